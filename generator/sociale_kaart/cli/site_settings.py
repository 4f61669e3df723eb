"""What the keeper's ``mkdocs.yml`` says about the catalogue, without the engine that it is for."""

from __future__ import annotations

from pathlib import Path

from sociale_kaart.keeper import FILE, UnreadableSettingsError, options_in


def site_setting(name: str) -> str:
    """Return a setting of the plugin as text; empty when there is none, or no file.

    A file that is damaged says nothing here: the engine tells what is wrong with it.
    """
    try:
        said = options_in(Path(FILE)).get(name)
    except (FileNotFoundError, UnreadableSettingsError):
        return ""
    return "" if said is None else str(said)
