"""A change of an offering, as followers are told of it."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, NamedTuple

from sociale_kaart.model import Offering

Kind = Literal["nieuw", "veranderd", "gecontroleerd", "gestopt"]


class Change(NamedTuple):
    """What happened to an offering, and when (UTC).

    ``offering`` is as it is now, or as it last was for one that stopped. ``fields`` are the Dutch
    labels of what changed, in the order of the schema; empty where that cannot be told.
    """

    kind: Kind
    offering: Offering
    when: datetime
    fields: tuple[str, ...] = ()
    verified: bool = False
    """Whether it was verified anew as well."""
