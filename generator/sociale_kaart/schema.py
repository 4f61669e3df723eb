"""The contract in ``schema/``: vocabularies and fields as the rest of the code reads them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

FILES = ("aanbod", "aanbieder", "begrippen")


class Term(NamedTuple):
    """One value of a vocabulary: what stands in the file, its Dutch name, and what it means.

    ``extra`` holds what this vocabulary says besides: the sentence (``zin``) of a rung, the
    pillar (``pijler``) of a sector, an icon (``icoon``), audiences that exclude each other
    (``sluit_uit``), and of which age they are (``leeftijden``).
    """

    value: str | int
    title: str
    description: str
    extra: Mapping[str, Any]

    @property
    def icon(self) -> str:
        """The name of the icon, or an empty string."""
        return str(self.extra.get("icoon", ""))


class Vocabulary(Mapping[str | int, Term]):
    """The values that a field may have, in the order of the schema; look up by value."""

    def __init__(self, name: str, title: str, terms: Iterator[Term]) -> None:
        """Keep the terms by their value."""
        self.name = name
        self.title = title
        self._terms = {term.value: term for term in terms}

    def __getitem__(self, value: str | int) -> Term:
        """Return the term; raise KeyError for a value that the vocabulary does not have."""
        return self._terms[value]

    def __iter__(self) -> Iterator[str | int]:
        """Iterate over the values in the order of the schema."""
        return iter(self._terms)

    def __len__(self) -> int:
        """Count the values."""
        return len(self._terms)

    def title_of(self, value: str | int) -> str:
        """Return the Dutch name of a value, or the value itself when it is not in the list."""
        term = self._terms.get(value)
        return term.title if term else str(value)


@dataclass(frozen=True, slots=True)
class Schema:
    """The three schema files as read, and the vocabularies in them by name (``sector`` …)."""

    folder: Path
    documents: Mapping[str, Mapping[str, Any]]
    vocabularies: Mapping[str, Vocabulary]
    digest: bytes
    """Changes when any of the files changes; part of the key of everything that is kept."""

    def __getitem__(self, name: str) -> Vocabulary:
        """Return the vocabulary with that name: ``schema["sector"]["groen"].title``."""
        return self.vocabularies[name]


def read_schema(folder: Path) -> Schema:
    """Read ``aanbod``, ``aanbieder`` and ``begrippen`` from the folder.

    Raises FileNotFoundError when a file is missing and ValueError when one is not JSON.
    """
    texts = {name: (folder / f"{name}.schema.json").read_bytes() for name in FILES}
    documents = {name: json.loads(text) for name, text in texts.items()}
    vocabularies = {
        name: Vocabulary(name, definition["title"], map(_term, definition["oneOf"]))
        for name, definition in documents["begrippen"]["$defs"].items()
        if "oneOf" in definition
    }
    digest = blake2b(b"\0".join(texts.values()), digest_size=16).digest()
    return Schema(folder, documents, vocabularies, digest)


def _term(option: Mapping[str, Any]) -> Term:
    extra = {k: v for k, v in option.items() if k not in ("const", "title", "description")}
    return Term(option["const"], option["title"], option["description"], extra)
