"""The HTML of the built sites is valid."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.site_builder import PROJECT


@pytest.mark.parametrize("site", ["real_site", "good_site"])
def test_html_is_valid(site: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(site)
    outcome = subprocess.run(
        ["node_modules/.bin/html-validate", "--config", ".htmlvalidate.json", str(folder)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.returncode == 0, outcome.stdout[-5000:] + outcome.stderr[-1000:]
