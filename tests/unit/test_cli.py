"""``kaart``: every command is found, helps in Dutch, and is read only when asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from sociale_kaart.cli import commands, main


def test_an_unknown_command_is_said_in_dutch() -> None:
    result = CliRunner().invoke(main, ["chek"])
    assert result.exit_code == 2
    assert "de opdracht chek kennen we niet. Bedoel je kaart check?" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["import"], "er ontbreekt iets: LIJST. Uitleg: kaart import --help"),
        (["import", ".", "--voorstel"], ". is een map. Noem het bestand met de lijst."),
        (["check", "--foo"], "de optie --foo kennen we niet. Uitleg: kaart check --help"),
        (["--foo"], "de optie --foo kennen we niet. Uitleg: kaart --help"),
    ],
)
def test_what_was_called_wrongly_is_said_in_dutch(arguments: list[str], said: str) -> None:
    result = CliRunner().invoke(main, arguments)
    assert (result.exit_code, result.stderr) == (2, f"kaart: {said}\n")


def test_the_door_lists_every_command() -> None:
    whole = CliRunner().invoke(main, ["--help"], prog_name="kaart").stdout
    assert "Kijk of alle bestanden kloppen." in whole
    assert all(f"\n  {name} " in whole for name in commands.names())
    assert CliRunner().invoke(main, [], prog_name="kaart").exit_code == 2


@pytest.mark.parametrize("name", commands.names())
def test_help_is_dutch_with_an_example_and_how_it_ends(name: str) -> None:
    assert commands.load(name).name == name
    result = CliRunner().invoke(main, [name, "--help"], prog_name="kaart")
    assert result.exit_code == 0
    text = result.stdout
    assert text.startswith(f"Gebruik: kaart {name} [OPTIES]")
    assert f"\n    kaart {name}" in text[text.index("Voorbeeld") :]
    assert "eindigt met 0" in " ".join(text.split())
    assert "Usage" not in text
    assert "Options" not in text


def test_who_reads_only_the_first_line_gets_no_complaint() -> None:
    with_closed = (
        "import click\n"
        "from sociale_kaart.cli import dutch\n"
        "def shut(*a, **k): raise BrokenPipeError\n"
        "click.Group.main = shut\n"
        "dutch.DutchGroup('kaart').main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", with_closed], capture_output=True, check=False, text=True
    )
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_said_in_dutch() -> None:
    run = [sys.executable, "-c", "from sociale_kaart.cli import main; main()", "--help"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(run, stdout=full, stderr=subprocess.PIPE, check=False, text=True)
    assert done.returncode == 2
    assert done.stderr.startswith("kaart: de uitvoer kan niet worden gelezen of geschreven")
    assert "Traceback" not in done.stderr


def test_a_command_waits_for_no_other() -> None:
    look = (
        "import sys; from sociale_kaart.cli import main, commands\n"
        "print([n for n in sys.modules if n.startswith('sociale_kaart.cli.commands.')])"
    )
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"
