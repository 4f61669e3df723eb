"""What the keeper's ``mkdocs.yml`` says about the catalogue, without the engine that it is for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import yaml

FILE = Path("mkdocs.yml")
PLUGIN = "sociale-kaart"


def site_setting(name: str) -> str:
    """Return a setting of the plugin as text; empty when there is none, or no file.

    A file that is damaged says nothing here: the engine tells what is wrong with it.
    """
    try:
        config = yaml.load(FILE.read_bytes(), _Loader)
    except (OSError, ValueError, yaml.YAMLError):
        return ""
    plugins = config.get("plugins") if isinstance(config, dict) else None
    # A list of names and of names with settings, or all of them together.
    listed = plugins if isinstance(plugins, list) else [plugins]
    for plugin in listed:
        settings = plugin.get(PLUGIN) if isinstance(plugin, dict) else None
        if isinstance(settings, dict) and settings.get(name) is not None:
            return str(settings[name])
    return ""


class _Loader(yaml.SafeLoader):
    """Knows ``!ENV``, and passes over the other tags that engines have."""


def _environment(loader: _Loader, node: yaml.Node) -> Any:
    """Return the first variable that is set, else the default: the last of several."""
    if isinstance(node, yaml.SequenceNode):
        *names, default = loader.construct_sequence(node) or [None]
    else:
        names, default = [loader.construct_scalar(node)], None  # type: ignore[arg-type]
    if isinstance(node, yaml.SequenceNode) and not names:
        names, default = [default], None
    return next((os.environ[name] for name in map(str, names) if name in os.environ), default)


def _unknown(_loader: _Loader, _tag: str, _node: yaml.Node) -> None:
    return None


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("", _unknown)
