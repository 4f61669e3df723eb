"""Which file each row belongs to: the one it made before, or a new one with a name of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from sociale_kaart.importer.entry import Draft
from sociale_kaart.importer.existing import Existing
from sociale_kaart.importer.merge import flat
from sociale_kaart.importer.parse.words import fold
from sociale_kaart.importer.record import Record
from sociale_kaart.slugs import slug

LONGEST = 60
_MOST_ALIKE = 20  # so many rows with one name are told apart by their turn
# Names that Windows keeps for itself, and the name of the file about the provider.
_RESERVED = frozenset(
    [
        "aanbieder",
        "con",
        "prn",
        "aux",
        "nul",
        *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10)),
    ]
)


def short_slug(name: str, instead: str) -> str:
    """Return a name for a file or folder, cut at a whole word."""
    whole = slug(name)
    if len(whole) > LONGEST:
        whole = whole[: LONGEST + 1].rpartition("-")[0] or whole[:LONGEST]
    return f"{whole}-{instead}" if whole in _RESERVED else whole or instead


def folders(drafts: Sequence[Draft], existing: Existing, inside: str) -> dict[str, str]:
    """Return the folder of each provider, by the slug of its name."""
    found: dict[str, str] = {}
    for draft in drafts:
        name = slug(draft.provider["naam"])
        own = short_slug(draft.provider["naam"], "aanbieder")
        new = f"{inside}/{own}" if inside else own
        found.setdefault(name, existing.providers.get(name) or existing.providers.get(own) or new)
    return found


def row_key(draft: Draft) -> str:
    """Return what tells a row apart: its own key, or the provider and the name."""
    return draft.key or f"{slug(draft.provider['naam'])}/{slug(draft.offering['naam'])}"


def paths(
    drafts: Sequence[Draft], where: dict[str, str], existing: Existing, record: Record
) -> list[str]:
    """Return the path of each row's file, in the order of the rows."""
    chosen: dict[int, str] = {}
    known = defaultdict(list)
    for path, key in record.keys.items():
        if key:
            known[key].append(path)
    groups = defaultdict(list)
    for index, draft in enumerate(drafts):
        groups[row_key(draft)].append(index)
    for key, rows in groups.items():
        chosen |= _pairs(rows, known.get(key, []), drafts, record)
    taken = {*chosen.values(), *record.keys}
    for index, draft in enumerate(drafts):
        if index not in chosen:
            folder = where[slug(draft.provider["naam"])]
            chosen[index] = _new(draft, folder, existing, taken)
            taken.add(chosen[index])
    return [chosen[index] for index in range(len(drafts))]


def _pairs(
    rows: list[int], before: list[str], drafts: Sequence[Draft], record: Record
) -> dict[int, str]:
    """Give rows with one key the files that say most of the same, best first."""
    alike = sorted(
        (
            -_shared(flat(drafts[row].offering), record.said[path]),
            _turn(drafts[row], path),
            row,
            path,
        )
        for row in rows
        for path in before
    )
    found: dict[int, str] = {}
    for *_, row, path in alike:
        if row not in found and path not in found.values():
            found[row] = path
    return found


def _turn(draft: Draft, path: str) -> int:
    """Return how soon a row would have been given a file: rows can say the same, or nothing."""
    name = short_slug(draft.offering["naam"], "aanbod")
    stems = islice(_stems(name, draft), _MOST_ALIKE)
    return next((at for at, stem in enumerate(stems) if path.endswith(f"/{stem}.yml")), _MOST_ALIKE)


def _shared(one: dict[str, Any], other: dict[str, Any]) -> int:
    return sum(other.get(name) == value for name, value in one.items())


def _new(draft: Draft, folder: str, existing: Existing, taken: Iterable[str]) -> str:
    name = short_slug(draft.offering["naam"], "aanbod")
    for stem in _stems(name, draft):
        path = f"{folder}/{stem}.yml"
        if path in taken:
            continue
        # A file of this name about the same thing was made by hand, or by a run that was cut off.
        same = fold(str(existing.data.get(path, {}).get("naam"))) == fold(draft.offering["naam"])
        if path not in existing.texts or same:
            return path
    raise AssertionError("there is always another number")


def _stems(name: str, draft: Draft) -> Iterable[str]:
    yield name
    for place in draft.offering.get("locaties", [])[:1]:
        yield f"{name}-{slug(place['plaats'])}"
        if "adres" in place:
            yield f"{name}-{slug(place['adres'])}"
    for number in range(2, 10_000):
        yield f"{name}-{number}"
