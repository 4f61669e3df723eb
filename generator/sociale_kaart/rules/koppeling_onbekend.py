"""Next steps and fallbacks lead to offerings that exist."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from difflib import get_close_matches

from sociale_kaart.rules.base import About, Facts, Finding

ABOUT = About(
    "koppeling-onbekend",
    "fout",
    "Een koppeling naar aanbod dat er niet is",
    "Bij vervolgstappen en vangnet staat de map van een aanbieder, een schuine streep en de naam "
    "van een bestand zonder .yml. Dat bestand moet bestaan.",
    "vervolgstappen: [de-boog/inlop]",
    "vervolgstappen: [de-boog/inloop]",
)


def check_all(facts: Sequence[Facts], today: date) -> Iterator[tuple[Facts, Finding]]:
    """Look every link up among the ids."""
    ids = {fact.id for fact in facts}
    for fact in facts:
        for path, target in fact.links:
            if target not in ids:
                likely = _nearest(target, ids - {fact.id})
                yield (
                    fact,
                    Finding(
                        path,
                        f"het aanbod {target} bestaat niet",
                        f"Bedoel je {likely}?"
                        if likely
                        else "Schrijf de map van de aanbieder, een schuine streep en de naam van "
                        "het bestand zonder .yml. Bestaat het niet meer? Haal het dan weg.",
                    ),
                )


def _nearest(target: str, ids: set[str]) -> str:
    provider, _, name = target.partition("/")
    # Among ten thousand ids only those that share a half are worth comparing.
    near = sorted(id for id in ids if id.startswith(f"{provider}/") or id.endswith(f"/{name}"))
    providers = sorted({id.partition("/")[0] for id in ids})
    for other in get_close_matches(provider, providers, 3, 0.8):
        near += sorted(id for id in ids if id.startswith(f"{other}/"))
    return next(iter(get_close_matches(target, near, 1, 0.6)), "")
