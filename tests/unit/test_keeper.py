"""Commands know what the keeper set, without MkDocs."""

from __future__ import annotations

from pathlib import Path

import pytest

from sociale_kaart.keeper import UnreadableSettingsError, settings_in
from sociale_kaart.settings import Settings
from sociale_kaart.weights import WrongSettingError
from tests.site_builder import PROJECT


def read(folder: Path, text: str) -> Settings:
    file = folder / "mkdocs.yml"
    file.write_text(text)
    return settings_in(file)


def test_our_own_file_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAART_SITE_URL", "https://kaart.example/")
    settings = settings_in(PROJECT / "mkdocs.yml")
    assert settings.site_name == "Sociale Kaart"
    assert settings.site_url == "https://kaart.example/"
    assert settings.stale_after_days == Settings().stale_after_days


@pytest.mark.parametrize(
    "plugins",
    [
        "plugins:\n  - search\n  - sociale-kaart:\n      stale_after_days: 90\n",
        "plugins:\n  search: {}\n  sociale-kaart:\n    stale_after_days: 90\n",
    ],
)
def test_plugins_stand_in_a_list_or_a_mapping(tmp_path: Path, plugins: str) -> None:
    settings = read(tmp_path, f"site_name: Kaart Ede\n{plugins}")
    assert (settings.site_name, settings.stale_after_days) == ("Kaart Ede", 90)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a",
        "plugins: sociale-kaart",
        "plugins:\n  - sociale-kaart",
        "plugins:\n  - sociale-kaart: [1]",
        "plugins:\n  - sociale-kaart: {stale_after_days: lang, keeper_email: 3}",
        "site_name: !!python/name:os.system\nsite_url: !ENV [KAART_BESTAAT_NIET]\nx: !y {z: 1}",
        "site_name: !!python/object/apply:os.system [exit 3]",
    ],
)
def test_what_is_not_said_or_not_understood_keeps_its_default(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == Settings()


def test_the_weights_of_the_ladder_are_read_and_a_whole_number_of_kilometres(
    tmp_path: Path,
) -> None:
    settings = read(tmp_path, "plugins:\n  - sociale-kaart: {near_km: 10, ladder: {near: 40}}\n")
    assert (settings.near_km, settings.ladder.near) == (10.0, 40)
    assert settings.ladder.same_sector == Settings().ladder.same_sector


def test_wrong_weights_are_said(tmp_path: Path) -> None:
    with pytest.raises(WrongSettingError, match="Bedoel je `near`"):
        read(tmp_path, "plugins:\n  - sociale-kaart: {ladder: {neer: 40}}\n")


@pytest.mark.parametrize(
    "said", ["near_km: -1", "near_km: .nan", "near_km: .inf", "page_size: 0", "page_size: -3"]
)
def test_a_number_with_which_no_site_can_be_made_is_said(tmp_path: Path, said: str) -> None:
    with pytest.raises(WrongSettingError, match=f"`{said.split(':')[0]}` hoort een getal te zijn"):
        read(tmp_path, f"plugins:\n  - sociale-kaart: {{{said}}}\n")


@pytest.mark.parametrize("text", ["a: [", "a: b: c"])
def test_no_yaml_is_said(tmp_path: Path, text: str) -> None:
    with pytest.raises(UnreadableSettingsError, match="fout in de YAML"):
        read(tmp_path, text)


def test_no_text_no_file_and_a_folder_are_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        settings_in(tmp_path / "mkdocs.yml")
    with pytest.raises(UnreadableSettingsError, match="niet open"):
        settings_in(tmp_path)
    (tmp_path / "mkdocs.yml").write_bytes(b"\xff")
    with pytest.raises(UnreadableSettingsError, match="UTF-8"):
        settings_in(tmp_path / "mkdocs.yml")
