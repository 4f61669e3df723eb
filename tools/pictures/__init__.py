"""Takes the pictures that README.md and docs/ show, from the real site: ``make pictures``."""
