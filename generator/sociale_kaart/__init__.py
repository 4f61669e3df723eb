"""Turns a folder of YAML files into a searchable directory of what people can do."""

__version__ = "0.1.0"
