"""Result cards: made once for each offering, then given the links of whatever page shows them."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from sociale_kaart.cardwords import cost_in_words, rungs_in_words
from sociale_kaart.model import Offering
from sociale_kaart.pages.templates import ANY_ROOT, render
from sociale_kaart.pages.whole import Site


def cards(offerings: Iterable[Offering], site: Site, root: str) -> Markup:
    """Return the cards of offerings as list items, for a page with that root."""
    return Markup("".join(root.join(_pieces(offering, site)) for offering in offerings))


def _pieces(offering: Offering, site: Site) -> tuple[str, ...]:
    known = site.cards.get(offering.id)
    if known is None:
        html = render("kaartje.html", ANY_ROOT, **_values(offering, site))
        known = site.cards[offering.id] = tuple(html.split(ANY_ROOT))
    return known


def _values(offering: Offering, site: Site) -> dict[str, object]:
    return {
        "offering": offering,
        "provider": site.catalogue.providers[offering.provider_id].name,
        "place": site.place_of(offering),
        "rungs": rungs_in_words(offering.rungs),
        "rung": site.schema["trede"][offering.rungs[0]],
        "sector": site.schema["sector"][offering.sectors[0]],
        "cost": cost_in_words(offering, site.schema),
    }
