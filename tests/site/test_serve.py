"""While serving, a change is on the page soon, and a broken entry is left out and named."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from tests.site_builder import PROJECT

GOOD = PROJECT / "tests" / "examples" / "good"
PATIENCE = 60
"""Seconds after which a test gives up; a slow machine is not a failure."""


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GOOD, tmp_path / "catalogue"))


@pytest.fixture
def schema(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PROJECT / "schema", tmp_path / "schema"))


@pytest.fixture
def server(catalogue: Path, schema: Path, tmp_path: Path) -> Iterator[str]:
    """``mkdocs serve`` of the copied catalogue; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
        cwd=PROJECT,
        env={
            **os.environ,
            "KAART_CATALOGUE": str(catalogue),
            "KAART_SCHEMA": str(schema),
            "KAART_CACHE": str(tmp_path / "cache"),
            "KAART_SITE_URL": f"http://127.0.0.1:{port}/",
        },
        stdout=(tmp_path / "out.txt").open("w"),
        stderr=subprocess.STDOUT,
    )
    yield f"http://127.0.0.1:{port}/"
    process.terminate()
    process.wait(timeout=PATIENCE)


def get(url: str) -> str:
    try:
        with urlopen(url, timeout=PATIENCE) as answer:
            return str(answer.read().decode())
    except HTTPError as error:
        return f"{error.code}"
    except URLError:
        return ""


def wait_for(url: str, wanted: Callable[[str], bool]) -> str:
    """Ask until the page is as wanted; return it."""
    end = time.monotonic() + PATIENCE
    page = ""
    while time.monotonic() < end:
        page = get(url)
        if wanted(page):
            return page
        time.sleep(0.2)
    pytest.fail(f"{url} did not become what was wanted: {page[:500]}")


def test_changes_and_mistakes_show_while_serving(
    server: str, catalogue: Path, schema: Path, tmp_path: Path
) -> None:
    entry = next(p for p in sorted(catalogue.rglob("*.yml")) if p.name != "aanbieder.yml")
    url = f"{server}aanbod/{entry.parent.name}/{entry.stem}/"
    right = entry.read_text()
    wait_for(url, lambda page: "<h1" in page)

    entry.write_text(re.sub("^naam: .*", "naam: Versgebakken brood", right, flags=re.MULTILINE))
    wait_for(url, lambda page: "Versgebakken" in page)

    entry.write_text("naam: [\n")
    wait_for(url, lambda page: page == "404" or "<h1" not in page or "Versgebakken" not in page)
    home = wait_for(server, lambda page: "1 fout in het aanbod" in page)
    assert entry.name in home
    assert entry.name in (tmp_path / "out.txt").read_text()

    entry.write_text(right)
    wait_for(url, lambda page: "<h1" in page and "Versgebakken" not in page)
    assert "fout in het aanbod" not in get(server)

    (schema / "synoniemen.yml").write_text("hetzelfde:\n  - [tuin]\n")
    home = wait_for(server, lambda page: "fout in het aanbod" in page)
    assert "synoniemen.yml, regel 2" in home
