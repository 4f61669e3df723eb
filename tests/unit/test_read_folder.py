"""Which files are entries, and what is wrong with names and places of files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sociale_kaart.read.folder import catalogue_of, look_in, suggest_name

ENTRY = "naam: x\n"


def make(folder: Path, *paths: str) -> Path:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(ENTRY)
    return folder


def test_entries_are_found_in_groups_too(tmp_path: Path) -> None:
    make(
        tmp_path,
        "a/aanbieder.yml",
        "a/x.yml",
        "regio/stad/b/aanbieder.yml",
        "regio/stad/b/y.yml",
        "README.md",
        "a/readme.yml",
        "a/readme-voor-wie-niet-leest.yml",
        "a/.verborgen.yml",
        ".git/x.yml",
        "a/foto.jpg",
        "LICENSE",
    )
    found = look_in(tmp_path)
    assert not found.problems
    assert [(f.path, f.id, f.kind, f.usable) for f in found.files] == [
        ("a/aanbieder.yml", "a", "aanbieder", True),
        (
            "a/readme-voor-wie-niet-leest.yml",
            "a/readme-voor-wie-niet-leest",
            "aanbod",
            True,
        ),
        ("a/x.yml", "a/x", "aanbod", True),
        ("regio/stad/b/aanbieder.yml", "b", "aanbieder", True),
        ("regio/stad/b/y.yml", "b/y", "aanbod", True),
    ]


@pytest.mark.parametrize(
    ("files", "code", "where"),
    [
        (["a/x.yml"], "aanbieder-ontbreekt", "a/x.yml"),
        (["x.yml"], "aanbieder-ontbreekt", "x.yml"),
        (["a/aanbieder.yml", "a/b/x.yml"], "aanbieder-ontbreekt", "a/b/x.yml"),
        (["a/Aanbieder.yml", "a/x.yml"], "aanbieder-naam", "a/Aanbieder.yml"),
        (["a/aanbieders.yml", "a/x.yml"], "aanbieder-naam", "a/aanbieders.yml"),
        (["a/aanbieder.yaml", "a/x.yml"], "aanbieder-naam", "a/aanbieder.yaml"),
        (["a/aanbieder.yml.txt", "a/x.yml"], "aanbieder-naam", "a/aanbieder.yml.txt"),
        (["a/aanbieder.yml", "a/b/aanbieder.yml"], "aanbieder-in-aanbieder", "a/b/aanbieder.yml"),
        (["a/b/aanbieder.yml", "c/b/aanbieder.yml"], "aanbieder-dubbel", "c/b/aanbieder.yml"),
        (["a/aanbieder.yml", "a/x.yaml"], "bestand-einde", "a/x.yaml"),
        (["a/aanbieder.yml", "a/x.YML"], "bestand-einde", "a/x.YML"),
        (["a/aanbieder.yml", "a/x.yml.txt"], "bestand-einde", "a/x.yml.txt"),
        (["a/aanbieder.yml", "a/Mijn_x.yml"], "bestand-naam", "a/Mijn_x.yml"),
        (["a/aanbieder.yml", "a/-x.yml"], "bestand-naam", "a/-x.yml"),
        (["A/aanbieder.yml"], "map-naam", "A"),
        (["aanbieder.yml"], "map-naam", "aanbieder.yml"),
    ],
)
def test_what_is_wrong_with_names_and_places(
    tmp_path: Path, files: list[str], code: str, where: str
) -> None:
    found = look_in(make(tmp_path, *files))
    assert [(p.code, p.file, p.line) for p in found.problems] == [(code, where, 0)]
    if code != "bestand-einde":
        assert not all(file.usable for file in found.files)


def test_a_file_in_the_wrong_folder_is_told_where_to_go(tmp_path: Path) -> None:
    found = look_in(make(tmp_path, "a/aanbieder.yml", "a/b/x.yml", "y.yml"))
    assert [(p.file, p.hint.rpartition(" ")[2]) for p in found.problems] == [
        ("y.yml", "de-boog/y.yml"),
        ("a/b/x.yml", "a/x.yml"),
    ]


def test_links_are_not_followed(tmp_path: Path) -> None:
    make(tmp_path / "elders", "aanbieder.yml")
    folder = make(tmp_path / "catalogus", "a/aanbieder.yml")
    (folder / "a/x.yml").symlink_to(tmp_path / "elders/aanbieder.yml")
    (folder / "b").symlink_to(tmp_path / "elders")
    (folder / "a/rond").symlink_to(folder)
    found = look_in(folder)
    assert [p.code for p in found.problems] == ["bestand-snelkoppeling"] * 3
    assert [f.path for f in found.files] == ["a/aanbieder.yml"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes")
def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    make(tmp_path, "a/aanbieder.yml")
    os.mkfifo(tmp_path / "a/x.yml")
    assert [p.code for p in look_in(tmp_path).problems] == ["bestand-onleesbaar"]


def test_a_name_that_is_no_text_can_be_told(tmp_path: Path) -> None:
    make(tmp_path, "a/aanbieder.yml")
    try:
        Path(os.fsdecode(bytes(tmp_path / "a") + b"/caf\xe9.yml")).write_text(ENTRY)
    except OSError:
        pytest.skip("a file system that only has names of text")
    (problem,) = look_in(tmp_path).problems
    assert problem.code == "bestand-naam"
    assert problem.file.encode()


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nergens"):
        look_in(tmp_path / "nergens")


@pytest.mark.parametrize(
    ("name", "better"),
    [("Mijn Inloop", "mijn-inloop"), ("Café é", "cafe-e"), ("--", "naam"), ("日本", "naam")],
)
def test_a_better_name_is_suggested(name: str, better: str) -> None:
    assert suggest_name(name) == better


def test_the_catalogue_of_a_file_is_found(tmp_path: Path) -> None:
    folder = make(tmp_path / "c", "regio/a/aanbieder.yml", "regio/a/x.yml")
    assert catalogue_of(folder / "regio/a/x.yml", folder) == folder
    assert catalogue_of(folder / "regio", folder) == folder
    elsewhere = tmp_path / "d"
    assert catalogue_of(folder / "regio/a/x.yml", elsewhere) == folder / "regio"
    assert catalogue_of(folder / "regio/a", elsewhere) == folder / "regio"
    assert catalogue_of(folder, elsewhere) == folder
