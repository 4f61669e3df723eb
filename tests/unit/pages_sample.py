"""A small site in memory for the tests of the pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from sociale_kaart.dutch.parse import offering_from, provider_from
from sociale_kaart.ladder import Relation, Relations
from sociale_kaart.model import Catalogue, Offering, Provider
from sociale_kaart.pages import Draft, Page, Site, offering_page
from sociale_kaart.schema import read_schema
from sociale_kaart.settings import Settings

SCHEMA = read_schema(Path(__file__).parents[2] / "schema")
TODAY = date(2026, 3, 1)


def offering(id: str = "tuin/oogsten", **changes: Any) -> Offering:
    data = {
        "naam": "Oogsten in de tuin",
        "kort": "Samen groente oogsten.",
        "wat": "Je oogst elke week groente uit de tuin.",
        "soort": "activiteit",
        "treden": [2, 3],
        "richting": "stabiel",
        "sectoren": ["groen"],
        "doelgroepen": ["iedereen"],
        "locaties": [{"plaats": "Arnhem", "gemeente": "Arnhem"}],
        "toegang": "vrij",
        "gecontroleerd": "2026-01-01",
    }
    kept = {key: value for key, value in (data | changes).items() if value is not None}
    return offering_from(kept, id=id, path=f"{id}.yml", digest=b"")


def provider(id: str = "tuin", **changes: Any) -> Provider:
    data = {"naam": "De Tuin", "kort": "Een tuin voor de buurt."} | changes
    return provider_from(data, id=id, path=f"{id}/aanbieder.yml", digest=b"")


def site(
    *offerings: Offering,
    providers: tuple[Provider, ...] = (),
    relations: dict[str, Relations] | None = None,
    **settings: Any,
) -> Site:
    known = {item.id: item for item in providers}
    for item in offerings:
        known.setdefault(item.provider_id, provider(item.provider_id))
    catalogue = Catalogue(tuple(offerings), known)
    return Site(catalogue, SCHEMA, Settings(**{"today": TODAY} | settings), relations or {})


def drawn(drafts: Iterable[Draft]) -> Iterator[Page]:
    """Make every page."""
    return (draft.make() for draft in drafts)


def page(item: Offering, *others: Offering, **given: Any) -> Page:
    return offering_page(site(item, *others, **given), item)


def next_step(id: str, *reasons: str) -> Relations:
    return Relations(next_steps=(Relation(id, reasons, False, None, 4),))
