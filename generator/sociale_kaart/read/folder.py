"""Which files of a catalogue folder are entries, and what is wrong with folders and names."""

from __future__ import annotations

import errno
import os
import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Literal, NamedTuple

from sociale_kaart.problem import Problem
from sociale_kaart.read.codes import PAGE

Kind = Literal["aanbod", "aanbieder"]

PROVIDER_FILE = "aanbieder.yml"
_LIKE = 0.8  # the least likeness of a name, from 0 to 1: two slips in its nine letters
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
_IGNORED = re.compile(r"\.|(README|LICENSE)(\.|$)", re.IGNORECASE)
_NEARLY = re.compile(r"(.+)\.ya?ml(\.txt)?$", re.IGNORECASE)


class Found(NamedTuple):
    """A file that describes something. ``path`` is relative to the catalogue folder."""

    path: str
    id: str
    kind: Kind
    provider: str
    """The folder of the provider, relative to the catalogue folder."""
    usable: bool
    """Whether the file can be part of a site: nothing is wrong with where it stands."""


class Folder(NamedTuple):
    """What stands in a catalogue folder, in a fixed order."""

    files: list[Found]
    problems: list[Problem]


class _Listing(NamedTuple):
    folders: list[str]
    entries: list[str]
    problems: list[Problem]
    others: list[str]
    """Files that would be entries if their names ended well."""


def look_in(root: Path) -> Folder:
    """Find all entries below a folder. Problems name files relative to it.

    Raises OSError when the folder itself cannot be read.
    """
    files: list[Found] = []
    problems: list[Problem] = []
    first_of: dict[str, str] = {}
    todo: list[tuple[str, str]] = [("", "")]
    while todo:
        folder, inside = todo.pop()
        try:
            listing = _list(root, folder)
        except OSError as error:
            if not folder:
                raise
            problems.append(unreadable(folder, error))
            continue
        provider = inside
        usable = True
        if PROVIDER_FILE in listing.entries:
            provider = folder
            wrong = list(_wrong_provider(folder, inside, first_of))
            problems += wrong
            usable = not wrong
        elif misspelt := _misspelt_provider(folder, listing):
            problems.append(misspelt)
            usable = False
        elif listing.entries:
            problems.append(_no_provider(folder, listing.entries, inside))
            usable = False
        problems += listing.problems
        files += _found(folder, listing.entries, usable)
        todo += [(name, provider) for name in reversed(listing.folders)]
    return Folder(files, problems)


def catalogue_of(path: Path, default: Path) -> Path:
    """Return the catalogue folder that a file or folder belongs to.

    That is ``default`` when the path lies in it; else the folder around the provider's, or, where
    there is no provider, the folder itself.
    """
    whole = path.resolve()
    if whole.is_relative_to(default.resolve()):
        return default
    folder = path if path.is_dir() else path.parent
    inside = [folder, *folder.parents]
    return next((f.parent for f in inside if (f / PROVIDER_FILE).is_file()), folder)


def _found(folder: str, names: list[str], usable: bool) -> Iterator[Found]:
    provider = folder.rpartition("/")[2]
    for name in names:
        path = f"{folder}/{name}" if folder else name
        if name == PROVIDER_FILE:
            yield Found(path, provider, "aanbieder", folder, usable)
        else:
            stem = name[: -len(".yml")]
            fine = usable and _NAME.fullmatch(stem) is not None
            yield Found(path, f"{provider}/{stem}", "aanbod", folder, fine)


def _list(root: Path, folder: str) -> _Listing:
    listing = _Listing([], [], [], [])
    with os.scandir(root / folder) as scan:
        items = sorted(scan, key=lambda item: item.name)
    for item in items:
        if _IGNORED.match(item.name):
            continue
        path = f"{folder}/{item.name}" if folder else item.name
        if item.is_symlink():
            listing.problems.append(
                _problem(
                    path,
                    "bestand-snelkoppeling",
                    "dit is een snelkoppeling (symlink), die lezen we niet",
                    "Zet het bestand of de map zelf op deze plek.",
                )
            )
        elif item.is_dir():
            listing.folders.append(path)
        elif item.name.endswith(".yml") and not item.is_file():
            listing.problems.append(unreadable(path))
        elif item.name.endswith(".yml"):
            listing.entries.append(item.name)
            listing.problems.extend(_wrong_name(path, item.name[: -len(".yml")]))
        elif nearly := _NEARLY.match(item.name):
            listing.others.append(item.name)
            listing.problems.append(
                _problem(
                    path,
                    "bestand-einde",
                    "dit bestand lezen we niet: de naam moet eindigen op .yml",
                    f"Noem het bestand {suggest_name(nearly.group(1))}.yml",
                )
            )
    return listing


