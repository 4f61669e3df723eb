"""One municipality is written in one way, since its page has one address."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from sociale_kaart.places import find_town
from sociale_kaart.rules.base import About, Facts, Finding
from sociale_kaart.slugs import slug

ABOUT = About(
    "gemeente-anders",
    "fout",
    "Een gemeente op twee manieren geschreven",
    "Elke gemeente heeft één pagina. Daarom schrijft iedereen de naam precies hetzelfde, ook de "
    "hoofdletters, de streepjes en de spaties.",
    "gemeente: ROTTERDAM",
    "gemeente: Rotterdam",
)


def check_all(facts: Sequence[Facts], today: date) -> Iterator[tuple[Facts, Finding]]:
    """Find the names that lead to one address, and keep the one that is written most."""
    counts = Counter(name for fact in facts for _, name in fact.municipalities)
    written: dict[str, list[str]] = defaultdict(list)
    for name in counts:
        written[slug(name)].append(name)
    right = {
        name: max(names, key=lambda other: (counts[other], _is_official(other), other))
        for names in written.values()
        if len(names) > 1
        for name in names
    }
    if not right:
        return
    for fact in facts:
        for path, name in fact.municipalities:
            if (common := right.get(name, name)) != name:
                yield (
                    fact,
                    Finding(
                        path,
                        "deze gemeente staat bij ander aanbod anders geschreven",
                        f"Schrijf de naam precies zo: {common}",
                    ),
                )


def _is_official(name: str) -> bool:
    town = find_town(name)
    return town is not None and town.name == name
