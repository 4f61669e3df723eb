"""What the ladder says of an offering: where one can go from there, and why."""

from __future__ import annotations

from typing import NamedTuple


class Relation(NamedTuple):
    """A way from one offering to another; ``reasons`` are Dutch words and never empty.

    ``named`` tells that the provider itself named it. ``distance_km`` lies between the nearest
    two locations; ``None`` when one of the two has no point. ``rung`` is where one comes out: the
    first rung above (or the one worked towards), the last one below, the first of a meeting point;
    0 when nobody looked. ``brief`` are the reasons that say most, when not all of them do.
    """

    offering_id: str
    reasons: tuple[str, ...]
    named: bool
    distance_km: float | None
    rung: int = 0
    brief: tuple[str, ...] = ()

    @property
    def shown(self) -> tuple[str, ...]:
        """The reasons for a place where few words are read."""
        return self.brief or self.reasons


class Relations(NamedTuple):
    """At most three of each, the best first."""

    next_steps: tuple[Relation, ...] = ()
    fallbacks: tuple[Relation, ...] = ()
    meeting_points: tuple[Relation, ...] = ()
