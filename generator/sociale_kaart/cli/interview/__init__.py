"""The questions of the schema, asked one by one in a terminal."""
