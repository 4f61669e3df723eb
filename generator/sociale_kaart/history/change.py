"""A change of an offering or a provider, as followers are told of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Literal, NamedTuple

from sociale_kaart.model import Offering, Provider

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


class ProviderChange(NamedTuple):
    """What the page of a provider says otherwise since a moment (UTC): the labels of its fields."""

    provider: Provider
    when: datetime
    fields: tuple[str, ...]


class News(NamedTuple):
    """The newest change of each offering and each provider, by id, as far as they are known."""

    offerings: Mapping[str, Change]
    providers: Mapping[str, ProviderChange]
