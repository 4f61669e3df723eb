"""Where the ladder ends too soon: no next step up, or nothing that catches people."""

from __future__ import annotations

from sociale_kaart.ladder import Relations
from sociale_kaart.model import Offering

STABLE = "stabiel"


def is_dead_end(offering: Offering, related: Relations, highest: int) -> bool:
    """Whether people who are done here find no next step, though they are meant to.

    An offering on the highest rung is where the ladder leads, and at a stable place people may
    stay: neither is a dead end.
    """
    ends_well = highest in offering.rungs or offering.direction == STABLE
    return not related.next_steps and not ends_well


def is_cliff(offering: Offering, related: Relations, lowest: int) -> bool:
    """Whether nothing catches people when it does not work out here.

    An offering on the lowest rung is itself the net: there is nothing below it. A stable place
    needs one as well, since nobody can stay for sure.
    """
    return not related.fallbacks and lowest not in offering.rungs
