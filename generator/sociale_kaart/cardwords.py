"""The few Dutch words on a result card: its rungs, its places, what it costs, days; and slugs.

Cards are made twice, by the pages and by the browser from the finder's files; these words are
made here once for both.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from sociale_kaart.model import Area, Availability, Offering, Price
from sociale_kaart.schema import Schema
from sociale_kaart.slugs import LETTERS as LETTERS
from sociale_kaart.slugs import slug as slug

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def listed(names: Sequence[str]) -> str:
    """Return names as a Dutch sentence has them: ``a``, ``a en b``, ``a, b en c``."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} en {names[-1]}"


def rungs_in_words(rungs: Sequence[int]) -> str:
    """Return ``Trede 3``, ``Trede 2 en 3`` or ``Trede 2 t/m 4``; empty when there is none."""
    if not rungs:
        return ""
    numbers = sorted(rungs)
    first, last = numbers[0], numbers[-1]
    if len(numbers) > 2 and last - first == len(numbers) - 1:
        return f"Trede {first} t/m {last}"
    return f"Trede {listed([str(number) for number in numbers])}"


def places_in_words(offering: Offering) -> str:
    """Return where it is, short enough for a card: ``Arnhem en 3 andere plaatsen``."""
    towns = list(dict.fromkeys(location.town for location in offering.locations))
    if towns:
        return _first_and_more(towns, "plaatsen")
    if offering.online:
        return "Online"
    if offering.at_home:
        return "Bij je thuis"
    return _area_in_words(offering.area)


def municipalities_of(offering: Offering) -> list[str]:
    """Return the municipalities in which it takes place or which it serves, once each."""
    names = [location.municipality for location in offering.locations]
    if offering.area:
        names += offering.area.municipalities
    return list(dict.fromkeys(names))


def cost_in_words(offering: Offering, schema: Schema) -> str:
    """Return ``Gratis`` or ``€ 2,50 per keer``; empty when the cost is not known."""
    if not offering.cost:
        return ""
    if offering.price and offering.cost != "gratis":
        return _price_in_words(offering.price, schema)
    return schema["kosten"].title_of(offering.cost)


def euro(amount: float) -> str:
    """Return an amount as Dutch people write it: ``€ 5``, ``€ 2,50``, ``€ 1.250``."""
    text = f"{amount:,.2f}".removesuffix(".00")
    return "€\u00a0" + text.translate(str.maketrans(".,", ",."))


def availability_in_words(places: Availability) -> str:
    """Return how many places are free and how long one waits, and on which day that was so."""
    parts = []
    if places.free is not None:
        parts.append({0: "geen plek vrij", 1: "1 plek vrij"}.get(places.free, ""))
        parts[-1] = parts[-1] or f"{places.free} plekken vrij"
    if places.waiting_weeks is not None:
        weeks = "1 week" if places.waiting_weeks == 1 else f"{places.waiting_weeks} weken"
        parts.append(f"wachttijd {weeks}" if places.waiting_weeks else "geen wachttijd")
    return f"{capital(listed(parts))} (op {full_date(places.stated_on)})."


def month(day: date) -> str:
    """Return ``december 2016``."""
    return f"{MONTHS[day.month - 1]} {day.year}"


@lru_cache(maxsize=1024)
def full_date(day: date) -> str:
    """Return ``1 december 2016``."""
    return f"{day.day} {month(day)}"


def capital(text: str) -> str:
    """Return the text with a capital at its start; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def _price_in_words(price: Price, schema: Schema) -> str:
    amount = euro(price.amount)
    if price.up_to is not None:
        amount = f"{amount} tot {euro(price.up_to)}"
    return f"{amount} {schema['per'].title_of(price.per)}"


def _area_in_words(area: Area | None) -> str:
    if area is None:
        return ""
    if area.national:
        return "Heel Nederland"
    names = [*area.provinces, *area.municipalities]
    kind = "gemeenten" if area.municipalities else "provincies"
    return f"In {_first_and_more(names, kind)}" if names else ""


def _first_and_more(names: Sequence[str], what: str) -> str:
    if len(names) < 3:
        return listed(names)
    return f"{names[0]} en {len(names) - 1} andere {what}"
