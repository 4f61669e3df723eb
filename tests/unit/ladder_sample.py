"""Small offerings to build ladders of."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from sociale_kaart.dutch.parse import offering_from
from sociale_kaart.ladder import Relations, relations
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.schema import read_schema
from sociale_kaart.weights import USUAL, Weights

SCHEMA = read_schema(Path(__file__).parents[2] / "schema")
ARNHEM = (51.98, 5.91)
VELP = (51.995, 5.975)  # 4.8 km from Arnhem
GRONINGEN = (53.22, 6.57)


def place(point: tuple[float, float] | None, town: str = "Arnhem", **more: Any) -> dict[str, Any]:
    return {"plaats": town, "gemeente": town, **({"punt": point} if point else {}), **more}


def offer(id: str, treden: list[int], **fields: Any) -> Offering:
    data: dict[str, Any] = {
        "naam": id,
        "kort": id,
        "wat": id,
        "soort": "activiteit",
        "richting": "stabiel",
        "sectoren": ["groen"],
        "doelgroepen": ["iedereen"],
        "toegang": "aanmelden",
        "gecontroleerd": "2020-01-01",
        "locaties": [place(ARNHEM)],
    }
    data |= {"treden": treden, **fields}
    return offering_from(data, id=id, path=f"{id}.yml", digest=b"")


def related(
    *offerings: Offering, near_km: float = 25, weights: Weights = USUAL
) -> dict[str, Relations]:
    return dict(relations(Catalogue(offerings, {}), SCHEMA, near_km=near_km, weights=weights))


def up(*offerings: Offering) -> list[str]:
    """The next steps of the first offering."""
    return [step.offering_id for step in related(*offerings)[offerings[0].id].next_steps]


def down(*offerings: Offering) -> list[str]:
    return [step.offering_id for step in related(*offerings)[offerings[0].id].fallbacks]


def made_up(size: int, seed: int, *, elsewhere: bool = False) -> list[Offering]:
    """Make offerings in the middle of the country; elsewhere is Groningen and far from these."""
    draw = random.Random(seed)
    sectors, audiences = list(SCHEMA["sector"])[:6], list(SCHEMA["doelgroep"])[:20]
    provider = "q" if elsewhere else "p"
    ids = [f"{provider}{number % 9}/o{number:03}" for number in range(size)]
    made = []
    for id in ids:
        low = draw.randint(1, 6)
        point = (draw.uniform(51.8, 52.4), draw.uniform(4.5, 5.9))
        towns = ["Ede", "Arnhem"]
        if elsewhere:
            point, towns = (draw.uniform(53.2, 53.4), draw.uniform(6.4, 6.9)), ["Groningen"]
        where = [place(point if draw.random() < 0.9 else None, draw.choice(towns))]
        made.append(
            offer(
                id,
                list(range(low, min(6, low + draw.choice([0, 0, 1, 3])) + 1)),
                sectoren=draw.sample(sectors, draw.randint(1, 3)),
                doelgroepen=draw.sample(audiences, draw.randint(1, 3)),
                locaties=where * draw.choice([0, 1, 1, 1, 2]),
                online=not elsewhere and draw.random() < 0.1,
                vindplaats=draw.random() < 0.2,
                leeftijd=draw.choice([{"van": 0}, {"van": 18, "tot": 27}, {"van": 55}]),
                toegang=draw.choice(["vrij", "aanmelden", "verwijzing"]),
                richting=draw.choice(["stabiel", "ontwikkeling"]),
                vervolgstappen=draw.sample(ids, min(len(ids), draw.choice([0, 0, 0, 1, 4]))),
                vangnet=draw.sample(ids, min(len(ids), draw.choice([0, 0, 0, 1, 4]))),
            )
        )
    return made
