"""What people type, from ``tests/search/queries.yml``, by the sort of query."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import yaml

from bench.place import PROJECT

FILE = PROJECT / "tests" / "search" / "queries.yml"
FIRST = 5


class Query(NamedTuple):
    """What is typed; all of ``ids`` must be among the first five, or one of them."""

    sort: str
    text: str
    ids: tuple[str, ...]
    one: bool

    def recall(self, found: Sequence[str]) -> float:
        """Return which part of what must be among the first is there, from 0 to 1."""
        there = [id in found[:FIRST] for id in self.ids]
        return float(any(there)) if self.one else sum(there) / len(there)


def queries(text: str | None = None) -> list[Query]:
    """Read the queries; the comment above a group of them says what sort they are."""
    return list(_queries(FILE.read_text(encoding="utf-8") if text is None else text))


def _queries(text: str) -> Iterator[Query]:
    _about, *parts = text.split("\n\n# ")
    for part in parts:
        sort, _, below = part.partition("\n")
        items: list[Mapping[str, Any]] = yaml.safe_load(below) or []
        for item in items:
            ids = item.get("ids", item.get("een_van"))
            yield Query(_short(sort), str(item["q"]), tuple(ids), "een_van" in item)


def _short(sort: str) -> str:
    return sort.partition(":")[0].partition(",")[0].strip()


def typed(every: int) -> list[str]:
    """Return every so many of the texts, to type letter by letter."""
    return [query.text for query in queries()[::every]]
