"""The places in an entry that a column of a list can be for, by the name a mapping gives them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from sociale_kaart.check.fields import Field, Fields
from sociale_kaart.importer.parse.time_words import DAYS
from sociale_kaart.read.folder import Kind

SKIP = "overslaan"
"""What a mapping says of a column that is not used."""

PROVIDER = "aanbieder."
"""What stands before the fields of a provider."""

Way = Literal[
    "text", "text-list", "date", "number", "yes-no", "words", "span", "times", "costs",
    "places", "place", "contact", "phone", "mail", "site", "pattern",
]  # fmt: skip
"""How a cell for a target is read."""

# Fields that no column of a list is for: they are made of parts, or point at other entries.
_NEVER = {"vertalingen", "bronnen", "gesloten", "vervolgstappen", "vangnet", "concept", "prijs"}
_WAYS: dict[str, Way] = {
    "wanneer": "times",
    "kosten": "costs",
    "locaties": "places",
    "leeftijd": "span",
    "uren_per_week": "span",
    "contact": "contact",
    "telefoon": "phone",
    "email": "mail",
    "website": "site",
}
_HIGHEST = {"leeftijd": 120, "uren_per_week": 60}


class Target(NamedTuple):
    """A place in an entry: its path below the entry, and how a cell is read for it."""

    name: str
    kind: Kind
    path: tuple[str, ...]
    way: Way
    field: Field
    item: Field
    """The field of one value, where the field is a list; else the field itself."""

    @property
    def top(self) -> str:
        """The field of the entry in which it stands."""
        return self.path[0]

    @property
    def highest(self) -> int:
        """The highest number that a span can hold."""
        return _HIGHEST.get(self.top, 10_000)


def all_targets(fields: Mapping[Kind, Fields]) -> dict[str, Target]:
    """Return every target by its name, in the order of the schema."""
    found: dict[str, Target] = {}
    for kind, before in (("aanbod", ""), ("aanbieder", PROVIDER)):
        own = fields[kind]  # type: ignore[index]
        for name, field in own.properties(own.root).items():
            if name in _NEVER or (before and name == "locaties"):
                continue
            target = _target(f"{before}{name}", kind, (name,), own, field)  # type: ignore[arg-type]
            if field.get("type") != "object" or name in _WAYS:
                found[target.name] = target
            if name not in _HIGHEST:
                for inner, part in own.properties(field).items():
                    path = (name, inner)
                    full = f"{before}{name}.{inner}"
                    found[full] = _target(full, kind, path, own, part)  # type: ignore[arg-type]
    return found | _of_times(fields["aanbod"]) | _of_place(fields["aanbod"])


def _target(name: str, kind: Kind, path: tuple[str, ...], own: Fields, field: Field) -> Target:
    item = own.resolve(field["items"]) if "items" in field else field
    return Target(name, kind, path, _way(path[-1], field, item), field, item)


def _way(name: str, field: Field, item: Field) -> Way:
    if name in _WAYS:
        return _WAYS[name]
    if "oneOf" in item:
        return "words"
    kinds = field.get("type", "string")
    if kinds == "array":
        return "text-list"
    if kinds == "boolean":
        return "yes-no"
    if kinds in ("integer", "number"):
        return "number"
    if "errorMessage" in field and "19|20" in field.get("pattern", ""):
        return "date"
    return "pattern" if "pattern" in field else "text"


def _of_times(own: Fields) -> dict[str, Target]:
    field = own.at(("wanneer",))
    names = ("dag", "van", "tot", *DAYS)
    return {
        f"wanneer.{name}": Target(
            f"wanneer.{name}", "aanbod", ("wanneer", name), "times", field, field
        )
        for name in names
    }


def _of_place(own: Fields) -> dict[str, Target]:
    place = own.properties(own.at(("locaties", 0)))
    return {
        f"locatie.{name}": Target(
            f"locatie.{name}", "aanbod", ("locaties", name), "place", field, field
        )
        for name, field in place.items()
        if field.get("type") == "string" and "oneOf" not in field
    }
