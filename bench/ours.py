"""What is measured of this program: checking and building, from nothing and again."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Measured, measure
from bench.place import PROJECT, clear

Runs = Iterator[tuple[str, Measured]]


def check(place: Path, *, together: bool = False) -> Runs:
    """Check a catalogue with nothing kept from before, and again."""
    clear(place / "cache")
    for name in ("check cold", "check warm"):
        command = [sys.executable, "-m", "sociale_kaart.cli", "check", str(place / "catalogue")]
        yield name, measure(command, together=together, KAART_CACHE=str(place / "cache"))


def build(place: Path, *, together: bool = False) -> Runs:
    """Build the site from nothing, again with nothing changed, again with one entry changed."""
    clear(place / "cache", place / "site")
    yield "build", _build(place, together=together)
    yield "build same", _build(place, together=together)
    entry = _some_entry(place / "catalogue")
    before = entry.read_bytes()
    entry.write_bytes(before.replace(b"wat: |\n", b"wat: |\n  Dit is vandaag veranderd.\n", 1))
    yield "build one", _build(place, together=together)
    entry.write_bytes(before)


def build_on_disk(place: Path) -> Runs:
    """Build the site from nothing, on disk."""
    clear(place / "cache", place / "site")
    yield "build on disk", _build(place)


def build_once(catalogue: Path, place: Path) -> Path:
    """Build the site of a catalogue for its sizes; return its folder."""
    _build(place, catalogue=catalogue)
    return place / "site"


def _build(place: Path, *, catalogue: Path | None = None, together: bool = False) -> Measured:
    # A warning about a written page is no reason to measure nothing.
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--no-strict"]
    command += ["--config-file", str(PROJECT / "mkdocs.yml"), "--site-dir", str(place / "site")]
    return measure(
        command,
        together=together,
        KAART_CATALOGUE=str(catalogue or place / "catalogue"),
        KAART_CACHE=str(place / "cache"),
        NO_MKDOCS_2_WARNING="1",
    )


def _some_entry(catalogue: Path) -> Path:
    # In the middle, so that neither process has it easy.
    entries = sorted(path for path in catalogue.rglob("*.yml") if path.name != "aanbieder.yml")
    return entries[len(entries) // 2]
