"""The towns that come with this program: no network, and no more precise than a town."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.geocode import Found, Wanted
from sociale_kaart.places import towns_named


class Gazetteer:
    """Finds towns in the embedded table."""

    name = "de eigen lijst met plaatsen"

    def find(self, wanted: Wanted) -> Iterator[Found]:
        """Yield all towns of the name; see ``Service``."""
        for town in towns_named(wanted.town):
            municipalities = (town.municipality,) if town.municipality else ()
            yield Found(town.point, "plaats", (town.name, *town.aliases), municipalities)
