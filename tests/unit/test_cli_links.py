"""``kaart links``: what it says of links, whom it asks, and how it ends."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sociale_kaart.cli import main
from sociale_kaart.cli.commands import links as command
from sociale_kaart.links import Outcome, ask, connection
from sociale_kaart.links.ask import Asker, make_session
from sociale_kaart.links.visit import Manners
from tests.unit.standin import Answer, Standin, standing_in

PAGES = {"/verhuisd": Answer(301, headers=(("Location", "/goed"),)), "/weg": Answer(404)}


@pytest.fixture
def site() -> Iterator[Standin]:
    with standing_in(lambda asked: PAGES.get(asked.path, Answer())) as standin:
        yield standin


ENTRY = """naam: Inloop
kort: Koffie drinken en praten.
wat: |
  Je drinkt koffie en praat met mensen uit de buurt.
  Kijk op [de site]({url}/verhuisd) of bel [ons](tel:020).
soort: inloop
treden: [1, 2]
richting: stabiel
sectoren: [ontmoeten]
doelgroepen: [iedereen]
online: true
toegang: vrij
bronnen:
  - titel: De site
    url: https://weg.voorbeeld.nl/weg
gecontroleerd: 2026-06-01
"""


@contextmanager
def pretending(site: Standin, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let every host be the stand-in, whatever its name."""
    send = ask.Asker._send

    def elsewhere(self: Asker, method: str, address: str) -> object:
        return send(self, method, re.sub(r"^https://[^/]+", site.url, address))

    with monkeypatch.context() as patch:
        patch.setattr(ask.Asker, "_send", elsewhere)
        patch.setattr(ask, "require_public", lambda address: None)
        patch.setattr(
            ask.Asker.__init__,
            "__kwdefaults__",
            {
                "timeout": (5, 5),
                "require": lambda address: None,
            },
        )
        patch.setattr(Manners.__init__, "__defaults__", (0.0,))
        patch.setattr(make_session, "__kwdefaults__", {"retries": 0, "backoff": 0.0})
        yield


