"""What nobody verified for longer than the keeper allows, by provider, with a mail to send."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from sociale_kaart.exports.base import address
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.settings import Settings
from sociale_kaart.stale.mail import Mail, mail_to

__all__ = ["StaleOffering", "StaleProvider", "stale_in"]


class StaleOffering(NamedTuple):
    """An offering and how many days ago it was verified; ``confirm`` is "Dit klopt nog"."""

    offering: Offering
    days: int
    page: str
    confirm: str


class StaleProvider(NamedTuple):
    """A provider with its stale offerings, the longest ago first; ``email`` may be empty."""

    id: str
    name: str
    email: str
    offerings: tuple[StaleOffering, ...]
    mail: Mail


def stale_in(catalogue: Catalogue, settings: Settings) -> list[StaleProvider]:
    """Return the providers of which something is stale, sorted by id.

    An offering is stale when its page says so: on the day after ``stale_after_days`` days.
    """
    return list(_stale(catalogue, settings))


def _stale(catalogue: Catalogue, settings: Settings) -> Iterator[StaleProvider]:
    old = [
        offering
        for offering in catalogue.offerings
        if (settings.today - offering.verified_on).days > settings.stale_after_days
    ]
    for id, offerings in groupby(old, key=lambda offering: offering.provider_id):
        provider = catalogue.providers[id]
        stale = tuple(
            StaleOffering(
                offering,
                (settings.today - offering.verified_on).days,
                address(settings, f"aanbod/{offering.id}/"),
                address(settings, f"aanmelden/?aanbod={offering.id}&klopt=1"),
            )
            for offering in sorted(offerings, key=lambda item: (item.verified_on, item.id))
        )
        addresses = [provider.contact.email, *(item.offering.contact.email for item in stale)]
        email = next(filter(None, addresses), "")
        asked = [(s.offering.name, s.offering.verified_on, s.confirm, s.page) for s in stale]
        yield StaleProvider(
            id, provider.name, email, stale, mail_to(provider.name, asked, settings)
        )
