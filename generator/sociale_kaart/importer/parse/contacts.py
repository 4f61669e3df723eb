"""Addresses on the internet in a cell, and cells that hold a bit of everything about contact."""

from __future__ import annotations

import re
from typing import Any

from sociale_kaart.check.convert import converted
from sociale_kaart.check.fields import Field
from sociale_kaart.check.fits import fits
from sociale_kaart.importer.cell import Cell
from sociale_kaart.importer.parse.phones import read_phone
from sociale_kaart.importer.parse.reading import NOTHING, Doubt, Reading, doubt, quoted

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SITE = re.compile(
    r"(?:https?://|www\.)[^\s<>\"']+|\b[\w-]+(?:\.[\w-]+)*\.(?:nl|com|org|eu|net)\b(?:/\S*)?"
)
_PHONE = re.compile(r"\+?\(?\d[\d ().\-–/]{4,}\d")
_LABELS = re.compile(
    r"(?i)\b(?:t|tel|telefoon|telefoonnummer|mob|mobiel|m|e|e-?mail|mail|mailadres|w|web|website|site|info"
    r"|via|of|en|bij|contact)\b\.?"
)


def read_mail(cell: Cell, field: Field) -> Reading:
    """Read an address as ``email``; of several the first."""
    found = [converted(one.strip(".,"), field) for one in _MAIL.findall(_behind(cell, "mailto:"))]
    return _first([one for one in found if one], "email", "e-mailadres", cell)


def read_site(cell: Cell, field: Field) -> Reading:
    """Read an address as ``website``; of several the first."""
    text = _MAIL.sub(" ", _behind(cell, "http"))
    found = [converted(one.rstrip(".,;)"), field) for one in _SITE.findall(text)]
    return _first([one for one in found if one], "website", "webadres", cell)


def read_contact(cell: Cell, fields: dict[str, Field]) -> Reading:
    """Read a cell with a number, an e-mail address and a website in any order.

    What is left over is no part of an entry: it is often the name of a person.
    """
    if not cell.text and not cell.link:
        return NOTHING
    values: dict[str, Any] = {}
    rest = f"{cell.text} {cell.link}"
    text = _SITE.sub(" ", _MAIL.sub(" ", cell.text))
    if _PHONE.search(text):
        values |= read_phone(cell._replace(value=text)).values
    values |= read_mail(cell, fields["email"]).values if _MAIL.search(rest) else {}
    values |= (
        read_site(cell, fields["website"]).values if _SITE.search(_MAIL.sub(" ", rest)) else {}
    )
    left = _LABELS.sub(" ", _PHONE.sub(" ", text))
    left = " ".join(re.sub(r"[\s:;,/|()–-]+", " ", left).split())
    doubts = (
        (
            Doubt(
                f"{quoted(left)} is weggelaten bij contact",
                "Is het een naam? Die hoort er niet in.",
            ),
        )
        if len(left) > 1
        else ()
    )
    if not values:
        return doubt(f"geen nummer of adres in {quoted(cell.line)}")
    return Reading({"contact": values}, doubts)


def _behind(cell: Cell, scheme: str) -> str:
    """Return the text, with the address behind it where the text itself holds none."""
    link = cell.link.removeprefix("mailto:").partition("?")[0] if scheme == "mailto:" else cell.link
    return f"{cell.text} {link}" if cell.link.startswith(scheme) else cell.text


def _first(found: list[str], name: str, what: str, cell: Cell) -> Reading:
    found = list(dict.fromkeys(found))
    if not found:
        return NOTHING if not cell.text else doubt(f"geen {what} in {quoted(cell.line)}")
    if len(found) == 1:
        return Reading({name: found[0]})
    rest = ", ".join(found[1:])
    return doubt(
        f"meer dan één {what}; {rest} is weggelaten", "Klopt de keuze?", **{name: found[0]}
    )


def fitting(text: str, field: Field, name: str) -> Reading:
    """Return a text in the form of a field with a pattern (a postcode or the like)."""
    if not text:
        return NOTHING
    if fits(text, field):
        return Reading({name: text})
    if better := converted(text, field):
        return Reading({name: better})
    return doubt(f"{quoted(text)} past niet bij {name}", str(field.get("errorMessage", "")))
