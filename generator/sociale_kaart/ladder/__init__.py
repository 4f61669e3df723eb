"""Next steps and fallbacks between offerings, with the reason.

What a provider names comes first. The rest is found: offerings a rung or two up or down that share
a sector, a pillar or an audience, and that do not shut anybody out. Rounds look ever further, and
stop when there are three: first for what is near, then for what is online or for the whole
country; and in each for a sector or the provider in common, then an audience, then a pillar.
Within a round points decide (`score.py`), of which a keeper sets the weights.
"""

from __future__ import annotations

from collections.abc import Mapping

from sociale_kaart.ladder.edge import Relation, Relations
from sociale_kaart.ladder.kept import Kept
from sociale_kaart.ladder.named import named_fallbacks, named_next_steps
from sociale_kaart.ladder.search import Search
from sociale_kaart.ladder.tell import Teller
from sociale_kaart.ladder.traits import traits_of
from sociale_kaart.model import Catalogue
from sociale_kaart.schema import Schema
from sociale_kaart.weights import USUAL, Weights

__all__ = ["MOST", "Relation", "Relations", "relations"]

MOST = 3
"""So many next steps, fallbacks and meeting points at most."""


def relations(
    catalogue: Catalogue, schema: Schema, *, near_km: float, weights: Weights = USUAL
) -> Mapping[str, Relations]:
    """Return for the id of every offering where one can go from there.

    The same catalogue gives the same answer, in whatever order its offerings come.
    """
    offerings = sorted(catalogue.offerings, key=lambda offering: offering.id)
    if not offerings:
        return {}
    traits = traits_of(offerings, schema)
    found = Search(offerings, traits, schema, near_km=near_km, most=MOST, weights=weights)
    up, down, meeting = found.next_steps(), found.fallbacks(), found.meeting_points()
    named_up, named_down = named_next_steps(offerings, traits), named_fallbacks(offerings, traits)
    tell, kept = Teller(offerings, schema, most=MOST), Kept(offerings)
    for i, (here, *hits) in enumerate(zip(offerings, up, down, meeting, strict=True)):
        kept.add(
            tell.next_steps(here, named_up.get(i, ()), hits[0]),
            tell.fallbacks(here, named_down.get(i, ()), hits[1]),
            tell.meeting_points(here, hits[2]),
        )
    return kept
