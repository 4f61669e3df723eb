"""Next steps and fallbacks between offerings, with the reason.

What a provider names comes first. The rest is found: offerings a rung or two up or down that share
a sector, a pillar or an audience, and that do not shut anybody out. Rounds look ever further, and
stop when there are three: first for what is near, then for what is online or for the whole
country; and in each for a sector or the provider in common, then an audience, then a pillar.
Within a round the points of `score.py` decide.
"""

from __future__ import annotations

from collections.abc import Mapping

from sociale_kaart.ladder.edge import Relation, Relations
from sociale_kaart.ladder.search import Search
from sociale_kaart.ladder.tell import Teller
from sociale_kaart.model import Catalogue
from sociale_kaart.schema import Schema

__all__ = ["MOST", "Relation", "Relations", "relations"]

MOST = 3
"""So many next steps, fallbacks and meeting points at most."""


def relations(catalogue: Catalogue, schema: Schema, *, near_km: float) -> Mapping[str, Relations]:
    """Return for the id of every offering where one can go from there.

    The same catalogue gives the same answer, in whatever order its offerings come.
    """
    offerings = sorted(catalogue.offerings, key=lambda offering: offering.id)
    found = Search(offerings, schema, near_km=near_km, most=MOST)
    up, down, meeting = found.next_steps(), found.fallbacks(), found.meeting_points()
    tell = Teller(offerings, schema, most=MOST)
    return {
        offering.id: Relations(
            tell.next_steps(offering, up[i]),
            tell.fallbacks(offering, down[i]),
            tell.meeting_points(offering, meeting[i]),
        )
        for i, offering in enumerate(offerings)
    }
