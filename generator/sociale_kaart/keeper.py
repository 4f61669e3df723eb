"""What a keeper set in mkdocs.yml, for commands that do their work without MkDocs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import add_env_tag

from sociale_kaart import weights
from sociale_kaart.settings import Settings

FILE = "mkdocs.yml"
PLUGIN = "sociale-kaart"


class UnreadableSettingsError(Exception):
    """The file is not what MkDocs could read; the message says in Dutch why."""


class _Loader(yaml.SafeLoader):
    """Reads what MkDocs reads; tags that would run code give nothing."""


add_env_tag(_Loader)
for _prefix in ("!", "tag:yaml.org,2002:python/"):
    _Loader.add_multi_constructor(_prefix, lambda loader, suffix, node: None)


def settings_in(file: Path) -> Settings:
    """Return the settings in a file, with the defaults for what it does not say.

    A setting of another type than its default is left out: MkDocs says what is wrong with it.
    Raises FileNotFoundError when there is no file, UnreadableSettingsError when it is no YAML, and
    WrongSettingError when a number or the weights of the ladder cannot be right.
    """
    config = _read(file)
    options = _options(config.get("plugins"))
    defaults = Settings()
    said = {**options, **config, weights.NAME: weights.weights_from(options.get(weights.NAME))}
    if type(said.get("near_km")) is int:
        said["near_km"] = float(said["near_km"])
    known = {
        field.name: said[field.name]
        for field in fields(Settings)
        if field.name in said and type(said[field.name]) is type(getattr(defaults, field.name))
    }
    return Settings(**known)


def options_in(file: Path) -> Mapping[str, Any]:
    """Return what a file says to our plugin, as it says it; raises as ``settings_in`` does."""
    return _options(_read(file).get("plugins"))


def _read(file: Path) -> dict[str, Any]:
    try:
        config = yaml.load(file.read_text(encoding="utf-8"), _Loader)
    except FileNotFoundError:
        raise
    except OSError:
        raise UnreadableSettingsError("het gaat niet open") from None
    except ValueError:
        raise UnreadableSettingsError("het is geen gewone tekst (UTF-8)") from None
    except yaml.YAMLError:
        raise UnreadableSettingsError("er zit een fout in de YAML") from None
    return config if isinstance(config, dict) else {}


def _options(plugins: Any) -> Mapping[str, Any]:
    """Return what stands under our plugin, in a list of plugins or a mapping."""
    items = [plugins] if isinstance(plugins, dict) else plugins
    for item in items if isinstance(items, list) else ():
        options = item.get(PLUGIN) if isinstance(item, dict) else None
        if isinstance(options, dict):
            return options
    return {}
