"""Made-up Dutch: names, sentences and texts, put together from the words in words.toml."""

from __future__ import annotations

import tomllib
from itertools import zip_longest
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

Fill = dict[str, str]
"""What comes in the places between braces in a sentence."""

WORDS: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("words.toml").read_text(encoding="utf-8")
)
TEXTS: dict[str, list[str]] = WORDS["teksten"]
SECTORS: dict[str, dict[str, list[str]]] = WORDS["sector"]
KINDS: dict[str, dict[str, Any]] = WORDS["soort"]

_NEUTER = tuple(WORDS["het_woorden"])


class Thing(NamedTuple):
    """Something to take part in: an article and a noun, nearly always a compound."""

    article: str
    noun: str


def thing_of(rng: Random, sector: str) -> Thing:
    """Pick a thing of the sector, or make a compound that may never have been written before."""
    words = SECTORS[sector]
    if rng.random() < 0.5:
        return Thing(*rng.choice(words["dingen"]).split(" ", 1))
    noun = rng.choice(WORDS["voorvoegsels"]) + rng.choice(words["koppen"])
    return Thing("het" if noun.endswith(_NEUTER) else "de", noun)


def capital(text: str) -> str:
    """Return a text with a capital in front; the rest stays as it is."""
    return text[0].upper() + text[1:]


def slots(rng: Random, thing: Thing, town: str, municipality: str, neighbourhood: str) -> Fill:
    """Return what fills a sentence; words.toml says what each stands for."""
    return {
        "ding": f"{thing.article} {thing.noun}",
        "kaal": thing.noun,
        "Ding": capital(thing.noun),
        "plaats": town,
        "gemeente": municipality,
        "wijk": neighbourhood,
        "wie": rng.choice(TEXTS["wie"]),
        "straat": rng.choice(WORDS["straten"]),
        "eigen": rng.choice(WORDS["eigennamen"]),
        "aantal": str(rng.randint(3, 14)),
    }


def some(rng: Random, kind: str, count: int, fill: Fill) -> list[str]:
    """Return different sentences of a kind, filled in."""
    pool = TEXTS[kind]
    return [text.format_map(fill) for text in rng.sample(pool, min(count, len(pool)))]


def sentences(rng: Random, kind: str, count: int, fill: Fill) -> str:
    """Return different sentences of a kind as one text."""
    return " ".join(some(rng, kind, count, fill))


def body(rng: Random, sector: str, kind: str, fill: Fill, website: str) -> list[str]:
    """Return the lines of the text *wat*: one to five paragraphs of Markdown."""
    lines = [rng.choice(KINDS[kind]["begin"]).format_map(fill)]
    lines += _tasks(rng, sector)
    for part, most in (("vervolg", 10), ("sfeer", 8), ("praktisch", 8)):
        count = int(rng.triangular(0, most, 4))
        if count:
            lines += ["", *some(rng, part, count, fill)]
    if rng.random() < 0.08:
        lines += ["", f"**Let op:** {rng.choice(TEXTS['praktisch']).format_map(fill)}"]
    if rng.random() < 0.06:
        lines += ["", f"Kijk ook op [onze website]({website})."]
    return lines


def _tasks(rng: Random, sector: str) -> list[str]:
    tasks = rng.sample(SECTORS[sector]["taken"], rng.randint(2, 5))
    if rng.random() < 0.45:
        return ["", rng.choice(TEXTS["lijst"]), "", *(f"- Je {task}." for task in tasks)]
    pairs = zip_longest(tasks[::2], tasks[1::2])
    return [f"Je {one} of je {other}." if other else f"Je {one}." for one, other in pairs]
