"""Whatever changed since the last build, the site is the one that a build from nothing makes."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from sociale_kaart.load import CACHE_NAME, prepare_catalogue
from sociale_kaart.publish import MARK, Staging
from sociale_kaart.schema import read_schema
from sociale_kaart.settings import Settings
from sociale_kaart.shells import KINDS, SLOTS, Shell, cut
from sociale_kaart.site import Made, make_site
from sociale_kaart.synonyms import Synonyms

SCHEMA = read_schema(Path(__file__).parents[2] / "schema")
TODAY = date(2026, 6, 1)
TOWNS = ("Arnhem", "Ede")
SECTORS = ("groen", "taal", "creatief")


def shells(theme: str) -> dict[tuple[str, int], Shell]:
    html = f"<!doctype html>{theme}" + "".join(f"<p>{slot}</p>" for slot in SLOTS.values())
    return dict.fromkeys(KINDS, cut(html))


@dataclass
class World:
    """A catalogue with its settings, and a site that is built again and again."""

    place: Path
    settings: Settings = field(
        default_factory=lambda: Settings(
            site_url="https://kaart.example/", page_size=10, today=TODAY
        )
    )
    theme: str = "plain"
    synonyms: Synonyms = field(default_factory=Synonyms)

    @property
    def catalogue(self) -> Path:
        return self.place / "catalogue"

    def provider(self, name: str, **changes: str) -> None:
        said = {"naam": name.title(), "kort": "Voor de buurt."} | changes
        self._write(f"{name}/aanbieder.yml", said)

    def offering(self, id: str, number: int, **changes: str) -> None:
        rung = number % 6 + 1
        town = TOWNS[number % 2]
        said = {
            "naam": f"Samen bezig {number}",
            "kort": "Iets doen met anderen.",
            "wat": "Je doet elke week mee met een groep uit de buurt.",
            "soort": "inloop",
            "treden": f"[{rung}]",
            "richting": "stabiel",
            "sectoren": f"[{SECTORS[number % 3]}]",
            "doelgroepen": "[iedereen]",
            "locaties": f"[{{plaats: {town}, gemeente: {town}}}]",
            "toegang": "vrij",
            "gecontroleerd": "2026-01-01",
        } | changes
        self._write(f"{id}.yml", said)

    def _write(self, path: str, said: dict[str, str]) -> None:
        file = self.catalogue / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("".join(f"{key}: {value}\n" for key, value in said.items()))

    def build(self, where: str = "site") -> Made:
        staging = Staging(self.place / where, self.place / f"{where}.json")
        staging.write("engine.css", self.theme.encode())
        cache = self.place / f"{where}-{CACHE_NAME}"
        ready = prepare_catalogue(
            self.catalogue, SCHEMA, today=self.settings.today, cache=cache, jobs=1
        )
        return make_site(
            ready,
            SCHEMA,
            self.settings,
            shells(self.theme),
            staging,
            synonyms=self.synonyms,
            kept=self.place / f"{where}-ladder.json",
            jobs=1,
        )

    def contents(self, where: str = "site") -> dict[str, bytes]:
        site = self.place / where
        return {
            path.relative_to(site).as_posix(): path.read_bytes()
            for path in site.rglob("*")
            if path.is_file() and path.name != MARK
        }

    def is_as_from_nothing(self) -> bool:
        shutil.rmtree(self.place / "fresh", ignore_errors=True)
        for kept in self.place.glob("fresh*"):
            kept.unlink()
        self.build("fresh")
        return self.contents() == self.contents("fresh")


@pytest.fixture
def world(tmp_path: Path) -> World:
    return small_world(tmp_path)


def small_world(place: Path) -> World:
    made = World(place)
    for provider in ("boom", "huis"):
        made.provider(provider)
        for number in range(7):
            made.offering(f"{provider}/a{number}", number)
    return made


def test_what_did_not_change_is_not_made_again(world: World) -> None:
    first = world.build()
    assert first.offerings == 14
    assert first.written == first.files - 1, "all but what the engine made"
    assert world.build() == first._replace(written=0)


def test_a_changed_text_makes_few_files_again(world: World) -> None:
    first = world.build()
    world.offering("boom/a1", 1, wat="Je doet nu heel iets anders met een groep uit de buurt.")
    assert 0 < world.build().written < first.written / 2


PLACES = st.sampled_from(["boom", "huis", "nieuw"])
ENTRIES = st.builds("{}/a{}".format, PLACES, st.integers(0, 7))
TEXTS = st.sampled_from(["Kom langs.", "Een ander woord.", 'Vraag Ans & "Bob" ’s morgens.'])


def entry(id: str, number: int, text: str, name: str, follows: str) -> Callable[[World], None]:
    def change(world: World) -> None:
        world.provider(id.partition("/")[0])
        world.offering(
            id,
            number,
            wat=f"{text} Je doet mee met een groep uit de buurt.",
            naam=name,
            vervolgstappen=f"[{follows}]",
        )

    return change


def without(id: str) -> Callable[[World], None]:
    return lambda world: (world.catalogue / f"{id}.yml").unlink(missing_ok=True)


def renamed(id: str) -> Callable[[World], None]:
    def change(world: World) -> None:
        file = world.catalogue / f"{id}.yml"
        if file.exists():
            file.rename(file.with_stem(f"{file.stem}x"))

    return change


def organisation(name: str, text: str) -> Callable[[World], None]:
    return lambda world: world.provider(name, kort=text, naam=text)


def moved(name: str) -> Callable[[World], None]:
    def change(world: World) -> None:
        here, there = world.catalogue / name, world.catalogue / "streek" / name
        if here.exists() and not there.exists():
            there.parent.mkdir(exist_ok=True)
            here.rename(there)
        elif there.exists() and not here.exists():
            there.rename(here)

    return change


def setting(**values: object) -> Callable[[World], None]:
    def change(world: World) -> None:
        world.settings = replace(world.settings, **values)  # type: ignore[arg-type]

    return change


def tomorrow(days: int) -> Callable[[World], None]:
    def change(world: World) -> None:
        world.settings = replace(world.settings, today=world.settings.today + timedelta(days=days))

    return change


def dressed(theme: str) -> Callable[[World], None]:
    return lambda world: setattr(world, "theme", theme)


def saying(*words: str) -> Callable[[World], None]:
    return lambda world: setattr(world, "synonyms", Synonyms((words,)))


def harmed(number: int, how: str) -> Callable[[World], None]:
    def change(world: World) -> None:
        paths = sorted(world.contents())
        path = world.place / "site" / paths[number % len(paths)]
        path.unlink() if how == "gone" else path.write_bytes(b"")

    return change


def forgotten(how: str) -> Callable[[World], None]:
    def change(world: World) -> None:
        for kept in (*world.place.glob("site.json"), *world.place.glob("site-*")):
            kept.unlink() if how == "gone" else kept.write_bytes(kept.read_bytes()[:-40])

    return change


CHANGES = st.one_of(
    st.builds(entry, ENTRIES, st.integers(0, 11), TEXTS, TEXTS, ENTRIES),
    st.builds(without, ENTRIES),
    st.builds(renamed, ENTRIES),
    st.builds(organisation, PLACES, TEXTS),
    st.builds(moved, PLACES),
    st.builds(tomorrow, st.sampled_from([1, 300])),
    st.builds(harmed, st.integers(0, 10**6), st.sampled_from(["gone", "empty"])),
    st.builds(forgotten, st.sampled_from(["gone", "cut"])),
    st.builds(dressed, st.sampled_from(["plain", "other"])),
    st.builds(saying, st.sampled_from(["tuin", "hof"]), st.just("gaarde")),
    st.builds(setting, near_km=st.sampled_from([5.0, 25.0]))
    | st.builds(setting, stale_after_days=st.sampled_from([30, 365])),
)


# Each example is a dozen builds: too slow to look for a simpler one.
@settings(max_examples=5, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(st.lists(st.lists(CHANGES, max_size=2), min_size=1, max_size=4))
def test_any_changes_give_the_site_that_a_build_from_nothing_gives(
    rounds: list[list[Callable[[World], None]]],
) -> None:
    with tempfile.TemporaryDirectory() as place:
        world = small_world(Path(place))
        world.build()
        for changes in rounds:
            for change in changes:
                change(world)
            world.build()
            assert world.is_as_from_nothing()
