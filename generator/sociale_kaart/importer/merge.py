"""What the list says now, what it said before, and what stands in the file: field by field.

A field that somebody changed in the file since the last time stays as it is there. Fields that
only mean something together stay or change together.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

TOGETHER = (("kosten", "prijs"), ("treden", "richting", "naar_trede"))
_PARTS = ("contact",)
"""Fields of which every part is a field of its own."""
_BY_MACHINE = ("punt", "precisie")
"""What ``kaart geocode`` adds to a location: no change by a person."""


class Kept(NamedTuple):
    """A field that stays as it is in the file, though the list says something else."""

    field: str
    listed: Any
    filed: Any


class Merged(NamedTuple):
    """The content for the file, and what stays different from the list."""

    data: dict[str, Any]
    kept: list[Kept]


def merge(
    filed: Mapping[str, Any], before: Mapping[str, Any] | None, listed: Mapping[str, Any]
) -> Merged:
    """Return what the file should hold.

    ``before`` is what the list said the last time (as ``flat`` returns it); None when the file did
    not come from this list: then nothing in it is touched.
    """
    in_file, in_list = flat(filed), flat(listed)
    data = dict(in_file)
    kept = []
    for unit in _units(in_file, in_list, before or {}):
        if _same(in_file, in_list, unit):
            continue
        if before is not None and _same(in_file, before, unit):
            for name in unit:
                _set(data, name, in_list.get(name))
        else:
            kept += [
                Kept(name, in_list.get(name), in_file.get(name))
                for name in unit
                if in_list.get(name) != in_file.get(name)
            ]
    return Merged(deep(data), kept)


def flat(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the content of an entry by field, with those of parts taken apart."""
    found: dict[str, Any] = {}
    for name, value in data.items():
        if name in _PARTS and isinstance(value, Mapping):
            found |= {f"{name}.{inner}": part for inner, part in value.items()}
        else:
            found[name] = value
    return found


def deep(data: Mapping[str, Any]) -> dict[str, Any]:
    """Put the parts together again."""
    found: dict[str, Any] = {}
    for name, value in data.items():
        whole, _, part = name.partition(".")
        if part:
            found.setdefault(whole, {})[part] = value
        else:
            found[name] = value
    return found


def _units(*sides: Mapping[str, Any]) -> list[tuple[str, ...]]:
    names = sorted({name for side in sides for name in side} - {"concept"})
    grouped = {name for unit in TOGETHER for name in unit}
    return [unit for unit in TOGETHER if not set(unit).isdisjoint(names)] + [
        (name,) for name in names if name not in grouped
    ]


def _same(one: Mapping[str, Any], other: Mapping[str, Any], unit: tuple[str, ...]) -> bool:
    return all(_plain(one.get(name)) == _plain(other.get(name)) for name in unit)


def _plain(value: Any) -> Any:
    """Return a value as it is compared: without points, and text without its last line end."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {k: _plain(v) for k, v in value.items() if k not in _BY_MACHINE}
    return value


def _set(data: dict[str, Any], name: str, value: Any) -> None:
    if value is None:
        data.pop(name, None)
    elif name == "locaties":
        data[name] = _with_points(value, data.get(name, []))
    else:
        data[name] = value


def _with_points(places: list[dict[str, Any]], before: Any) -> list[dict[str, Any]]:
    """Keep the point of a place of which the address did not change."""
    known = {_address(place): place for place in before if isinstance(place, Mapping)}
    return [
        place | {name: old[name] for name in _BY_MACHINE if name in old}
        if (old := known.get(_address(place)))
        else place
        for place in places
    ]


def _address(place: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(place.get(name) for name in ("adres", "postcode", "plaats"))
