"""Writes the YAML of a made-up entry: every field of the schema, each about as rare as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

from bench.phrases import KINDS, SECTORS, TEXTS, WORDS, Fill, body, sentences, slots, some
from bench.plan import Entry, Organisation
from bench.practical import contact, costs, location, sessions, start, whereabouts
from bench.yaml_text import block, flow, scalar
from sociale_kaart.cardwords import slug
from sociale_kaart.schema import read_schema

SCHEMA = read_schema(Path(__file__).parents[1] / "schema")


def values(vocabulary: str, *without: str) -> list[str]:
    """Return the values of a vocabulary, but for some."""
    return [str(value) for value in SCHEMA[vocabulary] if value not in without]


_AUDIENCES = values("doelgroep", "iedereen")
_LANGUAGES = values("taal", "nl")
_LEVELS = values("taalniveau")
_HELPERS = values("begeleiding", "geen")
_INDICATIONS = values("indicatie", "geen")
_LAWS = values("wet", "geen")
_MEANS = values("toegankelijkheid")
_CHILDCARE = values("kinderopvang")


def offering_yaml(rng: Random, entry: Entry, near: Sequence[Entry], today: date) -> str:
    """Return the file of an offering; ``near`` are offerings that it may lead to."""
    spot = entry.spot
    fill = slots(rng, entry.thing, spot.town, spot.municipality, entry.neighbourhood)
    website = f"https://www.{entry.organisation.id}.example"
    lines = ["# yaml-language-server: $schema=../../schema/editor/aanbod.schema.json"]
    lines += _what(rng, entry, fill, website)
    lines += _ladder(rng, entry, near)
    lines += _for_whom(rng, fill)
    lines += sessions(rng, fill)
    lines += whereabouts(rng, spot, entry.neighbourhood, fill)
    lines += _access(rng)
    lines += costs(rng, fill)
    lines += start(rng, entry.organisation.id, fill)
    lines += _for_referrers(rng, fill, today)
    lines += _more(rng, entry.sector, fill)
    lines += _validity(rng, today)
    lines += _sources(rng, fill, website, today)
    lines.append(f"gecontroleerd: {_verified(rng, today)}\n")
    return "\n".join(lines)


def provider_yaml(rng: Random, organisation: Organisation, today: date) -> str:
    """Return the file of a provider."""
    spot = organisation.spot
    fill = slots(rng, organisation.thing, spot.town, spot.municipality, organisation.neighbourhood)
    lines = [
        "# yaml-language-server: $schema=../../schema/editor/aanbieder.schema.json",
        f"naam: {scalar(organisation.name)}",
        f"kort: {scalar(rng.choice(TEXTS['organisatie_kort']).format_map(fill))}",
    ]
    if rng.random() < 0.75:
        lines.append(block("wat", some(rng, "over", rng.randint(2, 6), fill)))
    if rng.random() < 0.9:
        lines.append(f"organisatie: {organisation.kind}")
    if rng.random() < 0.95:
        lines += contact(rng, organisation.id, fill)
    if rng.random() < 0.8:
        lines += ["locaties:", *location(rng, spot, organisation.neighbourhood, fill)]
    if rng.random() < 0.3:
        lines += _more(rng, organisation.sector, fill)
    lines += _sources(rng, fill, f"https://www.{organisation.id}.example", today)
    if rng.random() < 0.9:
        lines.append(f"gecontroleerd: {_verified(rng, today)}")
    # By chance of its own, so that all other files stay what they were.
    if Random(organisation.id).random() < 0.2:
        lines.append(f"bijgehouden_door: [{organisation.id}]")
    return "\n".join(lines) + "\n"


def _what(rng: Random, entry: Entry, fill: Fill, website: str) -> Iterator[str]:
    yield f"naam: {scalar(entry.name)}"
    yield f"kort: {scalar(rng.choice(KINDS[entry.kind]['kort']).format_map(fill))}"
    yield block("wat", body(rng, entry.sector, entry.kind, fill, website))
    if rng.random() < 0.85:
        yield f"doel: {scalar(sentences(rng, 'doel', rng.randint(1, 2), fill))}"
    yield f"soort: {entry.kind}"
    if entry.kind in {"inloop", "activiteit", "begeleiding"} and rng.random() < 0.12:
        yield "vindplaats: true"


def _ladder(rng: Random, entry: Entry, near: Sequence[Entry]) -> Iterator[str]:
    yield f"treden: {flow(entry.rungs)}"
    highest = max(entry.rungs)
    if highest < 6 and rng.random() < 0.65:
        yield "richting: ontwikkeling"
        yield f"naar_trede: {min(6, highest + rng.choice((1, 1, 2)))}"
    else:
        yield "richting: stabiel"
    others = WORDS["verwant"][entry.sector]
    yield f"sectoren: {flow([entry.sector, *rng.sample(others, rng.choice((0, 0, 1, 1, 2)))])}"
    for key, chance, upward in (("vervolgstappen", 0.2, True), ("vangnet", 0.1, False)):
        if rng.random() < chance:
            seen = dict.fromkeys(other for other in rng.choices(near, k=4) if other is not entry)
            ids = [other.id for other in seen if upward is (max(other.rungs) > highest)]
            if ids:
                yield "\n  - ".join([f"{key}:", *ids[:3]])


def _for_whom(rng: Random, fill: Fill) -> Iterator[str]:
    audiences = ["iedereen"]
    if rng.random() < 0.7:
        audiences = rng.sample(_AUDIENCES, rng.choice((1, 1, 2, 2, 3, 4)))
        if "vrouwen" in audiences and "mannen" in audiences:
            audiences.remove("mannen")
    yield f"doelgroepen: {flow(audiences)}"
    if rng.random() < 0.3:
        note = sentences(rng, "doelgroep", rng.randint(1, 2), fill)
        yield f"toelichting_doelgroep: {scalar(note)}"
    if "jongeren" in audiences:
        yield "leeftijd: {van: 16, tot: 27}"
    elif rng.random() < 0.2:
        yield f"leeftijd: {{van: {rng.choice((18, 18, 23, 55, 65))}}}"
    if rng.random() < 0.25:
        yield f"talen: {flow(['nl', *rng.sample(_LANGUAGES, rng.choice((1, 1, 2, 3)))])}"
    if rng.random() < 0.25:
        yield f"taalniveau: {rng.choice(_LEVELS)}"
    if rng.random() < 0.7:
        yield f"begeleiding: {flow(rng.sample(_HELPERS, rng.choice((1, 1, 2, 3))))}"


def _access(rng: Random) -> Iterator[str]:
    if rng.random() < 0.4:
        yield f"toegankelijkheid: {flow(rng.sample(_MEANS, rng.choice((1, 2, 2, 3))))}"
    if rng.random() < 0.12:
        yield f"kinderopvang: {rng.choice(_CHILDCARE)}"


def _for_referrers(rng: Random, fill: Fill, today: date) -> Iterator[str]:
    if rng.random() < 0.6:
        needed = rng.sample(_INDICATIONS, rng.choice((1, 1, 2))) if rng.random() < 0.4 else ["geen"]
        yield f"indicatie: {flow(needed)}"
    if rng.random() < 0.3:
        laws = rng.sample(_LAWS, rng.choice((1, 1, 2, 3))) if rng.random() < 0.85 else ["geen"]
        yield f"wetten: {flow(laws)}"
    if rng.random() < 0.12:
        known = rng.choice(("vrij: 3", "vrij: 0, wachttijd_weken: 6", "wachttijd_weken: 2"))
        yield f"plekken: {{{known}, datum: {today - timedelta(rng.randint(0, 90))}}}"
    if rng.random() < 0.5:
        yield block("verwijzers", some(rng, "verwijzers", rng.randint(1, 5), fill))


def _more(rng: Random, sector: str, fill: Fill) -> Iterator[str]:
    if rng.random() < 0.65:
        words = SECTORS[sector]["woorden"]
        yield f"trefwoorden: {flow(rng.sample(words, rng.randint(2, len(words))))}"
    if rng.random() < 0.05:
        yield "vertalingen:"
        languages = list(WORDS["vertaling"].items())
        for language, texts in rng.sample(languages, rng.choice((1, 1, 2, 5))):
            yield f"  {language}:"
            for key, text in texts.items():
                yield f"    {key}: {scalar(text.format_map(fill))}"


def _validity(rng: Random, today: date) -> Iterator[str]:
    if rng.random() < 0.04:
        yield f"geldig_tot: {today + timedelta(rng.randint(10, 400))}"
    if rng.random() < 0.03:
        first = today + timedelta(rng.randint(-20, 40))
        last = f"tot: {first + timedelta(rng.randint(7, 90))}, " if rng.random() < 0.8 else ""
        yield f"gesloten: {{van: {first}, {last}reden: {rng.choice(TEXTS['reden'])}}}"


def _sources(rng: Random, fill: Fill, website: str, today: date) -> Iterator[str]:
    if rng.random() < 0.2:
        title = rng.choice(TEXTS["bronnen"]).format_map(fill)
        day = date(today.year - rng.randint(1, 6), rng.randint(1, 12), rng.randint(1, 28))
        yield "bronnen:"
        yield f"  - titel: {scalar(title)}"
        yield f"    datum: {str(day)[: rng.choice((4, 7, 10))]}"
        if rng.random() < 0.5:
            yield f"    url: {website}/{slug(title)}"


def _verified(rng: Random, today: date) -> date:
    days = rng.randint(0, 364) if rng.random() < 0.7 else rng.randint(366, 2500)
    return today - timedelta(days)
