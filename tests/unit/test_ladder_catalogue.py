"""The ladder of the real catalogue says what the publications say that it is made from."""

from __future__ import annotations

from datetime import date

import pytest

from sociale_kaart.ladder import MOST, Relations, relations
from sociale_kaart.load import load_catalogue
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.schema import Schema
from sociale_kaart.settings import Settings
from tests.site_builder import PROJECT

ARNHEM = "activerend-werk-arnhem"
Ladder = dict[str, Relations]


@pytest.fixture(scope="module")
def catalogue(schema: Schema, tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    cache = tmp_path_factory.mktemp("cache") / "cache"
    folder = PROJECT / "catalogue"
    return load_catalogue(folder, schema, today=date(2026, 7, 1), cache=cache).catalogue


@pytest.fixture(scope="module")
def offerings(catalogue: Catalogue) -> dict[str, Offering]:
    return {offering.id: offering for offering in catalogue.offerings}


@pytest.fixture(scope="module")
def ladder(catalogue: Catalogue, schema: Schema) -> Ladder:
    return dict(relations(catalogue, schema, near_km=Settings().near_km))


def up(ladder: Ladder, id: str) -> list[str]:
    return [step.offering_id for step in ladder[id].next_steps]


def down(ladder: Ladder, id: str) -> list[str]:
    return [net.offering_id for net in ladder[id].fallbacks]


def test_the_cups_of_life_goals_are_a_chain(ladder: Ladder, offerings: dict[str, Offering]) -> None:
    street, trainee, career = (
        f"life-goals/dutch-{name}-cup" for name in ("street", "trainee", "career")
    )
    assert [offerings[id].rungs for id in (street, trainee, career)] == [(1, 2), (3, 4), (5, 6)]
    assert up(ladder, street)[0] == trainee
    assert up(ladder, trainee)[0] == career
    assert street in down(ladder, trainee)
    assert down(ladder, career)[0] == trainee


def test_arnhem_leads_from_finding_out_to_rung_three_four_and_five(
    ladder: Ladder, offerings: dict[str, Offering]
) -> None:
    roads = [f"{ARNHEM}/naar-{name}-werk" for name in ("onbetaald", "betaald")]
    three, four, five = f"{ARNHEM}/naar-een-werkplek", *roads
    assert up(ladder, "caw-arnhem/orientatie") == [three, four, five]
    assert [offerings[id].to_rung for id in (three, four, five)] == [3, 4, 5]
    assert up(ladder, three)[0] == four
    assert up(ladder, four)[0] == five
    assert up(ladder, five)[0] == "arbeidsontwikkelbedrijf-arnhem/stap-naar-betaald-werk"


@pytest.mark.parametrize(
    ("road", "stay"),
    [
        ("naar-onbetaald-werk", "stabiel-bijdrage-leveren"),
        ("naar-betaald-werk", "stabiel-onbetaald-werk"),
    ],
)
def test_in_arnhem_a_stable_place_is_the_fallback(ladder: Ladder, road: str, stay: str) -> None:
    net = ladder[f"{ARNHEM}/{road}"].fallbacks[0]
    assert net.offering_id == f"{ARNHEM}/{stay}"
    assert net.named
    assert "een vaste plek" in net.reasons


@pytest.mark.parametrize(
    ("module", "below"),
    [
        ("begeleiding-naar-werk", "buitengewoon-vrijwillig"),
        ("buitengewoon-vrijwillig", "vrije-tijd"),
        ("dagprogramma-jongeren", "vrije-tijd"),
        ("dagbesteding", "inloop"),
        ("vrije-tijd", "inloop"),
        ("voorlichting-vrije-tijd-en-sport", "inloop"),
    ],
)
def test_the_modules_of_de_wilg_fall_back_on_the_one_below(
    ladder: Ladder, module: str, below: str
) -> None:
    assert down(ladder, f"de-wilg/{module}")[0] == f"de-wilg/{below}"


def test_what_is_named_in_the_catalogue_is_shown(
    ladder: Ladder, offerings: dict[str, Offering]
) -> None:
    for id, offering in offerings.items():
        assert tuple(up(ladder, id)[: len(offering.next_steps)]) == offering.next_steps[:MOST]
        assert tuple(down(ladder, id)[: len(offering.fallbacks)]) == offering.fallbacks[:MOST]
