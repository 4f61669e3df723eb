"""The two sides that must say the same: ``kaart check``, and the check in the browser."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from shutil import which
from typing import Any, NamedTuple
from unittest.mock import patch

from sociale_kaart.check import Checker, problem_of
from sociale_kaart.check.as_yaml import as_yaml
from sociale_kaart.places import find_town, nearest_names, towns
from sociale_kaart.read import Document, Path, read_document
from sociale_kaart.rules import WHOLE_RULES, Facts
from sociale_kaart.wording import sentences
from tests.site_builder import PROJECT

ID = "de-boog/inloop"
ALONE = {"geldig-tot-voorbij"}
"""Rules about the whole catalogue that look at one offering at a time."""


class Told(NamedTuple):
    """What both sides have to say in the same words (but for names of fields), and of what."""

    code: str
    level: str
    message: str
    remedy: str
    path: Path


class Browser:
    """The check of ``generator/web/entrycheck``, in Node."""

    def __init__(self, node: subprocess.Popen[str]) -> None:
        self._node = node

    def ask(self, name: str, *given: Any) -> Any:
        """Call one of its functions."""
        assert self._node.stdin
        assert self._node.stdout
        print(json.dumps([name, *given]), file=self._node.stdin, flush=True)
        return json.loads(self._node.stdout.readline())

    def check(self, data: Any, kind: str, today: date) -> list[dict[str, Any]]:
        """Check an entry that lies among all towns."""
        around = {"id": ID, "towns": gazetteer(data)}
        found: list[dict[str, Any]] = self.ask("checkEntry", data, kind, today.isoformat(), around)
        return found


@contextmanager
def in_node() -> Iterator[Browser]:
    """Bundle the check and keep it running."""
    node = which("node")
    assert node, "make test puts a Node on the path"
    script = PROJECT / "tests" / "unit" / "entrycheck.mjs"
    with subprocess.Popen(
        [node, script, PROJECT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        yield Browser(running)
        assert running.stdin
        running.stdin.close()


def gazetteer(data: Any) -> dict[str, Any]:
    """Answer what the browser can ask about the towns of an entry."""
    locations = data.get("locaties")
    places = locations if isinstance(locations, list) else []
    named = [place for place in places if isinstance(place, dict)]
    names = [place.get(key) for place in named for key in ("plaats", "gemeente")]
    return {name: _answers(name) for name in names if isinstance(name, str)}


def _answers(name: str) -> dict[str, Any]:
    town = find_town(name)
    if town is None:
        return {"find": [], "near": nearest_names(name)}
    others = [other.point for other in towns() if other.name == town.name and other != town]
    return {"find": [town.point, *others], "near": []}


def document_of(data: dict[str, Any]) -> Document:
    """Write an entry as a file, each field on its line."""
    text = "".join(f"{key}: {as_yaml(value)}\n" for key, value in data.items())
    return read_document(text.encode(), "x.yml")


@contextmanager
def fields_named_as_in_the_form() -> Iterator[None]:
    """Let ``kaart check`` name a field by what stands above it in the form, and not by its key.

    In that, and in nothing else, the sentences of the two sides differ.
    """
    said = sentences()
    label = said["veld.formulier"]
    with patch.dict(said, {"veld": label, "veld.titel": label}):
        yield


def in_kaart_check(checker: Checker, data: Any, kind: Any, today: date) -> list[Told]:
    """Return what ``kaart check`` says of an entry, but for how it names a field."""
    with fields_named_as_in_the_form():
        return _in_kaart_check(checker, data, kind, today)


def _in_kaart_check(checker: Checker, data: Any, kind: Any, today: date) -> list[Told]:
    document = document_of(data)
    found = checker.check(document, kind, ID, today)
    if kind == "aanbod" and not any(problem.level == "fout" for problem in found):
        facts = Facts(ID, "", valid_until=data.get("geldig_tot", ""))
        found += [
            problem_of(document, about, finding)
            for about, check_all in WHOLE_RULES
            if about.code in ALONE
            for _, finding in check_all([facts], today)
        ]
    return in_order(
        Told(p.code, p.level, p.message, p.hint, _path_at(document, p.line, p.column))
        for p in found
    )


def in_browser(browser: Browser, data: Any, kind: str, today: date) -> list[Told]:
    """Return what the form says of an entry; of what is missing, the path of what it is in."""
    document = document_of(data)
    return in_order(
        Told(
            problem["code"],
            problem["level"],
            problem["message"],
            problem["remedy"],
            _there(document, tuple(problem["path"])),
        )
        for problem in browser.check(data, kind, today)
    )


def in_order(told: Iterable[Told]) -> list[Told]:
    """Sort, also where paths hold both names and numbers."""
    return sorted(told, key=str)


def _there(document: Document, path: Path) -> Path:
    while path and path not in document._spans:
        path = path[:-1]
    return path


def _path_at(document: Document, line: int, column: int) -> Path:
    """Return the path of the smallest value around a place."""
    around = [
        (span.width, -len(path), path)
        for path, spans in document._spans.items()
        for span in spans
        if span.line == line and span.column <= column < span.column + max(span.width, 1)
    ]
    return min(around, key=lambda found: found[:2])[2] if around else ()
