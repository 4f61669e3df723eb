"""Loading: everything wrong at once, nothing broken in the catalogue, and quick the second time."""

from __future__ import annotations

import pickle
import shutil
import threading
from datetime import date, timedelta
from pathlib import Path

import pytest

from sociale_kaart import load
from sociale_kaart.load import Loaded, check_catalogue, load_catalogue
from sociale_kaart.load.cache import Cache
from sociale_kaart.read import read_document
from sociale_kaart.schema import Schema

PROVIDER = "naam: De Boog\nkort: Een buurthuis voor iedereen.\n"
ENTRY = """naam: Inloop
kort: Koffie drinken en praten.
wat: Je drinkt koffie en praat met mensen uit de buurt.
soort: inloop
treden: [1, 2]
richting: stabiel
sectoren: [ontmoeten]
doelgroepen: [iedereen]
online: true
toegang: vrij
gecontroleerd: 2026-06-01
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "catalogus", {"a/aanbieder.yml": PROVIDER, "a/x.yml": ENTRY})


def write(folder: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        # Two of one name would be taken for the same.
        name = f"naam: Inloop {Path(path).stem}\n"
        (folder / path).write_text(text.replace("naam: Inloop\n", name))
    return folder


def ids(loaded: Loaded) -> list[str]:
    return [offering.id for offering in loaded.catalogue.offerings]


def codes(loaded: Loaded) -> list[str]:
    return [problem.code for problem in loaded.problems]


def test_offerings_are_sorted_and_have_their_provider(
    good: Path, schema: Schema, today: date
) -> None:
    loaded = load_catalogue(good, schema, today=today)
    assert loaded.problems == []
    assert ids(loaded) == sorted(ids(loaded))
    assert {o.provider_id for o in loaded.catalogue.offerings} <= set(loaded.catalogue.providers)
    assert loaded.files == len(loaded.catalogue.offerings) + len(loaded.catalogue.providers)


def test_several_processes_find_the_same(
    good: Path, schema: Schema, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = load_catalogue(good, schema, today=today, jobs=1)
    spread = load.spread
    monkeypatch.setattr(load, "spread", lambda *a, **k: spread(*a, **k, worthwhile=2))
    assert load_catalogue(good, schema, today=today, jobs=2) == alone


def test_threads_keep_it_in_one_process(
    good: Path, schema: Schema, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int | None] = []
    spread = load.spread

    def watched(*args: object, jobs: int | None, **kwargs: object) -> list[object]:
        asked.append(jobs)
        return spread(*args, jobs=jobs, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(load, "spread", watched)
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    load_catalogue(good, schema, today=today, jobs=2)
    stop.set()
    thread.join()
    assert asked == [1]


def test_what_is_broken_is_left_out_and_the_rest_stays(
    folder: Path, schema: Schema, today: date
) -> None:
    write(
        folder,
        {
            "a/fout.yml": ENTRY.replace("[1, 2]", "2"),
            "a/kapot.yml": "naam: [",
            "a/waarschuwing.yml": ENTRY + 'contact: {telefoon: "06 12345678"}\n',
            "a/voorbij.yml": ENTRY + "geldig_tot: 2026-06-30\n",
            "a/vandaag.yml": ENTRY + "geldig_tot: 2026-07-01\n",
            "a/zelfde.yaml": ENTRY,
            "b/aanbieder.yml": "naam: B\nkort: te\n",
            "b/y.yml": ENTRY,
            "c/z.yml": ENTRY,
            "D/aanbieder.yml": PROVIDER,
            "D/y.yml": ENTRY,
        },
    )
    loaded = load_catalogue(folder, schema, today=today)
    assert ids(loaded) == ["a/vandaag", "a/waarschuwing", "a/x"]
    assert list(loaded.catalogue.providers) == ["a"]
    assert sorted(codes(loaded)) == [
        "aanbieder-ontbreekt",
        "bestand-einde",
        "geldig-tot-voorbij",
        "kort-kort",
        "map-naam",
        "naam-kort",
        "prive-gegevens",
        "treden-type",
        "yaml-haken",
    ]
    assert loaded.problems == sorted(loaded.problems)


def test_links_to_what_is_left_out_are_right_but_not_kept(
    folder: Path, schema: Schema, today: date
) -> None:
    links = "vervolgstappen: [a/fout, a/voorbij, a/y]\nvangnet: [a/fout]\n"
    write(
        folder,
        {
            "a/x.yml": ENTRY + links,
            "a/y.yml": ENTRY,
            "a/fout.yml": ENTRY.replace("[1, 2]", "2"),
            "a/voorbij.yml": ENTRY + "geldig_tot: 2026-06-30\n",
        },
    )
    loaded = load_catalogue(folder, schema, today=today)
    assert codes(loaded) == ["treden-type", "geldig-tot-voorbij"]
    assert loaded.catalogue.offerings[0].next_steps == ("a/y",)
    assert loaded.catalogue.offerings[0].fallbacks == ()


def test_drafts_are_left_out_and_their_errors_are_warnings(
    folder: Path, schema: Schema, today: date, tmp_path: Path
) -> None:
    write(
        folder,
        {
            "a/x.yml": ENTRY + "vervolgstappen: [a/af]\n",
            "a/af.yml": ENTRY + "concept: true\n",
            "a/nieuw.yml": "concept: true\nnaam: Nieuw\n",
            "a/wel.yml": ENTRY + "concept: false\n",
            "b/aanbieder.yml": PROVIDER + "concept: true\n",
            "b/y.yml": ENTRY,
            "b/fout.yml": ENTRY + "vangnet: [b/weg]\n",
            "b/kapot.yml": "naam: [",
        },
    )
    for _ in ("read", "from what was kept"):
        loaded = load_catalogue(folder, schema, today=today, cache=tmp_path / "kept")
        assert ids(loaded) == ["a/wel", "a/x"]
        assert list(loaded.catalogue.providers) == ["a"]
        assert loaded.drafts == 6
        assert loaded.catalogue.offerings[1].next_steps == ()
        assert loaded.problems == []
        checked = check_catalogue(folder, schema, today=today, cache=tmp_path / "kept")
        assert {problem.file for problem in checked.problems} == {
            f"{folder}/a/nieuw.yml",
            f"{folder}/b/fout.yml",
            f"{folder}/b/kapot.yml",
        }
        assert {problem.level for problem in checked.problems} == {"waarschuwing"}
        assert "soort-ontbreekt" in {problem.code for problem in checked.problems}


def test_a_draft_in_a_wrong_place_is_still_told_about(
    folder: Path, schema: Schema, today: date
) -> None:
    write(folder, {"a/Nieuw Idee.yml": "concept: true\nnaam: Nieuw\n"})
    assert codes(load_catalogue(folder, schema, today=today)) == ["bestand-naam"]


def test_two_providers_of_one_name_are_not_mixed(folder: Path, schema: Schema, today: date) -> None:
    write(folder, {"regio/a/aanbieder.yml": PROVIDER, "regio/a/y.yml": ENTRY})
    loaded = load_catalogue(folder, schema, today=today)
    assert codes(loaded) == ["aanbieder-dubbel"]
    assert ids(loaded) == ["a/x"]
    assert loaded.catalogue.providers["a"].path == "a/aanbieder.yml"


def test_files_are_named_from_where_one_stands(
    folder: Path, schema: Schema, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, {"a/x.yml": "naam: ["})
    elsewhere = load_catalogue(folder, schema, today=today).problems[0].file
    assert elsewhere == f"{folder}/a/x.yml"
    monkeypatch.chdir(folder.parent)
    for named in (folder, Path("catalogus")):
        problem = load_catalogue(named, schema, today=today).problems[0]
        assert problem.file == "catalogus/a/x.yml"


def test_what_was_found_is_kept_by_the_content_of_each_file(
    folder: Path, schema: Schema, today: date, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "kept" / "check"
    write(folder, {"a/y.yml": ENTRY + "vervolgstappen: [a/weg]\ngeldig_tot: 2026-01-01\n"})
    write(folder, {"a/z.yml": ENTRY + 'contact: {telefoon: "06 12345678"}\n'})
    first = load_catalogue(folder, schema, today=today, cache=cache)
    assert set(codes(first)) == {"geldig-tot-voorbij", "koppeling-onbekend", "prive-gegevens"}
    read: list[int] = []

    def counting(raw: bytes, file: str) -> object:
        read.append(len(raw))
        return read_document(raw, file)

    monkeypatch.setattr(load, "read_document", counting)
    assert load_catalogue(folder, schema, today=today, cache=cache) == first
    places = 2  # read again to show where two of them stand
    assert len(read) == places
    read.clear()
    write(folder, {"a/x.yml": ENTRY.replace("Inloop", "Anders")})
    second = load_catalogue(folder, schema, today=today, cache=cache)
    assert len(read) == 1 + places
    assert "Anders" in {offering.name for offering in second.catalogue.offerings}
    (folder / "a/z.yml").unlink()
    third = load_catalogue(folder, schema, today=today, cache=cache)
    assert third == load_catalogue(folder, schema, today=today)


def test_another_day_is_another_judgement(
    folder: Path, schema: Schema, today: date, tmp_path: Path
) -> None:
    cache = tmp_path / "check"
    write(folder, {"a/x.yml": ENTRY.replace("2026-06-01", "2026-07-02")})
    write(folder, {"a/y.yml": ENTRY + "geldig_tot: 2026-07-01\n"})

    def on(day: date) -> list[str]:
        kept = load_catalogue(folder, schema, today=day, cache=cache)
        assert kept == load_catalogue(folder, schema, today=day)
        return codes(kept)

    assert on(today) == ["datum-toekomst"]
    assert on(today + timedelta(1)) == ["geldig-tot-voorbij"]
    assert on(today) == ["datum-toekomst"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: b"",
        lambda raw: b"\x80\x04.",
        lambda raw: raw[:-1],
        lambda raw: raw + b"x",
        lambda raw: b"\n" + raw,
        lambda raw: raw[: raw.index(b"\n") + 20],
        lambda raw: raw.replace(b'"version":"', b'"version":"0'),
        lambda raw: pickle.dumps({"a": 1}),
        lambda raw: b"[]\n[]",
        lambda raw: b"{}\n{}",
        lambda raw: bytes(len(raw)),
    ],
)
def test_a_damaged_or_foreign_cache_is_ignored(
    folder: Path, schema: Schema, today: date, tmp_path: Path, damage: object
) -> None:
    cache = tmp_path / "check"
    expected = load_catalogue(folder, schema, today=today, cache=cache)
    cache.write_bytes(damage(cache.read_bytes()))  # type: ignore[operator]
    assert load_catalogue(folder, schema, today=today, cache=cache) == expected
    assert Cache(cache, schema=schema.digest, today=today).digests()


def test_another_schema_starts_anew(
    folder: Path, schema: Schema, today: date, tmp_path: Path
) -> None:
    cache = tmp_path / "check"
    load_catalogue(folder, schema, today=today, cache=cache)
    assert Cache(cache, schema=schema.digest, today=today).digests()
    assert not Cache(cache, schema=b"other", today=today).digests()


def test_a_cache_that_cannot_be_written_is_no_disaster(
    folder: Path, schema: Schema, today: date, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    loaded = load_catalogue(folder, schema, today=today, cache=tmp_path / "file" / "check")
    assert ids(loaded) == ["a/x"]
    assert not list(tmp_path.glob("check*"))


def test_a_file_that_vanishes_or_is_closed_is_a_problem(
    folder: Path, schema: Schema, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = load._bytes

    def closed(path: str) -> bytes:
        if path.endswith("x.yml"):
            raise PermissionError(13, "Permission denied")
        return opened(path)

    monkeypatch.setattr(load, "_bytes", closed)
    loaded = load_catalogue(folder, schema, today=today)
    assert codes(loaded) == ["bestand-onleesbaar"]
    assert ids(loaded) == []


def test_checking_makes_nothing_but_finds_the_same(
    folder: Path, schema: Schema, today: date
) -> None:
    write(folder, {"a/x.yml": "naam: ["})
    checked = check_catalogue(folder, schema, today=today)
    assert checked.problems == load_catalogue(folder, schema, today=today).problems


def test_a_large_file_is_not_read_whole(folder: Path, schema: Schema, today: date) -> None:
    with (folder / "a/groot.yml").open("wb") as file:
        file.truncate(10**9)
    loaded = load_catalogue(folder, schema, today=today)
    assert codes(loaded) == ["bestand-groot"]


def test_the_good_examples_can_be_moved(
    good: Path, schema: Schema, today: date, tmp_path: Path
) -> None:
    moved = shutil.copytree(good, tmp_path / "elders")
    assert load_catalogue(moved, schema, today=today).catalogue == (
        load_catalogue(good, schema, today=today).catalogue
    )
