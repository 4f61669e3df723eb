"""What many tests start from: the schema, and a fixed day."""

from __future__ import annotations

import fcntl
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


def _built(tmp_path_factory: pytest.TempPathFactory, name: str, catalogue: Path) -> Path:
    """Build a site once for all processes that run tests: who comes second waits for the first."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, ready = shared / f"site-{name}", shared / f"site-{name}-ready"
    with (shared / f"site-{name}-lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not ready.exists():
            outcome = build(folder, catalogue)
            assert outcome.returncode == 0, outcome.stdout + outcome.stderr
            ready.touch()
    return folder


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real catalogue; tests only read it."""
    return _built(tmp_path_factory, "real", PROJECT / "catalogue")


@pytest.fixture(scope="session")
def good_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the examples, which use every field and hold nasty texts; tests only read it."""
    return _built(tmp_path_factory, "good", GOOD)
