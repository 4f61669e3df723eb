"""Puts right what needs no thought: spaces, postcodes, telephone numbers, http without an s."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from sociale_kaart.check.convert import converted
from sociale_kaart.check.fields import Field, Fields
from sociale_kaart.check.fits import fits
from sociale_kaart.read import Path
from sociale_kaart.read.folder import Kind
from sociale_kaart.schema import Schema

# A hard line break in Markdown is two spaces at the end of a line that goes on.
_BLANKS = re.compile(r"[ \t]+(?=\n|\Z)")
_BLANKS_BUT_BREAKS = re.compile(r"[ \t]+(?=\n[ \t]*(?:\n|\Z)|\Z)|(?<![ \t])[ \t](?=\n)")
_SPACED = ("postcode", "telefoon")
_ADDRESSES = ("website", "url")
# Area codes of three digits, and services that have one; other area codes have four.
_SHORT_AREAS = re.compile(
    r"0(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7[0-9]|8[24578]|91)", re.ASCII
)
_SERVICE = re.compile(r"0[89]0[0-9]{5}", re.ASCII)


class Mended(NamedTuple):
    """One value that was put right."""

    path: Path
    before: str
    after: str


class Mender:
    """Mends entries of one schema."""

    def __init__(self, schema: Schema) -> None:
        """Look up which fields hold Markdown, in which spaces can mean something."""
        self._fields = {kind: Fields(schema, kind) for kind in ("aanbod", "aanbieder")}
        self._markdown = frozenset(
            path[-1]
            for fields in self._fields.values()
            for path, field in fields.all()
            if field.get("contentMediaType") == "text/markdown"
        )

    def mend(self, data: dict[str, Any], kind: Kind) -> tuple[dict[str, Any], list[Mended]]:
        """Return the same content with its mechanical mistakes put right, and which those were.

        Nothing gets another meaning; what would not be right afterwards is left as it is.
        """
        found: list[Mended] = []

        def visit(value: Any, path: Path) -> Any:
            if isinstance(value, dict):
                return {name: visit(inner, (*path, name)) for name, inner in value.items()}
            if isinstance(value, list):
                return [visit(inner, (*path, index)) for index, inner in enumerate(value)]
            if not isinstance(value, str):
                return value
            better = self._better(value, path, kind)
            if better != value:
                found.append(Mended(path, value, better))
            return better

        mended = visit(data, ())
        return mended, found

    def _better(self, text: str, path: Path, kind: Kind) -> str:
        field = self._fields[kind].at(path)
        better = _without_blanks(text, markdown=path[-1] in self._markdown)
        attempts = _attempts(better, str(path[-1]), field)
        return next((text for text in attempts if text and fits(text, field)), better)


def _without_blanks(text: str, *, markdown: bool) -> str:
    if "\n" not in text:
        return text.strip(" \t")
    tidy = (_BLANKS_BUT_BREAKS if markdown else _BLANKS).sub("", text)
    return re.sub(r"\n+\Z", "\n", tidy)


def _attempts(text: str, name: str, field: Field) -> Iterator[str]:
    if name == "telefoon":
        yield spaced(converted(text, field) or text)
    if name in _SPACED and not fits(text, field):
        yield converted(text, field)
    if name in _ADDRESSES:
        if text.casefold().startswith("www."):
            yield f"https://{text}"
        # A source may be old and its server too; the pages of who offers something are not.
        if name == "website" and text.startswith("http://"):
            yield f"https://{text.removeprefix('http://')}"


def spaced(number: str) -> str:
    """Return a Dutch telephone number as people read it; any other as it is."""
    digits = re.sub(r"[^0-9+]", "", number.replace("(0)", ""))
    abroad = re.match(r"(?:\+|00)31(?=[1-9])", digits)
    national = f"0{digits[abroad.end() :]}" if abroad else digits
    if _SERVICE.fullmatch(national) and not abroad:
        return f"{national[:4]} {national[4:]}"
    if not re.fullmatch(r"0[1-9][0-9]{8}", national, re.ASCII):
        return number
    if national.startswith("06"):
        area, rest = "06", [national[2:4], national[4:6]]
    elif _SHORT_AREAS.match(national):
        area, rest = national[:3], [national[3:6]]
    else:
        area, rest = national[:4], [national[4:6]]
    area = f"+31 {area[1:]}" if abroad else area
    return " ".join([area, *rest, national[6:8], national[8:]])
