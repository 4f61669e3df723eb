"""The practical part of a made-up entry: when, where, what it costs and how to begin."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from bench.phrases import TEXTS, WORDS, Fill, sentences
from bench.plan import Spot
from bench.yaml_text import flow, scalar
from sociale_kaart.places import PROVINCES, in_kingdom

_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_MINUTES = ("00", "00", "15", "30")
_PER = ("keer", "keer", "dagdeel", "week", "maand", "jaar", "cursus", "maaltijd", "stuk")
_AREA_CODES = ("010", "020", "024", "026", "030", "038", "040", "050", "055", "070")
_POSTCODE_LETTERS = "ABCDEGHJKLMNPRTVWXZ"


def sessions(rng: Random, fill: Fill) -> Iterator[str]:
    """Write days, times and hours a week."""
    if rng.random() < 0.7:
        yield "wanneer:"
        first = rng.randint(8, 18)
        times = f', van: "{first:02}:{rng.choice(_MINUTES)}"' if rng.random() < 0.95 else ""
        if times and rng.random() < 0.9:
            times += f', tot: "{first + rng.randint(1, 5):02}:{rng.choice(_MINUTES)}"'
        for day in sorted(rng.sample(range(7), rng.choice((1, 1, 1, 2, 2, 3, 5)))):
            note = f", toelichting: {rng.choice(TEXTS['sessie'])}" if rng.random() < 0.1 else ""
            yield f"  - {{dag: {_DAYS[day]}{times}{note}}}"
    if rng.random() < 0.2:
        yield f"wanneer_toelichting: {sentences(rng, 'wanneer', 1, fill)}"
    if rng.random() < 0.25:
        hours = rng.choice((2, 4, 8, 12, 16))
        yield f"uren_per_week: {{van: {hours}, tot: {hours + rng.choice((4, 8, 16))}}}"


def whereabouts(rng: Random, spot: Spot, neighbourhood: str, fill: Fill) -> Iterator[str]:
    """Write locations; for the few without one: online, at home or an area."""
    placed = rng.random() < 0.93
    if placed:
        yield "locaties:"
        for _ in range(rng.choices((1, 2, 3, 6, 12), (90, 6, 2, 1, 0.3))[0]):
            yield from location(rng, spot, neighbourhood, fill)
    # Now and then one with a location has these too.
    way = rng.random() * (8 if placed else 1)
    if way < 0.3:
        yield "online: true"
    if 0.25 < way < 0.5:
        yield "thuis: true"
    if way < 0.6 or not placed:
        yield from _area(rng, spot, fill)


def _area(rng: Random, spot: Spot, fill: Fill) -> Iterator[str]:
    yield "werkgebied:"
    size = rng.random()
    if size < 0.15:
        yield "  landelijk: true"
    elif size < 0.35 and spot.province in PROVINCES:
        yield f"  provincies: {flow([spot.province])}"
    else:
        yield f"  gemeenten: {flow([spot.municipality])}"
    if rng.random() < 0.4:
        yield f"  toelichting: {scalar(rng.choice(TEXTS['werkgebied']).format_map(fill))}"


def location(rng: Random, spot: Spot, neighbourhood: str, fill: Fill) -> Iterator[str]:
    """Write one item of a list of locations, in most cases with an address."""
    lines = [f"plaats: {scalar(spot.town)}", f"gemeente: {scalar(spot.municipality)}"]
    exact = rng.random() < 0.7
    if exact:
        letters = "".join(rng.choices(_POSTCODE_LETTERS, k=2))
        street = f"{rng.choice(WORDS['straten'])} {rng.randint(1, 240)}"
        lines[:0] = [f"adres: {street}", f"postcode: {rng.randint(1011, 9999)} {letters}"]
    if rng.random() < 0.5:
        building = f"{rng.choice(WORDS['gebouwen'])} {rng.choice(WORDS['eigennamen'])}"
        lines.insert(0, f"naam: {building}")
    latitude = spot.point[0] + rng.uniform(-0.012, 0.012) * exact
    longitude = spot.point[1] + rng.uniform(-0.018, 0.018) * exact
    if rng.random() < 0.97 and in_kingdom((latitude, longitude)):
        lines.append(f"punt: [{latitude:.4f}, {longitude:.4f}]")
        lines.append(f"precisie: {'adres' if exact else 'plaats'}")
    if rng.random() < 0.2:
        lines.append(f"ov: {scalar(rng.choice(TEXTS['ov']).format_map(fill))}")
    if rng.random() < 0.3:
        lines.append(f"wijk: {neighbourhood}")
    yield "  - " + "\n    ".join(lines)


def costs(rng: Random, fill: Fill) -> Iterator[str]:
    """Write what it costs; two in three are free."""
    if rng.random() < 0.85:
        cost = rng.choices(("gratis", "vrijwillige-bijdrage", "betaald"), (65, 10, 25))[0]
        yield f"kosten: {cost}"
        if cost == "betaald":
            amount = rng.choice((1, 1.5, 2.5, 5, 7.5, 10, 25))
            up_to = f", tot: {amount + 5}" if rng.random() < 0.15 else ""
            yield f"prijs: {{bedrag: {amount}{up_to}, per: {rng.choice(_PER)}}}"
        if rng.random() < 0.15:
            yield f"kosten_toelichting: {scalar(sentences(rng, 'kosten', 1, fill))}"
    if rng.random() < 0.15:
        yield f"eigen_bijdrage: {rng.choice(('geen', 'mogelijk', 'ja'))}"


def start(rng: Random, organisation_id: str, fill: Fill) -> Iterator[str]:
    """Write how to begin."""
    yield f"toegang: {rng.choices(('vrij', 'aanmelden', 'verwijzing'), (35, 45, 20))[0]}"
    if rng.random() < 0.75:
        yield f"aanmelden: {scalar(sentences(rng, 'aanmelden', rng.randint(1, 3), fill))}"
    if rng.random() < 0.92:
        yield from contact(rng, organisation_id, fill)


def contact(rng: Random, organisation_id: str, fill: Fill) -> Iterator[str]:
    """Write ways to reach an organisation that cannot reach anybody real."""
    yield "contact:"
    if rng.random() < 0.7:
        # No subscriber's number starts with a zero.
        pairs = " ".join(str(rng.randint(10, 99)) for _ in range(3))
        yield f'  telefoon: "{rng.choice(_AREA_CODES)} 0{pairs}"'
    if rng.random() < 0.7:
        yield f"  email: {rng.choice(('info', 'welkom', 'meedoen'))}@{organisation_id}.example"
    yield f"  website: https://www.{organisation_id}.example"
    if rng.random() < 0.15:
        yield f"  toelichting: {scalar(sentences(rng, 'contact', 1, fill))}"
