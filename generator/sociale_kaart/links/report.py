"""What became of links as a report: text for people, JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from sociale_kaart.links import Kind, Outcome
from sociale_kaart.links.gather import Use
from sociale_kaart.pages.words import full_date
from sociale_kaart.problem import Problem, in_order
from sociale_kaart.read import Document, read_document
from sociale_kaart.report import as_text as problems_as_text

_CODES = {"dood": "link-dood", "verhuisd": "link-verhuisd", "onbereikbaar": "link-onbereikbaar"}
_HINTS = {
    "dood": "Zoek de nieuwe pagina en zet die erin. Is er geen? Haal de link dan weg.",
    "onbereikbaar": "Probeer het zelf. Blijft het zo? Zoek dan een andere link of haal hem weg.",
}


class Spot(NamedTuple):
    """A link that a person must look at, on one line of one file of one provider."""

    link: str
    outcome: Outcome
    provider: str
    problem: Problem


def spots_of(
    outcomes: Mapping[str, Outcome],
    uses: Mapping[str, Sequence[Use]],
    folder: Path,
    today: date,
) -> list[Spot]:
    """Return every place of every link that is not good, in the order of the files.

    ``folder`` is the catalogue, as people know it. Raises OSError when a file is gone meanwhile.
    """
    documents: dict[str, Document] = {}
    spots = []
    for link, outcome in outcomes.items():
        for use in uses[link] if outcome.kind in _CODES else ():
            if use.path not in documents:
                file = folder / use.path
                documents[use.path] = read_document(file.read_bytes(), file.as_posix())
            problem = _problem(link, outcome, documents[use.path], use, today)
            spots.append(Spot(link, outcome, use.provider, problem))
    return sorted(spots, key=lambda spot: spot.problem)


def needs_work(outcomes: Mapping[str, Outcome]) -> bool:
    """Say whether there is a link that a person must look at."""
    return any(outcome.kind in _CODES for outcome in outcomes.values())


def as_text(
    spots: Sequence[Spot], outcomes: Mapping[str, Outcome], *, files: int, colour: bool = False
) -> str:
    """Tell of every link where it stands and what to do, as ``kaart check`` tells of mistakes."""
    problems = in_order([spot.problem for spot in spots])
    told = problems_as_text(problems, files=files, colour=colour) if problems else ""
    return f"{told}{_counted(outcomes)}\n"


def as_json(spots: Sequence[Spot]) -> str:
    """Return a list of the links, each with what became of it and the places where it stands."""
    listed: dict[str, dict[str, object]] = {}
    for spot in spots:
        link = listed.setdefault(
            spot.link,
            {
                "link": spot.link,
                "uitkomst": spot.outcome.kind,
                "status": spot.outcome.status,
                "naar": spot.outcome.target,
                "reden": spot.outcome.reason,
                "sinds": spot.outcome.since,
                "plekken": [],
            },
        )
        places = link["plekken"]
        assert isinstance(places, list)
        problem = spot.problem
        places.append({"bestand": problem.file, "regel": problem.line, "aanbieder": spot.provider})
    return json.dumps([*listed.values()], ensure_ascii=False, indent=2) + "\n"


def _counted(outcomes: Mapping[str, Outcome]) -> str:
    kinds = Counter(outcome.kind for outcome in outcomes.values())
    counted = ", ".join(_counts(kinds)) or "geen enkele link gevonden"
    return f"{counted[0].upper()}{counted[1:]}."


def _counts(kinds: Counter[Kind]) -> Iterator[str]:
    words: dict[Kind, str] = {
        "goed": "{} goed",
        "verhuisd": "{} verhuisd",
        "dood": "{} dood",
        "onbereikbaar": "{} nu niet te bereiken",
        "geweigerd": "{} alleen door mensen te bekijken",
    }
    total = sum(kinds.values())
    if total:
        yield f"{total} {'link' if total == 1 else 'links'}"
    yield from (text.format(kinds[kind]) for kind, text in words.items() if kinds[kind])


def _problem(link: str, outcome: Outcome, document: Document, use: Use, today: date) -> Problem:
    span = document.find(use.value, link)
    return Problem(
        file=document.file,
        line=span.line,
        column=span.column,
        code=_CODES[outcome.kind],
        level="fout" if outcome.kind == "dood" else "waarschuwing",
        message=_message(outcome, today),
        hint=_HINTS.get(outcome.kind) or f"Zet het nieuwe adres erin: {outcome.target}",
        width=span.width,
        source=document.line(span.line),
        explanation="/voor-beheerders/#dode-links",
    )


def _message(outcome: Outcome, today: date) -> str:
    status = f" ({outcome.status})" if outcome.status else ""
    day = date.fromisoformat(outcome.since) if outcome.since else today
    since = f", sinds {full_date(day)}" if day < today else ""
    if outcome.kind == "verhuisd":
        return f"deze pagina is verhuisd{since}"
    return f"deze pagina {outcome.reason}{status}{since}"
