"""The one room that knows both the Dutch keys of the files and the English names of the code."""
