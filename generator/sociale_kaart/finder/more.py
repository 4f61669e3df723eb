"""The filters that fewer visitors need: fetched by themselves, and only once something is chosen.

Days and parts of the day are one column: someone who is free on Monday evening is not helped by
Monday morning and Friday evening. Its combinations hold cells: three for each day, and three for
offerings that say no day.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from sociale_kaart.ages import ages_of
from sociale_kaart.finder.columns import AnyColumn, Column, Filter, make_column, make_filter
from sociale_kaart.model import Offering, Session
from sociale_kaart.schema import Schema
from sociale_kaart.settings import Settings

PARTS = {"ochtend": "’s Ochtends", "middag": "’s Middags", "avond": "’s Avonds"}
_ENDS = ("12:00", "18:00", "24:00")
UNKNOWN_DAY = "onbekend"
AGES = "leeftijd"
_OLDEST = 200


class More(NamedTuple):
    """The filters as visitors choose from them, and the columns that answer."""

    filters: list[Filter]
    columns: list[AnyColumn]


def build_more(offerings: Sequence[Offering], schema: Schema, settings: Settings) -> More:
    """Build the rarer filters for the offerings in their order."""
    simple = [
        make_filter(name, titles, of, offerings)
        for name, (titles, of) in _simple(schema, settings).items()
    ]
    ages = _ages(offerings, schema)
    moments = _moments(offerings, schema)
    days = _cells_as_filter("dag", _days(schema), moments, lambda cell: cell // len(PARTS))
    parts = _cells_as_filter("dagdeel", PARTS, moments, lambda cell: cell % len(PARTS))
    age = Filter(ages.name, (), (), (), (), ())
    columns: list[AnyColumn] = [*simple, ages, moments]
    return More([simple[0], age, days, parts, *simple[1:]], columns)


def _simple(
    schema: Schema, settings: Settings
) -> Mapping[str, tuple[dict[str | int, str], Callable[[Offering], Sequence[str | int]]]]:
    def recent(offering: Offering) -> Sequence[str]:
        days = (settings.today - offering.verified_on).days
        return ("1",) if days <= settings.stale_after_days else ()

    return {
        "richting": (_titles(schema, "richting"), lambda offering: (offering.direction,)),
        "indicatie": (_titles(schema, "indicatie"), lambda offering: offering.indications),
        "taal": (_titles(schema, "taal"), lambda offering: offering.languages),
        "rolstoel": (
            {"1": "Je kunt er met een rolstoel in"},
            lambda offering: ("1",) if "rolstoel" in offering.accessibility else (),
        ),
        "kinderopvang": (
            {
                value: title
                for value, title in _titles(schema, "kinderopvang").items()
                if value != "geen"
            },
            lambda offering: (offering.childcare,) if offering.childcare else (),
        ),
        "vindplaats": (
            {"1": "Een vindplaats: je vindt er mensen en ander aanbod"},
            lambda offering: ("1",) if offering.is_meeting_point else (),
        ),
        "recent": ({"1": "Kort geleden gecontroleerd"}, recent),
    }


def _titles(schema: Schema, name: str) -> dict[str | int, str]:
    return {value: term.title for value, term in schema[name].items()}


def _days(schema: Schema) -> dict[str, str]:
    names = {str(value): term.title.capitalize() for value, term in schema["dag"].items()}
    return {**names, UNKNOWN_DAY: "Dag is niet bekend"}


def _ages(offerings: Sequence[Offering], schema: Schema) -> Column:
    """Return the lowest and highest age of each; without ages there is room for everyone."""
    ranges = []
    for offering in offerings:
        start, end = ages_of(offering.age, offering.audiences, schema)
        ranges.append((int(start or 0), _OLDEST if end is None else int(end)))
    return make_column(AGES, 0, ranges)


def _moments(offerings: Sequence[Offering], schema: Schema) -> Column:
    numbers = {day: number for number, day in enumerate(_days(schema))}
    nowhen = [Session(UNKNOWN_DAY, None, None, "")]
    return make_column(
        "moment",
        len(numbers) * len(PARTS),
        (
            tuple(
                sorted(
                    {
                        numbers[session.day] * len(PARTS) + part
                        for session in offering.sessions or nowhen
                        for part in parts_of(session)
                    }
                )
            )
            for offering in offerings
        ),
    )


def parts_of(session: Session) -> list[int]:
    """Return the numbers of the parts of the day in which it is; all of them without a time."""
    if session.start is None and session.end is None:
        return list(range(len(_ENDS)))
    start = session.start or "00:00"
    end = session.end or start
    begins = ("00:00", *_ENDS)
    return [
        number
        for number, until in enumerate(_ENDS)
        if start < until and (end > begins[number] or start >= begins[number])
    ]


def _cells_as_filter(
    name: str, titles: Mapping[str, str], moments: Column, value_of: Callable[[int], int]
) -> Filter:
    counts = [0] * len(titles)
    for number in moments.rows:
        for value in {value_of(cell) for cell in moments.sets[number]}:
            counts[value] += 1
    return Filter(name, list(titles), list(titles.values()), counts, (), ())
