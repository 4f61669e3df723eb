"""What counts for a step or a fallback, and how much: the weights, which a keeper can set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from typing import Any

LARGEST = 100
"""Points lie between this and minus this."""
NAME = "ladder"
"""How the setting with the weights is called."""
ROUTE = "route"


class WrongSettingError(ValueError):
    """A setting is not what it should be; the message says in Dutch what, and how to mend it."""


def _points(default: int, both: str = "", *, up: str = "", down: str = "", route: str = "") -> int:
    """Return a weight with its meaning: of a next step and a fallback, or of one of the two.

    With ``route`` it counts in the route that a visitor makes as well, where it means that.
    """
    meaning = {"vervolgstap": both or up, "vangnet": both or down, ROUTE: route}
    points: int = field(default=default, metadata=meaning)
    return points


@dataclass(frozen=True, slots=True)
class Weights:
    """Points for each reason; whole numbers, below zero when something counts against it."""

    same_pillar: int = _points(
        15,
        "Een thema uit dezelfde groep, zoals sport en bewegen.",
        route="Een thema uit dezelfde groep als wat je leuk vindt.",
    )
    same_sector: int = _points(
        25,
        "Hetzelfde thema. Dit komt bij de punten voor de groep.",
        route="Een thema dat je leuk vindt. Dit komt bij de punten voor de groep.",
    )
    same_main_sector: int = _points(5, "Hetzelfde eerste thema. Ook dit komt erbij.")
    same_audience: int = _points(
        20,
        "Voor dezelfde mensen, zoals jongeren of mantelzorgers.",
        route="Voor een groep waar je bij hoort.",
    )
    other_audience: int = _points(
        -20,
        "Alleen voor mensen die dit aanbod niet noemt.",
        route="Alleen voor mensen van een groep die je niet noemt.",
    )
    other_ages: int = _points(-15, "Niet voor iedereen van hier de goede leeftijd.")
    same_provider: int = _points(
        15, "Dezelfde aanbieder.", route="Dezelfde aanbieder als de stap ervoor."
    )
    near: int = _points(
        30,
        "Dichtbij. Op dezelfde plek tellen alle punten, op `near_km` afstand geen.",
        route="Dicht bij waar je woont. En nog eens: dicht bij de stap ervoor.",
    )
    right_rung: int = _points(
        30,
        up="De eerstvolgende trede, of de trede waar je hier naartoe werkt.",
        down="Hooguit één trede lager dan waar dit aanbod begint.",
    )
    aimed_rung: int = _points(10, up="De trede waar je hier naartoe werkt (`naar_trede`).")
    leads_on: int = _points(5, up="Van daar werk je verder, naar een nog hogere trede.")
    too_broad: int = _points(-8, up="Voor elke trede dat het lager begint dan je al bent.")
    stable: int = _points(10, down="Een vaste plek (richting `stabiel`): je mag er blijven.")
    way_back: int = _points(5, down="Van daar werk je weer toe naar een trede van hier.")
    free_access: int = _points(
        15, down="Je kunt er zo binnenlopen.", route="Je kunt er zo binnenlopen: de eerste stap."
    )
    needs_referral: int = _points(
        -15, down="Iemand moet je verwijzen.", route="Iemand moet je verwijzen: de eerste stap."
    )
    no_indication: int = _points(15, down="Er is geen indicatie nodig.")
    needs_indication: int = _points(-15, down="Er is een indicatie nodig.")


USUAL = Weights()


def weights_from(said: object) -> Weights:
    """Return the weights that a keeper set, with the defaults for the others.

    Raises WrongSettingError that names everything that is wrong.
    """
    if said is None:
        return USUAL
    if not isinstance(said, Mapping):
        raise WrongSettingError(
            f"`{NAME}` is een lijstje met op elke regel een naam en een getal, zoals `near: 40`."
        )
    wrong = [text for name, value in said.items() if (text := _wrong(name, value))]
    if wrong:
        raise WrongSettingError(" ".join(wrong))
    return Weights(**said)


def _wrong(name: Any, value: Any) -> str:
    known = [weight.name for weight in fields(Weights)]
    if name not in known:
        likely = get_close_matches(str(name), known, 1)
        choice = f"Bedoel je `{likely[0]}`?" if likely else f"Kies uit: {', '.join(known)}."
        return f"`{NAME}` kent `{name}` niet. {choice}"
    # To Python true is a number too.
    if type(value) is not int or abs(value) > LARGEST:
        return (
            f"Bij `{NAME}` hoort `{name}` een heel getal te zijn van -{LARGEST} tot en met "
            f"{LARGEST}, niet `{value}`."
        )
    return ""


def weights_table(weights: Weights) -> str:
    """Return a Markdown table of the weights of this site, with what each is for."""
    # No column to the right: that would be a style within the page, which its policy forbids.
    rows = ["| Naam | Punten | Bij | Waarvoor |", "| --- | --- | --- | --- |"]
    for weight in fields(Weights):
        points, usual = getattr(weights, weight.name), getattr(USUAL, weight.name)
        shown = f"{points}" if points == usual else f"{points} (gewoon: {usual})"
        for where, meaning in _meanings(weight.metadata):
            rows.append(f"| `{weight.name}` | {shown} | {where} | {meaning} |")
    return "\n".join(rows)


def _meanings(said: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return where a weight counts and what it means there; one line when that is the same."""
    *steps, route = said.items()
    if len({meaning for _, meaning in steps}) == 1:
        steps = [("allebei", steps[0][1])]
    return [(where, meaning) for where, meaning in [*steps, route] if meaning]


def for_route(weights: Weights) -> dict[str, int]:
    """Return the weights that count in the route of a visitor too, by name."""
    return {
        weight.name: getattr(weights, weight.name)
        for weight in fields(Weights)
        if weight.metadata[ROUTE]
    }
