"""``kaart geocode``: what it writes, what it says, and how it ends."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from geopy.extra.rate_limiter import RateLimiter

from sociale_kaart.cli import main
from sociale_kaart.cli.commands import geocode as command
from tests.unit.standin import Answer, Asked, Standin, as_json, standing_in
from tests.unit.standin_places import nominatim_answer, pdok_answer, pdok_document

ENTRY = """naam: Inloop # zo heet het
kort: Koffie drinken en praten.
locaties:
  - adres: Dorpsstraat 5
    plaats: Ede
    gemeente: Ede # Gelderland
  - plaats: Arnhem
    gemeente: Arnhem
"""
WITH_TOWNS = """naam: Inloop # zo heet het
kort: Koffie drinken en praten.
locaties:
  - adres: Dorpsstraat 5
    plaats: Ede
    gemeente: Ede # Gelderland
    punt: [52.0333, 5.6583]
    precisie: plaats
  - plaats: Arnhem
    gemeente: Arnhem
    punt: [51.9800, 5.9111]
    precisie: plaats
"""


@pytest.fixture
def server() -> Iterator[Standin]:
    with standing_in(lambda asked: as_json({})) as standin:
        yield standin


@pytest.fixture
def entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a project with one entry."""
    folder = tmp_path / "catalogue/de-boog"
    folder.mkdir(parents=True)
    (folder / "aanbieder.yml").write_text("naam: De Boog\nkort: Een buurthuis voor iedereen.\n")
    (folder / "inloop.yml").write_text(ENTRY)
    monkeypatch.chdir(tmp_path)
    for name in ("KAART_CATALOGUE", "KAART_USER_AGENT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(RateLimiter, "_sleep", lambda limiter, seconds: None)
    return folder / "inloop.yml"


def run(*args: str, **environment: str) -> Result:
    return CliRunner().invoke(main, ["geocode", *args], env=environment)


def test_towns_are_filled_in_without_a_network(entry: Path) -> None:
    result = run()
    assert result.exit_code == 0
    assert result.stdout == (
        "catalogue/de-boog/inloop.yml, regel 4: Dorpsstraat 5, Ede: 52.03330, 5.65830 (plaats)\n"
        "catalogue/de-boog/inloop.yml, regel 7: Arnhem: 51.98000, 5.91110 (plaats)\n"
        "2 punten ingevuld; 2 bestanden bekeken.\n"
    )
    assert entry.read_text() == WITH_TOWNS
    assert run().stdout == "0 punten ingevuld; 2 bestanden bekeken.\n"


def test_an_address_makes_the_point_of_a_town_better(entry: Path, server: Standin) -> None:
    server.answer = partial(pdok_answer, documents=[pdok_document()])
    run()
    result = run("--dienst", "pdok", "--server", server.url)
    assert result.exit_code == 0, result.stderr
    better = WITH_TOWNS.replace(
        "[52.0333, 5.6583]\n    precisie: plaats", ("[52.0400, 5.6600]\n    precisie: adres")
    )
    assert entry.read_text() == better
    assert len(server.asked) == 1
    assert run("--dienst", "pdok", "--server", server.url).stdout.startswith("0 punten")
    assert run("--opnieuw").exit_code == 0
    assert entry.read_text() == better
    server.answer = partial(pdok_answer, documents=[pdok_document(point="POINT(5.67 52.05)")])
    assert run("--opnieuw", "--dienst", "pdok", "--server", server.url).exit_code == 0
    assert "[52.0500, 5.6700]" in entry.read_text()


def test_a_town_without_an_address_is_sent_to_nobody(entry: Path, server: Standin) -> None:
    entry.write_text("locaties:\n  - plaats: Arnhem\n    gemeente: Arnhem\n")
    assert run("--dienst", "pdok", "--server", server.url).exit_code == 0
    assert "precisie: plaats" in entry.read_text()
    assert server.asked == []


def test_a_precise_point_is_not_replaced_by_a_rough_one(entry: Path, server: Standin) -> None:
    text = (
        "locaties:\n  - adres: Dorpsstraat 5\n    postcode: 6711 AB\n    plaats: Ede\n"
        "    gemeente: Ede\n    punt: [52.04, 5.66]\n    precisie: adres\n"
    )
    entry.write_text(text)
    server.answer = partial(pdok_answer, documents=[pdok_document(type="postcode")])
    result = run("--opnieuw", "--dienst", "pdok", "--server", server.url)
    assert result.exit_code == 1
    assert "is preciezer" in result.stdout
    assert entry.read_text() == text


def test_what_is_not_found_is_told_and_left_as_it_was(entry: Path, server: Standin) -> None:
    server.answer = partial(pdok_answer, documents=[pdok_document(town="Epe")])
    result = run("--dienst", "pdok", "--server", server.url)
    assert result.exit_code == 1
    assert (
        "regel 4: Dorpsstraat 5, Ede: niet gevonden, want gevonden is Dorpsstraat 5, 6711AB Epe, "
        "en dat is niet in Ede\n"
    ) in result.stdout
    assert result.stdout.endswith("1 punt ingevuld, 1 niet gevonden; 2 bestanden bekeken.\n")


def test_what_is_written_is_in_the_form_of_kaart_format(entry: Path) -> None:
    (entry.parent / "aanbieder.yml").write_text(ENTRY)
    CliRunner().invoke(main, ["format"])
    assert run("--opnieuw").exit_code == 0
    assert CliRunner().invoke(main, ["format", "--check"]).exit_code == 0


def test_a_try_writes_nothing(entry: Path) -> None:
    result = run("--proef")
    assert result.stdout.endswith(
        "2 punten gevonden; 2 bestanden bekeken. Er is niets geschreven.\n"
    )
    assert entry.read_text() == ENTRY


def test_one_address_is_asked_once(entry: Path, server: Standin) -> None:
    (entry.parent / "koken.yml").write_text(ENTRY)
    server.answer = partial(pdok_answer, documents=[pdok_document()])
    assert run("--dienst", "pdok", "--server", server.url).exit_code == 0
    assert len(server.asked) == 1


def test_a_service_that_stops_leaves_what_was_found(entry: Path, server: Standin) -> None:
    (entry.parent / "koken.yml").write_text(ENTRY.replace("Dorpsstraat 5", "Kerkstraat 1"))

    def answer(asked: Asked) -> Answer:
        if "Kerkstraat" in asked.query["q"][0]:
            return as_json({}, 500)
        return pdok_answer(asked, [pdok_document()])

    server.answer = answer
    result = run("--dienst", "pdok", "--server", server.url)
    assert result.exit_code == 2
    assert result.stderr == (
        "kaart: PDOK heeft een storing. Wat al gevonden was, staat er. Probeer het later.\n"
    )
    assert "[52.0400, 5.6600]" in entry.read_text()
    assert "punt" not in (entry.parent / "koken.yml").read_text()


def test_a_file_that_cannot_be_written_stops_the_work(
    entry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: bytes) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(command, "write_beside", full)
    result = run()
    assert result.exit_code == 2
    assert "inloop.yml gaat niet (je hebt er geen toegang toe)." in result.stderr
    assert entry.read_text() == ENTRY


def test_nominatim_is_refused_without_a_name(entry: Path, server: Standin) -> None:
    for name in ("", "  "):
        result = run("--dienst", "nominatim", "--server", server.url, KAART_USER_AGENT=name)
        assert result.exit_code == 2
        assert "Nominatim wil weten wie er vraagt." in result.stderr
    assert server.asked == []


def test_nominatim_is_told_who_asks(entry: Path, server: Standin) -> None:
    address = {"road": "Dorpsstraat", "house_number": "5", "town": "Ede"}
    server.answer = lambda asked: nominatim_answer(asked, address)
    args = ("--dienst", "nominatim", "--server", server.url)
    assert run(*args, KAART_USER_AGENT="Kaart Ede").exit_code == 0
    assert server.asked[0].headers["User-Agent"] == "Kaart Ede"


def test_a_file_that_is_no_entry_is_passed_over(entry: Path) -> None:
    (entry.parent / "kapot.yml").write_text("naam: [")
    (entry.parent / "raar.yml").write_text(
        "locaties: [x, {plaats: [Ede], gemeente: Ede}, {plaats: Ede, gemeente: Ede, punt: x}]\n"
    )
    (entry.parent / "ook-raar.yml").write_text("locaties: Ede\n")
    result = run()
    assert result.exit_code == 0
    assert result.stderr.endswith("kapot.yml is overgeslagen. Kijk wat er mis is: kaart check\n")
    assert entry.read_text() == WITH_TOWNS


def test_bytes_that_are_not_about_places_stay(entry: Path) -> None:
    entry.write_bytes(b"\xef\xbb\xbf" + ENTRY.replace("\n", "\r\n").encode())
    assert run().exit_code == 0
    assert entry.read_bytes() == b"\xef\xbb\xbf" + WITH_TOWNS.replace("\n", "\r\n").encode()


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["nergens"], "nergens bestaat niet."),
        (["leeg"], "in leeg staan geen bestanden met aanbod"),
        (["--dienst", "google"], "bij --dienst kies je plaatsen of pdok of nominatim."),
        (["--dienst", "pdok", "--server", "zoek.ede.nl"], "zoek.ede.nl is geen adres"),
        (["--dienst", "pdok", "--server", "ftp://zoek.ede.nl"], "is geen adres van een server"),
    ],
)
def test_what_could_not_run_ends_with_two_and_one_line(
    entry: Path, args: list[str], words: str
) -> None:
    Path("leeg").mkdir()
    result = run(*args)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stderr.count("\n") == 1


def test_help_shows_an_example() -> None:
    assert "kaart geocode --dienst pdok --proef" in run("--help").stdout
