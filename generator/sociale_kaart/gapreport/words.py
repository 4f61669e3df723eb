"""The Dutch sentences that a terminal and a Markdown report have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sociale_kaart.cardwords import rungs_in_words
from sociale_kaart.exports.gaps import Findings, rungs_in_short
from sociale_kaart.gaps import Road
from sociale_kaart.model import Offering
from sociale_kaart.pages.words import full_date

MOST = 20
"""So many items of a list are told; the other formats have them all."""


class Section(NamedTuple):
    """A list of offerings with what is wrong and what to do; ``lines`` say a little of each."""

    title: str
    what: str
    offerings: Sequence[Offering]
    lines: Sequence[str]


def title(findings: Findings) -> str:
    """Return the title of the report."""
    gaps = findings.gaps
    where = f"gemeente {gaps.municipality}" if gaps.municipality else findings.settings.site_name
    return f"Stand van de kaart: {where}, {full_date(gaps.today)}"


def size(findings: Findings) -> str:
    """Return how much there is."""
    gaps = findings.gaps
    providers = f"{gaps.providers} {'aanbieder' if gaps.providers == 1 else 'aanbieders'}"
    said = f"{gaps.total} keer aanbod van {providers}"
    if gaps.municipality:
        return f"{said}."
    number = len(gaps.municipalities)
    return f"{said}, in {number} {'gemeente' if number == 1 else 'gemeenten'}."


def ages(findings: Findings) -> list[tuple[str, int]]:
    """Return how much was verified how long ago, and how much of that is too long ago."""
    return [
        (f"{age.title}, {age.stale} te oud" if age.stale else age.title, age.number)
        for age in findings.gaps.ages
    ]


def sections(findings: Findings) -> list[Section]:
    """Return the lists of offerings, the most urgent first."""
    gaps = findings.gaps
    missing = {item.offering.id: findings.titles_of(item.fields) for item in gaps.incomplete}
    return [
        Section(
            "Te lang niet gecontroleerd",
            f"Langer dan {gaps.stale_after_days} dagen geleden. Stuur een mail: kaart stale maakt "
            "ze.",
            gaps.stale,
            [f"gecontroleerd op {full_date(o.verified_on)}" for o in gaps.stale],
        ),
        Section(
            "Loopt dood",
            "Hierna vinden mensen geen volgende stap. Is die er wel? Noem hem bij vervolgstappen.",
            gaps.dead_ends,
            [rungs_in_words(o.rungs) for o in gaps.dead_ends],
        ),
        Section(
            "Zonder vangnet",
            "Lukt het hier niet, dan vangt niets mensen op. Is er wel iets? Noem het bij vangnet.",
            gaps.cliffs,
            [rungs_in_words(o.rungs) for o in gaps.cliffs],
        ),
        Section(
            "Onvolledig",
            "Bewoners of verwijzers missen hier iets. Vraag het na en vul het in.",
            [item.offering for item in gaps.incomplete],
            [f"mist {', '.join(missing[item.offering.id])}" for item in gaps.incomplete],
        ),
    ]


def roads_in_words(findings: Findings) -> str:
    """Return how many roads there are and how many lead all the way."""
    gaps = findings.gaps
    whole = sum(road.whole for road in gaps.roads)
    empty = [road for road in gaps.roads if not road.begun]
    said = (
        "Een weg is: op elke trede iets in hetzelfde thema, waar mensen uit de gemeente terecht "
        f"kunnen. Van de {len(gaps.roads)} wegen {'is' if whole == 1 else 'zijn'} er {whole} heel."
    )
    if not empty:
        return said
    if not gaps.municipality:
        return f"{said} Bij {len(empty)} is er nog niets."
    titles = [findings.schema["sector"].title_of(road.sector) for road in empty]
    return f"{said} Nog niets is er bij: {', '.join(titles)}."


def road_in_words(road: Road, findings: Findings) -> str:
    """Return where a road is and which rungs it lacks."""
    sector = findings.schema["sector"].title_of(road.sector)
    where = sector if findings.gaps.municipality else f"{road.municipality}, {sector}"
    return f"{where}: geen {rungs_in_short(road.missing)}"


def more(left: int, form: str = "csv") -> str:
    """Return that there is more, and the format that has it all; empty when there is not."""
    return f"en nog {left}: --format {form} geeft ze alle" if left > 0 else ""


def summary(findings: Findings) -> str:
    """Return a line that counts what was found."""
    gaps = findings.gaps
    if not gaps.found:
        return "Er ontbreekt niets."
    holes = sum(not road.whole for road in gaps.roads)
    return (
        f"Samen: {len(gaps.stale)} te oud, {len(gaps.dead_ends)} doodlopend, "
        f"{len(gaps.cliffs)} zonder vangnet, {len(gaps.incomplete)} onvolledig, "
        f"{holes} {'weg' if holes == 1 else 'wegen'} met een gat."
    )