def suggest_name(name: str) -> str:
    """Return the nearest name that is allowed."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "naam"


def _wrong_name(path: str, stem: str) -> Iterator[Problem]:
    if not _NAME.fullmatch(stem):
        yield _problem(
            path,
            "bestand-naam",
            "de naam van dit bestand kan niet in een webadres",
            "Gebruik alleen kleine letters, cijfers en streepjes. "
            f"Bijvoorbeeld: {suggest_name(stem)}.yml",
        )


def _wrong_provider(folder: str, inside: str, first_of: dict[str, str]) -> Iterator[Problem]:
    name = folder.rpartition("/")[2]
    if not _NAME.fullmatch(name):
        yield _problem(
            folder or PROVIDER_FILE,
            "map-naam",
            "de naam van deze map kan niet in een webadres",
            "Gebruik alleen kleine letters, cijfers en streepjes. "
            f"Bijvoorbeeld: {suggest_name(name)}",
        )
    if inside:
        yield _problem(
            f"{folder}/{PROVIDER_FILE}",
            "aanbieder-in-aanbieder",
            f"deze aanbieder staat in de map van een andere aanbieder ({inside})",
            "Zet de map ernaast, niet erin.",
        )
    first = first_of.setdefault(name, folder)
    if first != folder:
        yield _problem(
            f"{folder}/{PROVIDER_FILE}",
            "aanbieder-dubbel",
            f"er is al een aanbieder met de map {name}: {first}",
            "Geef deze map een andere naam, bijvoorbeeld met de plaats erachter.",
        )


def _misspelt_provider(folder: str, listing: _Listing) -> Problem | None:
    """Say of a file that it has almost the right name, and nothing else about it."""
    almost = filter(_is_almost_provider, [*listing.entries, *listing.others])
    if not (name := next(almost, "")):
        return None
    path = f"{folder}/{name}" if folder else name
    if name in listing.entries:
        listing.entries.remove(name)
    listing.problems[:] = [problem for problem in listing.problems if problem.file != path]
    return _problem(
        path,
        "aanbieder-naam",
        "dit bestand lezen we niet als dat van de aanbieder",
        f"Noem het precies zo: {PROVIDER_FILE}",
    )


def _is_almost_provider(name: str) -> bool:
    stem = name.casefold().partition(".")[0]
    return SequenceMatcher(None, stem, "aanbieder").ratio() > _LIKE


def _no_provider(folder: str, entries: list[str], inside: str) -> Problem:
    name = entries[0]
    if inside:
        message = "dit bestand staat een map te diep"
        hint = f"Zet het in de map van de aanbieder zelf: {inside}/{name}"
    elif not folder:
        message = "dit bestand staat niet in de map van een aanbieder"
        hint = f"Zet het in de map van de aanbieder, bijvoorbeeld: de-boog/{name}"
    else:
        message = "in deze map staat geen bestand aanbieder.yml"
        hint = (
            "Elk aanbod staat in de map van een aanbieder. Maak in deze map een bestand "
            "aanbieder.yml met de naam van de organisatie en één zin over wat die doet."
        )
    return _problem(f"{folder}/{name}" if folder else name, "aanbieder-ontbreekt", message, hint)


_REASONS = {
    errno.EACCES: "je hebt er geen toegang toe",
    errno.EPERM: "je hebt er geen toegang toe",
    errno.ENOENT: "het bestaat niet",
    errno.ENOTDIR: "het is geen map",
    errno.EISDIR: "het is een map",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ELOOP: "het is een rondje van snelkoppelingen",
}


def reason(error: OSError) -> str:
    """Say in Dutch why something cannot be opened."""
    return _REASONS.get(error.errno or 0, "het gaat niet open")


def unreadable(path: str, error: OSError | None = None) -> Problem:
    """Say that a file or folder cannot be opened."""
    return _problem(
        path,
        "bestand-onleesbaar",
        "dit kunnen we niet openen" + (f" ({reason(error)})" if error else ""),
        "Kijk of het een gewoon bestand of een gewone map is, en of je het zelf kunt openen.",
    )


def _problem(path: str, code: str, message: str, hint: str) -> Problem:
    # A name can hold bytes that are no text at all.
    shown = path.encode("utf-8", "replace").decode()
    return Problem(shown, 0, 0, code, "fout", message, hint, explanation=PAGE + code)
