"""What is missing on the map for a terminal of 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from sociale_kaart.exports.gaps import Findings
from sociale_kaart.gapreport import words
from sociale_kaart.report import WIDTH, visible

_NAME, _BAR = 44, 26
"""Columns for what is counted and for the longest bar; the number stands between them."""

Counted = tuple[str, int]


def as_text(findings: Findings) -> str:
    """Tell how the map is doing, what is missing and what to do about it."""
    gaps = findings.gaps
    lines = [words.title(findings), words.size(findings), ""]
    lines += _bars(
        "Per trede", [(f"{item.value} {item.title}", item.number) for item in gaps.rungs]
    )
    lines += _bars("Per thema", [(item.title, item.number) for item in gaps.sectors])
    if gaps.municipalities:
        shown = gaps.municipalities[: words.MOST]
        lines += _bars(
            "Per gemeente",
            [(item.title, item.number) for item in shown],
            len(gaps.municipalities) - len(shown),
        )
    lines += _bars("Voor het laatst gecontroleerd", words.ages(findings))
    lines += _bars("Niet ingevuld", [(field.title, field.missing) for field in gaps.fields])
    for section in words.sections(findings):
        lines += _section(section, findings)
    lines += _roads(findings)
    return visible("\n".join([*lines, *_wrapped(words.summary(findings), 0)])) + "\n"


def _bars(title: str, counted: Sequence[Counted], left: int = 0) -> Iterator[str]:
    most = max((number for _, number in counted), default=0)
    yield title
    for name, number in counted:
        bar = "█" * -(-number * _BAR // most) if most else ""
        yield f"  {_cut(name, _NAME):{_NAME}} {number:6} {bar}".rstrip()
    yield from _rest(left, "json")
    yield ""


def _section(section: words.Section, findings: Findings) -> Iterator[str]:
    yield f"{section.title}: {len(section.offerings)}"
    if section.offerings:
        yield from _wrapped(section.what, 2)
        for offering, said in list(zip(section.offerings, section.lines, strict=True))[
            : words.MOST
        ]:
            provider = findings.provider_of(offering)
            yield from _wrapped(f"- {offering.path}: {offering.name} ({provider})", 2, 4)
            yield from _wrapped(said, 4)
        yield from _rest(len(section.offerings) - words.MOST)
    yield ""


def _roads(findings: Findings) -> Iterator[str]:
    broken = findings.gaps.broken_roads
    yield "Wegen van trede 1 naar 6"
    yield from _wrapped(words.roads_in_words(findings), 2)
    if broken:
        yield "  Hier ontbreekt het minst:"
    for road in broken[: words.MOST]:
        yield from _wrapped(f"- {words.road_in_words(road, findings)}", 2, 4)
    yield from _rest(len(broken) - words.MOST)
    yield ""


def _rest(left: int, form: str = "csv") -> Iterable[str]:
    return [f"  {words.more(left, form)}"] if left > 0 else []


def _wrapped(text: str, indent: int, further: int | None = None) -> list[str]:
    return textwrap.wrap(
        text.replace("\n", " "),
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent if further is None else further),
        break_on_hyphens=False,
    )


def _cut(text: str, columns: int) -> str:
    return text if len(text) <= columns else f"{text[: columns - 1]}…"
