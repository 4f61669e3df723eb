"""What stands under ``sociale-kaart:`` in mkdocs.yml, and the settings that it makes."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from sociale_kaart.settings import Settings
from sociale_kaart.weights import WrongSettingError, weights_from

DEFAULTS = Settings()


class PluginOptions(Config):
    """The options and their types; docs/voor-beheerders.md explains them."""

    catalogue = option.Type(str, default="catalogue")
    schema = option.Type(str, default="schema")
    cache = option.Type(str, default=".kaart-cache")
    source_url = option.Type(str, default=DEFAULTS.source_url)
    new_url = option.Type(str, default=DEFAULTS.new_url)
    issue_url = option.Type(str, default=DEFAULTS.issue_url)
    address_lookup = option.Type(str, default=DEFAULTS.address_lookup)
    keeper_email = option.Type(str, default=DEFAULTS.keeper_email)
    stale_after_days = option.Type(int, default=DEFAULTS.stale_after_days)
    tile_url = option.Type(str, default=DEFAULTS.tile_url)
    tile_attribution = option.Type(str, default=DEFAULTS.tile_attribution)
    near_km = option.Type((int, float), default=DEFAULTS.near_km)
    ladder: Any = option.Optional(option.Type(object))
    page_size = option.Type(int, default=DEFAULTS.page_size)
    postcodes = option.Type(str, default="")


def settings_from(said: PluginOptions, config: MkDocsConfig, home: Path) -> Settings:
    """Return the settings; paths are relative to ``home``. Ends the build when they are wrong."""
    try:
        return Settings(
            site_name=config.site_name,
            site_url=config.site_url or "",
            source_url=said.source_url,
            new_url=said.new_url,
            issue_url=said.issue_url,
            address_lookup=said.address_lookup,
            keeper_email=said.keeper_email,
            stale_after_days=said.stale_after_days,
            tile_url=said.tile_url,
            tile_attribution=said.tile_attribution,
            near_km=float(said.near_km),
            ladder=weights_from(said.ladder),
            page_size=said.page_size,
            postcodes=(home / said.postcodes).resolve() if said.postcodes else None,
            today=date.today(),
        )
    except WrongSettingError as error:
        raise Abort(f"De instellingen kloppen niet. {error}") from None
