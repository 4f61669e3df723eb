"""Somebody's list (Excel or CSV) becomes entries: here is how its cells are read."""