@pytest.fixture
def entry(tmp_path: Path, site: Standin, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Stand in a project with one entry."""
    folder = tmp_path / "catalogue/ede/de-boog"
    folder.mkdir(parents=True)
    (folder / "aanbieder.yml").write_text(
        "naam: De Boog\nkort: Een buurthuis voor iedereen.\n"
        "contact: {website: 'https://goed.voorbeeld.nl/goed'}\n"
    )
    (folder / "inloop.yml").write_text(ENTRY.format(url="https://verhuisd.voorbeeld.nl"))
    monkeypatch.chdir(tmp_path)
    for name in ("KAART_CATALOGUE", "KAART_CACHE", "KAART_USER_AGENT"):
        monkeypatch.delenv(name, raising=False)
    with pretending(site, monkeypatch):
        yield folder / "inloop.yml"


def run(*args: str, **environment: str) -> Result:
    return CliRunner().invoke(main, ["links", *args], env=environment)


def test_links_are_told_with_their_line_and_what_to_do(entry: Path) -> None:
    result = run()
    assert result.exit_code == 1, result.stderr
    assert result.stdout == (
        "catalogue/ede/de-boog/inloop.yml, regel 5: waarschuwing: deze pagina is verhuisd\n"
        "  5 |   Kijk op [de site](https://verhuisd.voorbeeld.nl/verhuisd) of bel [ons](…\n"
        "    |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "  Zet het nieuwe adres erin: https://verhuisd.voorbeeld.nl/goed\n"
        "  Uitleg: /voor-beheerders/#dode-links                           [link-verhuisd]\n"
        "\n"
        "catalogue/ede/de-boog/inloop.yml, regel 15: deze pagina bestaat niet meer (404)\n"
        "  15 |     url: https://weg.voorbeeld.nl/weg\n"
        "     |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "  Zoek de nieuwe pagina en zet die erin. Is er geen? Haal de link dan weg.\n"
        "  Uitleg: /voor-beheerders/#dode-links                               [link-dood]\n"
        "\n"
        "1 fout en 1 waarschuwing in 1 bestand.\n"
        "3 links, 1 goed, 1 verhuisd, 1 dood.\n"
    )


def test_json_names_places_and_providers(entry: Path) -> None:
    moved, dead = json.loads(run("--format", "json").stdout)
    assert moved["naar"] == "https://verhuisd.voorbeeld.nl/goed"
    assert dead == {
        "link": "https://weg.voorbeeld.nl/weg",
        "uitkomst": "dood",
        "status": 404,
        "naar": "",
        "reden": "bestaat niet meer",
        "sinds": date.today().isoformat(),
        "plekken": [
            {"bestand": "catalogue/ede/de-boog/inloop.yml", "regel": 15, "aanbieder": "de-boog"}
        ],
    }


def test_what_works_is_asked_once_a_week_and_who_asks_is_said(entry: Path, site: Standin) -> None:
    Path("mkdocs.yml").write_text("site_url: https://kaart.example/\n")
    run()
    agent = site.asked[0].headers["User-Agent"]
    assert re.fullmatch(r"sociale-kaart-links/[\d.]+ \(\+https://kaart.example/\)", agent)
    site.asked.clear()
    run(KAART_USER_AGENT="Kaart Ede")
    assert {asked.path for asked in site.asked} == {"/weg"}
    assert site.asked[0].headers["User-Agent"] == "Kaart Ede"
    site.asked.clear()
    run("--opnieuw")
    assert {asked.path for asked in site.asked} == {"/weg", "/verhuisd", "/goed"}
    site.asked.clear()
    run(KAART_CACHE="")
    assert len({asked.path for asked in site.asked}) == 3


def test_only_the_named_files_are_asked_about(entry: Path, site: Standin) -> None:
    result = run("catalogue/ede/de-boog/aanbieder.yml")
    assert result.exit_code == 0
    assert result.stdout == "1 link, 1 goed.\n"
    assert {asked.path for asked in site.asked} == {"/goed"}


def test_how_long_it_is_so_is_said(entry: Path) -> None:
    run()
    cache = Path(".kaart-cache/links.json")
    known = json.loads(cache.read_text())
    known["https://weg.voorbeeld.nl/weg"]["since"] = "2026-03-02"
    cache.write_text(json.dumps(known))
    assert "bestaat niet meer (404), sinds 2 maart 2026" in run().stdout


def test_without_internet_nothing_is_said_of_links(entry: Path, site: Standin) -> None:
    site.answer = lambda asked: Answer(0)
    result = run()
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr == (
        "kaart: geen verbinding: geen enkele website antwoordt. Over de links zegt dat niets. "
        "Heeft deze computer internet?\n"
    )
    assert not Path(".kaart-cache/links.json").exists()


@pytest.mark.parametrize(("online", "code"), [(False, 2), (True, 1)])
def test_a_single_link_of_which_the_name_is_not_found_is_dead_only_with_a_connection(
    entry: Path, monkeypatch: pytest.MonkeyPatch, online: bool, code: int
) -> None:
    asked: list[tuple[str, ...]] = []

    def is_online(*addresses: str) -> bool:
        asked.append(addresses)
        return online

    def no_name(self: Asker, method: str, address: str) -> object:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    Path("mkdocs.yml").write_text("site_url: https://kaart.example/\n")
    with monkeypatch.context() as patch:
        patch.setattr(ask.Asker, "_send", no_name)
        patch.setattr(connection, "is_online", is_online)
        result = run("catalogue/ede/de-boog/aanbieder.yml")
    assert result.exit_code == code
    assert ("geen website met deze naam" in result.stdout) == online
    assert ("geen verbinding" in result.stderr) != online
    assert Path(".kaart-cache/links.json").exists() == online
    assert "https://kaart.example/" in asked[0]


def test_without_links_all_is_well(entry: Path) -> None:
    entry.unlink()
    (entry.parent / "aanbieder.yml").write_text("naam: De Boog\nkort: Een huis voor iedereen.\n")
    result = run()
    assert result.exit_code == 0
    assert result.stdout == "Geen enkele link gevonden.\n"


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["nergens"], "nergens bestaat niet."),
        (["leeg"], "in leeg staan geen bestanden met aanbod"),
        (["--format", "xml"], "bij --format kies je text of json."),
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


def test_an_interruption_keeps_what_was_learned(
    entry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(links: list[str], asker: Asker) -> Iterator[tuple[str, Outcome]]:
        yield links[0], asker(links[0])
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "visit", stopped)
    assert run().exit_code == 130
    assert len(json.loads(Path(".kaart-cache/links.json").read_text())) == 1


def test_help_shows_an_example_and_waits_for_no_library() -> None:
    assert "kaart links --opnieuw --format json > links.json" in run("--help").stdout
    code = (
        "import sys; from sociale_kaart.cli.commands import load, names\n"
        "for name in names(): load(name)\n"
        "assert not {'requests', 'geopy'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
