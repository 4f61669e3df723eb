"""What each chart tells, in a sentence above it: the first thing that an editor should know."""

from __future__ import annotations

from sociale_kaart.cardwords import listed
from sociale_kaart.gaps import Gaps, Road
from sociale_kaart.pages.words import full_date, small
from sociale_kaart.schema import Schema

NAMED = 4
"""So many names in a sentence at most."""


def counted(number: int) -> str:
    """Return ``96`` or ``10.000``."""
    return f"{number:,}".replace(",", ".")


def amount(number: int, one: str, more: str) -> str:
    """Return ``1 aanbieder`` or ``12 aanbieders``."""
    return f"{counted(number)} {one if number == 1 else more}"


def of_rungs(gaps: Gaps) -> str:
    """Say where most and least is."""
    if not gaps.total:
        return "Er is nog geen aanbod."
    most = max(gaps.rungs, key=lambda item: item.number)
    least = min(gaps.rungs, key=lambda item: item.number)
    said = f"Het meeste staat op trede {most.value} ({counted(most.number)})"
    if least.number == most.number:
        return "Op elke trede staat evenveel."
    fewest = counted(least.number) if least.number else "nog niets"
    return f"{said}, het minste op trede {least.value} ({fewest})."


def of_sectors(gaps: Gaps) -> str:
    """Say what most is about and about what there is nothing."""
    if not gaps.total:
        return "Er is nog geen aanbod."
    most = max(gaps.sectors, key=lambda item: item.number)
    empty = [small(item.title) for item in gaps.sectors if not item.number]
    said = f"Het meeste gaat over {small(most.title)} ({counted(most.number)})."
    if not empty:
        return f"{said} Over elk thema is er iets."
    return f"{said} Nog niets is er over {_some(empty, 'thema’s')}."


def of_ages(gaps: Gaps) -> str:
    """Say how much is too old, and which date is the oldest."""
    if not gaps.stale:
        return f"Alles is in de laatste {gaps.stale_after_days} dagen gecontroleerd."
    number = len(gaps.stale)
    oldest = full_date(gaps.stale[0].verified_on)
    return (
        f"{counted(number)} van de {counted(gaps.total)} {'is' if number == 1 else 'zijn'} langer "
        f"dan {gaps.stale_after_days} dagen niet gecontroleerd. Het oudste is van {oldest}."
    )


def of_roads(gaps: Gaps, schema: Schema) -> str:
    """Say how many roads lead all the way."""
    whole = [road for road in gaps.roads if road.whole]
    if gaps.municipality:
        if not whole:
            return "Geen enkel thema heeft op elke trede iets."
        titles = [small(schema["sector"].title_of(road.sector)) for road in whole]
        return f"Op elke trede is er iets bij {_some(titles, 'thema’s')}."
    if not whole:
        return "In geen enkele gemeente is er een thema met op elke trede iets."
    towns = len({road.municipality for road in whole})
    own = len({road.municipality for road in whole if not road.wider})
    said = (
        f"In {counted(towns)} van de {counted(len(gaps.municipalities))} gemeenten is er een thema "
        "met op elke trede iets."
    )
    if own == towns:
        return said
    return f"{said} Zonder aanbod van buiten de gemeente {_are(own)}."


def _are(number: int) -> str:
    return {0: "is dat nergens zo", 1: "is dat er maar 1"}.get(number, f"zijn dat er {number}")


def of_fields(gaps: Gaps) -> str:
    """Say what is missing most."""
    worst = max(gaps.fields, key=lambda field: (field.missing, field.weight))
    if not worst.missing:
        return "Alles is ingevuld. Dat is knap."
    complete = gaps.total - len(gaps.incomplete)
    number = f"{counted(worst.missing)} van de {counted(gaps.total)}"
    full = f"{counted(complete)} keer" if complete else "Geen enkel"
    return f"{worst.title} ontbreekt het vaakst: bij {number}. {full} aanbod is helemaal ingevuld."


def hole(road: Road) -> str:
    """Return which rungs a road lacks: ``trede 5 en 6``."""
    return f"trede {listed([str(rung) for rung in road.missing])}"


def _some(names: list[str], what: str) -> str:
    if len(names) <= NAMED:
        return listed(names)
    return f"{', '.join(names[: NAMED - 1])} en {len(names) - NAMED + 1} andere {what}"
