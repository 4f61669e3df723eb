"""What is missing on the map: each gap where there is one, and none where there is not."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.gaps import Gaps, Survey
from sociale_kaart.gaps.ages import GROUPS, age_groups
from sociale_kaart.gaps.fields import WANTED, missing_in
from sociale_kaart.ladder import Relation, Relations, relations
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.settings import Settings
from tests.unit.pages_sample import SCHEMA, TODAY, offering, provider

UP = Relations(next_steps=(Relation("x/op", ("trede 4",), False, None),))
DOWN = Relations(fallbacks=(Relation("x/neer", ("trede 1",), False, None),))


def survey(
    *offerings: Offering, related: dict[str, Relations] | None = None, **settings: Any
) -> Survey:
    providers = {item.provider_id: provider(item.provider_id) for item in offerings}
    catalogue = Catalogue(tuple(offerings), providers)
    return Survey(catalogue, SCHEMA, related or {}, Settings(**{"today": TODAY} | settings))


def gaps(*offerings: Offering, **given: Any) -> Gaps:
    return survey(*offerings, **given).whole


def ids(offerings: tuple[Offering, ...]) -> list[str]:
    return [item.id for item in offerings]


def forward(id: str = "tuin/oogsten", **changes: Any) -> Offering:
    return offering(id, **{"richting": "ontwikkeling", **changes})


def test_no_next_step_is_a_dead_end() -> None:
    assert ids(gaps(forward()).dead_ends) == ["tuin/oogsten"]
    assert gaps(forward(), related={"tuin/oogsten": UP}).dead_ends == ()


@pytest.mark.parametrize(
    "changes", [{"treden": [5, 6]}, {"richting": "stabiel"}], ids=["highest rung", "stable"]
)
def test_where_people_may_stay_is_no_dead_end(changes: dict[str, Any]) -> None:
    assert gaps(forward(**changes)).dead_ends == ()


def test_no_fallback_is_a_cliff_even_at_a_stable_place() -> None:
    found = gaps(forward(), offering("tuin/rust"), related={"tuin/oogsten": DOWN})
    assert ids(found.cliffs) == ["tuin/rust"]


def test_on_the_lowest_rung_one_cannot_fall() -> None:
    assert gaps(forward(treden=[1, 2])).cliffs == ()


@pytest.mark.parametrize(
    ("days", "group"),
    [(-3, 0), (0, 0), (182, 0), (183, 1), (365, 1), (366, 2), (730, 2), (731, 3), (1826, 3),
     (1827, 4), (9999, 4)],
)  # fmt: skip
def test_ages_have_groups_without_holes(days: int, group: int) -> None:
    numbers = [item.number for item in age_groups([days], 365)]
    assert numbers == [int(at == group) for at in range(len(GROUPS))]


def test_what_is_stale_is_what_its_page_says_is_stale_the_oldest_first() -> None:
    days = {"a/op-tijd": 100, "a/oud": 101, "a/ouder": 400}
    found = gaps(
        *(offering(id, gecontroleerd=str(TODAY - timedelta(n))) for id, n in days.items()),
        stale_after_days=100,
    )
    assert ids(found.stale) == ["a/ouder", "a/oud"]
    # The keeper's limit lies inside the first group here.
    assert [(age.number, age.stale) for age in found.ages[:3]] == [(2, 1), (0, 0), (1, 1)]


def road(found: Gaps, sector: str) -> tuple[tuple[int, ...], ...]:
    (one,) = (item for item in found.roads if item.sector == sector)
    return one.here, one.wider, one.missing


def test_a_road_needs_something_on_each_rung_in_one_sector_and_municipality() -> None:
    low = offering("a/laag", treden=[1, 2, 3])
    high = offering("a/hoog", treden=[4, 5, 6])
    assert road(gaps(low, high), "groen") == ((1, 2, 3, 4, 5, 6), (), ())
    assert road(gaps(low), "groen") == ((1, 2, 3), (), (4, 5, 6))
    elsewhere = offering(
        "a/hoog", treden=[4, 5, 6], locaties=[{"plaats": "Ede", "gemeente": "Ede"}]
    )
    both = survey(low, elsewhere)
    assert road(both.of("Arnhem"), "groen") == ((1, 2, 3), (), (4, 5, 6))
    assert not any(one.whole for one in both.whole.roads)
    other = offering("a/hoog", treden=[4, 5, 6], sectoren=["sport"])
    assert road(gaps(low, other), "groen") == ((1, 2, 3), (), (4, 5, 6))


@pytest.mark.parametrize(
    "reach",
    [
        {"online": True},
        {"werkgebied": {"landelijk": True}},
        {"werkgebied": {"provincies": ["Gelderland"]}},
    ],
    ids=["online", "national", "province"],
)
def test_what_people_can_use_from_elsewhere_is_on_their_road(reach: dict[str, Any]) -> None:
    wide = offering("b/ver", treden=[3, 4], locaties=None, **reach)
    assert road(gaps(offering(), wide), "groen") == ((2, 3), (4,), (1, 5, 6))
    assert road(gaps(offering(), wide), "sport") == ((), (), (1, 2, 3, 4, 5, 6))


def test_another_province_is_not_within_reach() -> None:
    wide = offering("b/ver", treden=[4], locaties=None, werkgebied={"provincies": ["Drenthe"]})
    assert road(gaps(offering(), wide), "groen") == ((2, 3), (), (1, 4, 5, 6))


def test_a_named_area_counts_as_here() -> None:
    wide = offering("b/ver", treden=[4], locaties=None, werkgebied={"gemeenten": ["Arnhem"]})
    assert road(gaps(offering(), wide), "groen") == ((2, 3, 4), (), (1, 5, 6))


def test_roads_that_lack_least_come_first_and_those_never_begun_not_at_all() -> None:
    found = gaps(
        offering("a/laag", treden=[1, 2, 3, 4, 5]),
        offering("a/sport", treden=[2], sectoren=["sport"]),
    )
    assert [one.sector for one in found.broken_roads] == ["groen", "sport"]


COMPLETE: dict[str, Any] = {
    "contact": {"telefoon": "026 123 45 67"},
    "wanneer": [{"dag": "ma"}],
    "locaties": [
        {"plaats": "Arnhem", "gemeente": "Arnhem", "punt": [51.98, 5.91], "precisie": "adres"}
    ],
    "aanmelden": "Loop binnen.",
    "kosten": "gratis",
    "taalniveau": "A1",
    "toegankelijkheid": ["lift"],
    "begeleiding": ["vrijwilliger"],
    "kinderopvang": "welkom",
    "indicatie": ["geen"],
    "wetten": ["geen"],
    "plekken": {"vrij": 2, "datum": "2026-01-01"},
    "verwijzers": "Bel even.",
}
"""Says all that people miss elsewhere; named by the field that says it."""

WITHOUT: dict[str, dict[str, Any]] = {
    "punt": {"locaties": [{"plaats": "Arnhem", "gemeente": "Arnhem"}]},
    "locaties": {"locaties": None},
}
"""How to leave out what is not simply left out."""


def test_an_entry_that_says_everything_misses_nothing() -> None:
    found = gaps(offering(**COMPLETE))
    assert found.incomplete == ()
    assert [field.missing for field in found.fields] == [0] * len(WANTED)


@pytest.mark.parametrize("name", [wanted.name for wanted in WANTED])
def test_each_field_is_missed_when_it_is_not_there(name: str) -> None:
    entry = offering(**COMPLETE | WITHOUT.get(name, {name: None}))
    assert missing_in(entry, provider()) == (name,)


def test_what_the_provider_says_of_contact_counts_for_its_offerings() -> None:
    bare = offering(**COMPLETE | {"contact": None})
    assert missing_in(bare, provider(contact={"email": "info@tuin.example"})) == ()
    assert missing_in(bare, provider(contact={"website": "https://tuin.example"})) == ("contact",)


def test_online_there_is_no_place_to_miss() -> None:
    bare = offering(**COMPLETE | {"locaties": None, "toegankelijkheid": None, "online": True})
    assert missing_in(bare, provider()) == ()


def test_the_weightiest_is_named_first_and_the_emptiest_entry_too() -> None:
    found = gaps(offering("a/b", **COMPLETE | {"plekken": None}), offering("c/d"))
    first, second = found.incomplete
    assert (first.offering.id, second.fields) == ("c/d", ("plekken",))
    assert first.fields[0] == "contact"
    assert first.weight > second.weight == 1


def test_fields_are_called_what_the_schema_calls_them() -> None:
    titles = {field.name: field.title for field in gaps().fields}
    assert titles["punt"] == "Punt op de kaart"
    assert titles["aanmelden"] == "Zo begin je"
    assert titles["contact"] == "Contact"


def test_one_municipality_has_its_own_part() -> None:
    both = survey(offering("a/b"), offering("c/d", locaties=[{"plaats": "Ede", "gemeente": "Ede"}]))
    ede = both.of("Ede")
    assert (ede.total, ede.municipality, ede.municipalities) == (1, "Ede", ())
    assert {one.municipality for one in ede.roads} == {"Ede"}
    assert [c.value for c in both.whole.municipalities] == ["Arnhem", "Ede"]
    assert both.of("Nergens").total == 0


def test_nothing_at_all_is_nothing_to_mend() -> None:
    assert not gaps().found
    assert gaps().roads == ()


RUNGS = st.lists(st.integers(1, 6), min_size=1, unique=True).map(sorted)
TOWNS = st.sampled_from(["Arnhem", "Ede", "Rotterdam", "Assen"])
ENTRIES = st.builds(
    lambda number, rungs, sectors, town, days, more: offering(
        f"p{number % 3}/a{number}",
        treden=rungs,
        sectoren=sectors,
        gecontroleerd=str(TODAY - timedelta(days)),
        **{"locaties": [{"plaats": town, "gemeente": town}]} | more,
    ),
    st.integers(0, 99),
    RUNGS,
    st.lists(st.sampled_from(["groen", "sport", "taal"]), min_size=1, unique=True),
    TOWNS,
    st.integers(0, 4000),
    st.sampled_from([{}, {"online": True}, {"locaties": None, "werkgebied": {"landelijk": True}},
                     COMPLETE, {"richting": "ontwikkeling"}]),
)  # fmt: skip
CATALOGUES = st.lists(ENTRIES, max_size=12, unique_by=lambda entry: entry.id)


@given(CATALOGUES, st.randoms())
def test_the_same_catalogue_gives_the_same_gaps_in_whatever_order(entries: Any, rng: Any) -> None:
    def look(offerings: list[Offering]) -> tuple[Gaps, list[Gaps]]:
        providers = {item.provider_id: provider(item.provider_id) for item in offerings}
        catalogue = Catalogue(tuple(offerings), providers)
        related = relations(catalogue, SCHEMA, near_km=25)
        made = Survey(catalogue, SCHEMA, related, Settings(today=TODAY))
        return made.whole, [made.of(name) for name in made.municipalities]

    shuffled = list(entries)
    rng.shuffle(shuffled)
    assert look(entries) == look(shuffled)


@given(CATALOGUES)
def test_the_sums_add_up(entries: list[Offering]) -> None:
    made = survey(*entries)
    whole = made.whole
    parts = [made.of(name) for name in made.municipalities]
    for found in (whole, *parts):
        assert sum(age.number for age in found.ages) == found.total
        assert sum(age.stale for age in found.ages) == len(found.stale)
        assert sum(f.missing for f in found.fields) == sum(len(i.fields) for i in found.incomplete)
        assert len(found.roads) == len(SCHEMA["sector"]) * len(
            {r.municipality for r in found.roads}
        )
        for one in found.roads:
            assert sorted(one.here + one.wider + one.missing) == [1, 2, 3, 4, 5, 6]
    assert sum(c.number for c in whole.rungs) == sum(len(entry.rungs) for entry in entries)
    assert [c.number for c in whole.municipalities] == [part.total for part in parts]
    assert whole.roads == tuple(
        one for part in sorted(parts, key=lambda part: part.municipality) for one in part.roads
    )


def test_a_day_to_come_is_fresh() -> None:
    later = offering(gecontroleerd=str(date(2027, 1, 1)))
    assert gaps(later).ages[0].number == 1
