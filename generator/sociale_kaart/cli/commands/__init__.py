"""The commands: ``<name>.py`` holds ``command``, which is ``kaart <name>``. A file is enough."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import click


def names() -> list[str]:
    """Return the names of all commands; ``import_.py`` is ``import``, a word that Python keeps."""
    return sorted(module.name.rstrip("_").replace("_", "-") for module in iter_modules(__path__))


def load(name: str) -> click.Command:
    """Return one command, reading only its own file: what others need is not waited for."""
    module = name.replace("-", "_")
    if module not in {found.name for found in iter_modules(__path__)}:
        module += "_"
    command = import_module(f"{__name__}.{module}").command
    assert isinstance(command, click.Command)
    return command
