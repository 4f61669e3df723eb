"""The block for referrers: what a professional asks before sending someone, known or not."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from sociale_kaart.cardwords import listed
from sociale_kaart.model import Availability, Contact, Offering
from sociale_kaart.pages import words
from sociale_kaart.pages.templates import host, mail_address, telephone
from sociale_kaart.schema import Schema

UNKNOWN = "Niet bekend. Vraag ernaar."


def for_referrers(
    offering: Offering, contact: Contact, schema: Schema
) -> Iterator[tuple[str, str]]:
    """Yield the rows, each with its heading; every page has the same, so that one reads quickly.

    ``contact`` is how to reach them, of the offering or else of its provider.
    """
    needed = [schema["indicatie"].title_of(name) for name in offering.indications]
    # Each of the decisions is enough by itself.
    yield "Indicatie", " of ".join(needed) or UNKNOWN
    laws = [schema["wet"].title_of(name) for name in offering.laws]
    yield "Wet of regeling", listed(laws) or UNKNOWN
    yield "Begeleiding", words.titles(offering.supervision, schema["begeleiding"]) or UNKNOWN
    direction = schema["richting"].title_of(offering.direction)
    onward = f", naar trede {offering.to_rung}" if offering.to_rung else ""
    yield "Richting", f"{direction}{onward}"
    access = schema["toegang"][offering.access]
    yield "Toegang", f"{access.title}. {access.description}"
    yield "Overleggen", _ways(contact) or "Niet bekend. Vraag ernaar bij de gemeente."
    yield "Plekken", _places(offering.availability)


def _ways(contact: Contact) -> Markup:
    """Return links to call, mail or visit; empty when there is none of those."""
    ways = []
    if contact.phone:
        ways.append(_link(f"tel:{telephone(contact.phone)}", contact.phone.replace(" ", "\u00a0")))
    if contact.email:
        ways.append(_link(f"mailto:{mail_address(contact.email)}", contact.email))
    if not ways and contact.website:
        ways.append(_link(contact.website, host(contact.website)))
    return Markup(" of ").join(ways)


def _link(address: str, text: str) -> Markup:
    return Markup(f'<a href="{escape(address)}">{escape(text)}</a>')


def _places(stated: Availability | None) -> str:
    """Return what was said of room and waiting, with its day, and what of the two was not."""
    if not stated:
        return UNKNOWN
    text = words.availability_in_words(stated)
    if stated.waiting_weeks is None:
        return f"{text} De wachttijd is niet bekend."
    if stated.free is None:
        return f"{text} Hoeveel plekken er zijn, is niet bekend."
    return text
