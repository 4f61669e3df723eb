"""A next step does not lie lower, a fallback not higher, and both are for people of this age."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from sociale_kaart.rules.base import About, Facts, Finding, Span

ABOUT = About(
    "koppeling-past-niet",
    "waarschuwing",
    "Een koppeling die niet kan",
    "Een vervolgstap ligt niet lager dan dit aanbod, en een vangnet niet hoger. Is er een "
    "leeftijd, ook door een doelgroep zoals ouderen? Dan is er minstens één die bij allebei past. "
    "Wat niet past, komt niet op de site.",
    "vervolgstappen: [de-boog/inloop]  # dit is trede 4, de inloop is trede 1 en 2",
    "vangnet: [de-boog/inloop]",
)


def check_all(facts: Sequence[Facts], today: date) -> Iterator[tuple[Facts, Finding]]:
    """Compare the rungs and ages of both ends of every link."""
    spans = {fact.id: fact.span for fact in facts if fact.span}
    for fact in facts:
        for path, target in fact.links:
            if fact.span and target in spans and target != fact.id:
                for message, advice in _wrong(str(path[0]), fact.span, spans[target]):
                    hint = f"{advice} Zo komt het niet op de site."
                    yield fact, Finding(path, f"{target} {message}", hint)


def _wrong(field: str, here: Span, there: Span) -> Iterator[tuple[str, str]]:
    lowest, highest, youngest, oldest = here
    low, high, young, old = there
    if field == "vervolgstappen" and high < lowest:
        yield "ligt lager dan dit aanbod", "Hoort het bij vangnet? Zet het daar."
    if field == "vangnet" and low > highest:
        yield "ligt hoger dan dit aanbod", "Hoort het bij vervolgstappen? Zet het daar."
    if young > oldest or old < youngest:
        yield "is voor mensen van een andere leeftijd", "Kijk de leeftijden en doelgroepen na."
