"""What many tests start from: the schema, and a fixed day."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from sociale_kaart.check import Checker
from sociale_kaart.schema import Schema, read_schema
from tests.site_builder import PROJECT, build

# How long an example takes says more about the machine than about the code.
settings.register_profile("untimed", deadline=None)
# Where nobody watches: the same examples at every run, so that a change is judged by what it
# changed, and none of the minutes that making a failing example small can take.
settings.register_profile(
    "ci",
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.target],
)
settings.load_profile("ci" if os.environ.get("CI") else "untimed")

GOOD = PROJECT / "tests" / "examples" / "good"


@pytest.fixture(scope="session")
def schema() -> Schema:
    """The schema of this project."""
    return read_schema(PROJECT / "schema")


@pytest.fixture(scope="session")
def checker(schema: Schema) -> Checker:
    return Checker(schema)


@pytest.fixture(scope="session")
def today() -> date:
    """The day on which the examples are read."""
    return date(2026, 7, 1)


@pytest.fixture(scope="session")
def good() -> Path:
    """A small catalogue that uses every field."""
    return GOOD


def _built(tmp_path_factory: pytest.TempPathFactory, catalogue: Path) -> Path:
    folder = tmp_path_factory.mktemp("sites") / "site"
    outcome = build(folder, catalogue)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    return folder


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real catalogue."""
    return _built(tmp_path_factory, PROJECT / "catalogue")


@pytest.fixture(scope="session")
def good_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the examples, which use every field and hold nasty texts."""
    return _built(tmp_path_factory, GOOD)
