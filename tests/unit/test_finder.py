"""The finder's files, read back the way the browser reads them."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.dutch.parse import offering_from
from sociale_kaart.finder import FOLDER, filter_groups, finder_files, in_order, words_of
from sociale_kaart.finder.fold import fold, words
from sociale_kaart.finder.postings import Index, build_index, words_file
from sociale_kaart.finder.words import LABEL, LONG_NAME, NAME, SHORT, TEXT
from sociale_kaart.model import Catalogue, Offering, Provider
from sociale_kaart.schema import Schema
from sociale_kaart.settings import Settings

PROJECT = Path(__file__).parents[2]
WILG = Provider("de-wilg", "", b"", "Stichting De Wilg", "Hulp.", keywords=("ontspanning",))


def offering(slug: str, **fields: Any) -> Offering:
    data = {
        "naam": slug.replace("-", " "),
        "kort": "Samen iets doen.",
        "wat": "Je doet mee met een groep.",
        "soort": "activiteit",
        "treden": [3],
        "richting": "stabiel",
        "sectoren": ["groen"],
        "doelgroepen": ["iedereen"],
        "toegang": "aanmelden",
        "gecontroleerd": "2026-01-01",
    }
    return offering_from(data | fields, id=f"de-wilg/{slug}", path="", digest=b"")


def catalogue(*offerings: Offering) -> Catalogue:
    return Catalogue(tuple(sorted(offerings, key=lambda item: item.id)), {"de-wilg": WILG})


def at(town: str, lat: float, lon: float) -> dict[str, Any]:
    return {"plaats": town, "gemeente": town, "punt": [lat, lon]}


class Read:
    """The files as the browser gets them."""

    def __init__(self, made: Catalogue, schema: Schema) -> None:
        self.files = {
            file.path.removeprefix(FOLDER): file.content
            for file in finder_files(made, schema, Settings())
        }
        self.header = json.loads(self.files["index.json"])
        self.names = {}
        for path in self.files:
            if match := re.fullmatch(r"(\w+)-(\d+)-([0-9a-f]{8})\.(json|txt|bin)", path):
                self.names[match[1], int(match[2])] = path

    def json(self, name: str, number: int = 0) -> Any:
        return json.loads(self.files[self.names[name, number]])

    def cards(self) -> list[list[Any]]:
        count = sum(name == "kaartjes" for name, _ in self.names)
        return [card for number in range(count) for card in self.json("kaartjes", number)]

    def bytes(self, name: str, number: int = 0) -> bytes:
        return self.files[self.names[name, number]]

    def columns(self) -> dict[str, Any]:
        """The combinations of each column, and which one each offering has."""
        columns = {column["name"]: column | {"rows": []} for column in self.json("kolommen")}
        block, offerings = self.header["rowsInBlock"], self.header["offerings"]
        for number, start in enumerate(range(0, offerings, block)):
            data, length = BytesIO(self.bytes("rijen", number)), min(block, offerings - start)
            for column in columns.values():
                planes = [data.read(length)]
                while len(column["sets"]) > 256 ** len(planes):
                    planes.append(data.read(length))
                column["rows"] += [
                    int.from_bytes(row, "little") for row in zip(*planes, strict=True)
                ]
            assert data.read() == b""
        return columns

    def lists(self) -> list[list[int]]:
        """The offerings of every list of what can be chosen."""
        info = self.header["lists"]
        shards = [self.bytes("lijsten", number) for number in range(len(info["starts"]))]
        found = read_lists(shards, info["starts"], info["total"])
        return [list(levels) for levels in found]

    def list_of(self, column: str, number: int = 0) -> set[str]:
        """The ids in one list of a column."""
        cards = self.cards()
        return {
            cards[one][0] for one in self.lists()[self.header["lists"]["first"][column] + number]
        }


def found_words(index: Index) -> dict[str, dict[int, int]]:
    """Read an index back: for every word the offerings with their level."""
    lists = read_lists(index.shards, index.starts, len(index.words))
    return dict(zip(index.words, lists, strict=True))


def read_lists(shards: Sequence[bytes], starts: Sequence[int], total: int) -> list[dict[int, int]]:
    """Read lists as the browser does: for each the offerings with their level."""
    found = []
    ends = [*starts[1:], total] if starts else []
    for shard, first, last in zip(shards, starts, ends, strict=True):
        numbers = varints(shard)
        lengths = [next(numbers)[0] for _ in range(first, last)]
        at = len(shard) - sum(lengths)
        for length in lengths:
            offering, levels = 0, {}
            for value, _ in varints(shard[at : at + length]):
                offering += value >> 3
                levels[offering] = value & 7
            found.append(levels)
            at += length
    return found


def varints(data: bytes) -> Iterator[tuple[int, int]]:
    value = shift = 0
    for at, byte in enumerate(data):
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield value, at
            value = shift = 0


def unpacked(text: str) -> list[str]:
    found, before = [], ""
    for same, rest in re.findall(r"([A-Z])([^A-Z]*)", text):
        before = before[: ord(same) - ord("A")] + rest
        found.append(before)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Café", "cafe"),
        ("Ĳsbaan", "ijsbaan"),
        ("foto's en foto’s", "fotos en fotos"),
        ("reïntegratie", "reintegratie"),
        ("Straße", "strasse"),
        ("soft\u00adhyphen", "softhyphen"),
        ("dak– en thuisloos", "dak- en thuisloos"),
        ("Ἀθήνα", "αθηνα"),
    ],
)
def test_folding_forgives_case_accents_and_apostrophes(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(st.text())
def test_folding_twice_changes_nothing_for_what_becomes_words(text: str) -> None:
    for word in words(text):
        assert list(words(word)) in ([word], []) or not word.isascii()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Koffie, thee & een praatje!", ["koffie", "thee", "een", "praatje"]),
        ("dak- en thuisloos", ["dak", "en", "thuisloos"]),
        ("ex-gedetineerd", ["ex", "gedetineerd", "exgedetineerd"]),
        ("trede 3 a b", ["trede", "3"]),
        ("kijk op https://www.voorbeeld.nl/x of mail a@b.nl", ["kijk", "op", "of", "mail"]),
        ("", []),
    ],
)
def test_a_text_becomes_words(text: str, expected: Sequence[str]) -> None:
    assert list(words(text)) == expected


def test_an_endless_word_is_cut() -> None:
    assert max(map(len, words("a" * 6000 + "-" + "b" * 6000))) <= 40


def test_a_word_has_the_level_of_the_best_place_where_it_stands(schema: Schema) -> None:
    made = offering(
        "x",
        naam="Moestuin",
        kort="Samen tuinieren.",
        wat="Je zaait en oogst in de moestuin van tuinieren.",
        trefwoorden=["groente"],
        locaties=[at("Arnhem", 52, 5.9)],
    )
    found = words_of(made, WILG, schema)
    assert found["moestuin"] == NAME
    assert found["tuinieren"] == found["groente"] == SHORT
    assert found["dieren"] == found["arnhem"] == found["wilg"] == found["ontspanning"] == LABEL
    assert found["oogst"] == TEXT
    longer = words_of(offering("y", naam="Werken in de tuin"), WILG, schema)
    assert longer["tuin"] == LONG_NAME


def test_languages_and_rungs_are_words(schema: Schema) -> None:
    found = words_of(offering("x", talen=["nl", "en", "ar"], treden=[2, 4]), WILG, schema)
    assert found["engels"] == found["arabisch"] == LABEL
    assert found["trede2"] == found["trede4"] == LABEL
    # Everything is in Dutch: that word belongs to lessons.
    assert not {"nederlands", "ar", "trede3"} & set(found)


def test_contacts_and_notes_of_prices_are_not_searched(schema: Schema) -> None:
    made = offering("x", contact={"telefoon": "026 123 45 67", "email": "info@voorbeeld.nl"})
    assert not {"026", "info", "voorbeeld"} & set(words_of(made, WILG, schema))


def test_a_part_of_a_compound_finds_it() -> None:
    index = build_index(
        [
            {"boerderij": NAME},
            {"zorgboerderij": NAME},
            {"zorgboerderijen": TEXT, "zorg": TEXT},
            {"werkplaats": SHORT},
            {"fietsenwerkplaatsen": SHORT},
        ]
    )
    found = found_words(index)
    assert list(found["boerderij"]) == [0, 1, 2]
    assert found["boerderij"][0] > found["boerderij"][1] > found["boerderij"][2]
    assert list(found["werkplaats"]) == [3, 4]
    # What begins alike stands together; the browser joins those lists itself.
    assert list(found["zorg"]) == [2]


def test_a_short_word_in_the_middle_of_another_is_an_accident() -> None:
    found = found_words(build_index([{"aard": TEXT}, {"waardering": TEXT}]))
    assert list(found["aard"]) == [0]


WORDS = st.dictionaries(
    st.text("abc", min_size=2, max_size=9), st.integers(1, 7), min_size=0, max_size=12
)


@given(st.lists(WORDS, max_size=40), st.integers(1, 64))
def test_an_index_says_again_what_went_in(offerings: list[dict[str, int]], shard: int) -> None:
    index = build_index(offerings, shard=shard)
    found = found_words(index)
    assert list(found) == sorted({word for one in offerings for word in one})
    for number, one in enumerate(offerings):
        for word, level in one.items():
            assert found[word][number] == level or number in found[word]
            assert found[word][number] >= level
    assert [len(levels) for levels in found.values()] == list(index.counts)
    classes, packed = words_file(index).split("\n", 1)
    assert unpacked(packed) == list(index.words)
    assert len(classes) == len(index.words)


def test_the_shards_stay_small() -> None:
    offerings = [{f"woord{number % 700:03}": TEXT, "alles": TEXT} for number in range(20_000)]
    index = build_index(offerings, shard=4096)
    assert len(index.shards) > 5
    # One word's list is never cut, however long it is.
    assert sorted(map(len, index.shards))[-2] < 4096 + 1500


def test_the_files_say_everything_that_a_card_shows(schema: Schema) -> None:
    made = catalogue(
        offering("moestuin", locaties=[at("Arnhem", 52, 5.9)], kosten="gratis", treden=[2, 3]),
        offering("online", online=True),
    )
    read = Read(made, schema)
    assert read.header["offerings"] == 2
    assert read.cards()[0] == [
        "de-wilg/moestuin",
        "moestuin",
        "Samen iets doen.",
        "Stichting De Wilg",
        "Arnhem",
        2,
        "Trede 2 en 3",
        "groen",
        "Gratis",
    ]
    assert [card[0] for card in read.cards()] == [item.id for item in in_order(made)]


def test_a_card_has_all_towns_so_that_the_asked_one_can_come_first(schema: Schema) -> None:
    made = offering("a", locaties=[at("Ede", 52, 5.7), at("Oss", 51.8, 5.5), at("Ede", 52, 5.8)])
    assert Read(catalogue(made), schema).cards()[0][4] == ["Ede", "Oss"]


def test_filters_hold_the_values_of_each_offering(schema: Schema) -> None:
    made = catalogue(
        offering("a", treden=[2, 3], locaties=[at("Ede", 52, 5.7), at("Oss", 51.8, 5.5)]),
        offering("b", treden=[3], kosten="gratis", werkgebied={"gemeenten": ["Ede"]}),
    )
    read = Read(made, schema)
    ids = [card[0] for card in read.cards()]
    columns = read.columns()
    filters = {item["name"]: item for item in read.header["filters"]}

    def values(name: str, slug: str) -> list[Any]:
        column = columns[name]
        chosen = column["sets"][column["rows"][ids.index(f"de-wilg/{slug}")]]
        return [filters[name]["values"][number] for number in chosen]

    assert values("trede", "a") == [2, 3]
    assert values("gemeente", "a") == ["ede", "oss"]
    assert values("gemeente", "b") == ["ede"]
    assert values("kosten", "a") == []
    assert values("kosten", "b") == ["gratis"]
    assert filters["gemeente"]["titles"] == ["Ede", "Oss"]
    assert filters["trede"]["counts"] == [0, 1, 2, 0, 0, 0]


def test_the_same_catalogue_gives_the_same_bytes(schema: Schema) -> None:
    made = catalogue(offering("a"), offering("b", sectoren=["horeca", "taal"]))
    once, again = (finder_files(made, schema, Settings()) for _ in range(2))
    assert once == again


def test_an_empty_catalogue_has_files_too(schema: Schema) -> None:
    read = Read(catalogue(), schema)
    assert read.header["offerings"] == 0
    assert read.cards() == []
    assert read.files[read.names["woorden", 0]].startswith(b"\n\n")


def test_neighbours_have_numbers_close_together() -> None:
    maastricht = offering("maastricht", locaties=[at("Maastricht", 50.85, 5.69)])
    arnhem = offering("arnhem", locaties=[at("Arnhem", 51.98, 5.91)])
    velp = offering("velp", locaties=[at("Velp", 51.99, 5.97)])
    groningen = offering("groningen", locaties=[at("Groningen", 53.22, 6.57)])
    nowhere = offering("aan-huis", thuis=True)
    found = in_order(catalogue(maastricht, arnhem, velp, groningen, nowhere))
    assert [item.slug for item in found] == [
        "maastricht",
        "arnhem",
        "velp",
        "groningen",
        "aan-huis",
    ]


def test_the_form_has_every_value_with_its_count(schema: Schema) -> None:
    groups = {
        group.name: group
        for group in filter_groups(
            catalogue(offering("a"), offering("b", treden=[2])), schema, Settings()
        )
    }
    rungs = groups["trede"].parts[0][1]
    assert [option.number for option in rungs] == [0, 1, 1, 0, 0, 0]
    assert rungs[1].title == "Ik wil mensen ontmoeten"
    assert rungs[1].short == "Trede 2: mensen ontmoeten"
    pillars = [title for title, _ in groups["sector"].parts]
    assert pillars == [term.title for term in schema["pijler"].values()]
    in_pillars = [option.value for _, options in groups["sector"].parts for option in options]
    assert sorted(in_pillars) == sorted(map(str, schema["sector"]))
    assert groups["gemeente"].parts == ()


SAMPLES = [
    "Café Ĳssel, foto's & reïntegratie",
    "dak- en thuisloos ex-gedetineerd non–profit",
    "Straße ø Łódź Æsir ½ №5 ﬁets",
    "ΑΘΉΝΑ Київ مَرْحَبًا",
    "’s-Hertogenbosch soft\u00adhyphen a\u0301 É",
]


def test_the_browser_folds_the_same(tmp_path: Path) -> None:
    node, esbuild = which("node"), PROJECT / "node_modules" / ".bin" / "esbuild"
    assert node, "make test puts a Node on the path"
    script = tmp_path / "fold.mjs"
    source = PROJECT / "generator" / "web" / "finder" / "fold.ts"
    subprocess.run([esbuild, source, "--format=esm", f"--outfile={script}"], check=True)
    program = (
        f"import {{ fold }} from {json.dumps(str(script))};"
        f"console.log(JSON.stringify({json.dumps(SAMPLES)}.map(fold)))"
    )
    made = subprocess.run(
        [node, "--input-type=module", "--eval", program], check=True, capture_output=True
    )
    assert json.loads(made.stdout) == [fold(sample) for sample in SAMPLES]


def test_providers_are_suggested_by_their_name_those_with_most_first(schema: Schema) -> None:
    wide = Provider("de-boog", "", b"", "De Boog", "Hulp.")
    made = catalogue(offering("a"), offering("b"))
    from_boog = [offering(name)._replace(id=f"de-boog/{name}") for name in "abc"]
    idle = Provider("leeg", "", b"", "Zonder aanbod", "Niets.")
    offerings = (*from_boog, *made.offerings)
    providers = {"de-wilg": WILG, "de-boog": wide, "leeg": idle}
    read = Read(Catalogue(offerings, providers), schema)
    assert read.json("aanbieders") == [["de-boog", "De Boog"], ["de-wilg", "Stichting De Wilg"]]
