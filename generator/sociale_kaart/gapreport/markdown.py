"""What is missing on the map as Markdown, for an issue or a mail once a month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sociale_kaart.exports.gaps import Findings
from sociale_kaart.gapreport import words
from sociale_kaart.report import literal, visible

_CODE = {
    "kaart stale": "`kaart stale`",
    "--format csv": "`--format csv`",
    "--format json": "`--format json`",
}


def as_markdown(findings: Findings) -> str:
    """Return a report with tables, and lists of things to do with a box to tick for each."""
    gaps = findings.gaps
    lines = [f"# {literal(words.title(findings))}", "", words.size(findings)]
    lines += ["", f"**{words.summary(findings)}**", ""]
    for section in words.sections(findings):
        lines += _section(section, findings)
    lines += _roads(findings)
    lines += ["## De cijfers", ""]
    lines += _table("Trede", [(f"{i.value} {i.title}", i.number) for i in gaps.rungs])
    lines += _table("Thema", [(item.title, item.number) for item in gaps.sectors])
    shown = gaps.municipalities[: words.MOST]
    if shown:
        rows = [(item.title, item.number) for item in shown]
        lines += _table("Gemeente", rows, len(gaps.municipalities) - len(shown))
    lines += _table("Voor het laatst gecontroleerd", words.ages(findings))
    lines += _table("Niet ingevuld", [(field.title, field.missing) for field in gaps.fields])
    return visible("\n".join(lines).rstrip()) + "\n"


def _section(section: words.Section, findings: Findings) -> Iterator[str]:
    if not section.offerings:
        return
    yield from (f"## {section.title} ({len(section.offerings)})", "", _coded(section.what), "")
    for offering, said in list(zip(section.offerings, section.lines, strict=True))[: words.MOST]:
        name, provider = literal(offering.name), literal(findings.provider_of(offering))
        change = findings.change_of(offering)
        yield (
            f"- [ ] [{name}]({findings.page_of(offering)}) van {provider}, {literal(said)}: "
            f"[wijzig]({change})"
        )
    yield from _rest(len(section.offerings) - words.MOST)


def _roads(findings: Findings) -> Iterator[str]:
    broken = findings.gaps.broken_roads
    yield from ("## Wegen van trede 1 naar 6", "", words.roads_in_words(findings), "")
    if broken:
        yield from ("Hier ontbreekt het minst:", "")
    yield from (f"- {literal(words.road_in_words(r, findings))}" for r in broken[: words.MOST])
    yield from _rest(len(broken) - words.MOST) if broken else ()


def _table(title: str, rows: Sequence[tuple[str, int]], left: int = 0) -> Iterator[str]:
    yield from (f"| {title} | Aantal |", "| --- | ---: |")
    yield from (f"| {literal(name)} | {number} |" for name, number in rows)
    yield from _rest(left, "json")


def _rest(left: int, form: str = "csv") -> tuple[str, ...]:
    return ("", f"… {_coded(words.more(left, form))}", "") if left > 0 else ("",)


def _coded(text: str) -> str:
    for command, code in _CODE.items():
        text = text.replace(command, code)
    return text
