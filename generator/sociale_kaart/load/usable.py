"""What was found in the files of a catalogue, and what of that a site can show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from sociale_kaart.dutch.parse import offering_from, provider_from
from sociale_kaart.load.cache import Record
from sociale_kaart.load.once import Once
from sociale_kaart.model import Catalogue, Offering, Provider
from sociale_kaart.problem import Problem
from sociale_kaart.read.folder import PROVIDER_FILE, Found

DRAFT = "concept"
"""The field that says, with true, that an entry is not ready for the site."""


@dataclass(frozen=True)
class Checked:
    """What was found in every file, before anything is made of it."""

    files: list[Found]
    records: dict[str, Record]
    problems: list[Problem]

    @cached_property
    def drafts(self) -> frozenset[str]:
        """The files that stay out of the site: drafts, and what a provider that is one offers."""
        marked = {file.path for file in self.files if self.records[file.path].draft}
        return frozenset(
            file.path for file in self.files if marked & {file.path, _provider_file(file)}
        )


def fine_files(checked: Checked, folder: Path) -> list[Found]:
    """Return the files of which a site shows something, on one day or another."""
    shown = shown_as(folder)
    wrong = {problem.file for problem in checked.problems if problem.level == "fout"}
    return [
        file
        for file in checked.files
        if file.usable
        and file.path not in checked.drafts
        and not (wrong and (shown / file.path).as_posix() in wrong)
    ]


def usable(checked: Checked, fine: Sequence[Found], today: date) -> Catalogue:
    """Make the offerings and providers that a site shows on a day, of the files that are fine."""
    read = Once().read
    providers: dict[str, Provider] = {}
    at: dict[str, str] = {}
    for file in fine:
        if file.kind == "aanbieder":
            digest, _, _, content, _ = checked.records[file.path]
            providers[file.id] = provider_from(
                read(content), id=file.id, path=file.path, digest=digest
            )
            at[file.provider] = file.id
    offerings: list[Offering] = []
    for file in fine:
        if file.kind == "aanbod" and file.provider in at:
            digest, _, _, content, _ = checked.records[file.path]
            offering = offering_from(read(content), id=file.id, path=file.path, digest=digest)
            if offering.valid_until is None or offering.valid_until >= today:
                offerings.append(offering)
    offerings.sort(key=lambda offering: offering.id)
    ids = {offering.id for offering in offerings}
    return Catalogue(tuple(_linked(offering, ids) for offering in offerings), providers)


def _linked(offering: Offering, ids: set[str]) -> Offering:
    """Leave out links to what is left out."""
    if ids.issuperset(offering.next_steps) and ids.issuperset(offering.fallbacks):
        return offering
    return offering._replace(
        next_steps=tuple(id for id in offering.next_steps if id in ids),
        fallbacks=tuple(id for id in offering.fallbacks if id in ids),
    )


def shown_as(folder: Path) -> Path:
    """Return a folder as people know it: from where they stand, when it lies below that."""
    whole, here = folder.absolute(), Path.cwd()
    return whole.relative_to(here) if whole.is_relative_to(here) else folder


def _provider_file(file: Found) -> str:
    return f"{file.provider}/{PROVIDER_FILE}"
