"""Builds the site as a keeper does, by the command, for the tests that look at the result."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parent.parent


def build(
    folder: Path,
    catalogue: Path,
    *,
    engine: str = "mkdocs",
    config: Path = PROJECT / "mkdocs.yml",
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """Build the site of a catalogue into ``folder``; return what the command said and answered.

    ``engine`` is ``mkdocs`` or ``properdocs``, ``config`` the file with the settings. What is kept
    between builds lies beside the site.
    """
    settings = {
        "KAART_CATALOGUE": str(catalogue),
        "KAART_CACHE": str(folder.with_name(f"{folder.name}-cache")),
        "KAART_SITE_URL": "https://kaart.example/",
        # Both engines warn about each other on start; that is not about the site.
        "NO_MKDOCS_2_WARNING": "true",
        "DISABLE_MKDOCS_2_WARNING": "true",
    }
    return subprocess.run(
        [sys.executable, "-m", engine, "build", "--config-file", str(config), "-d", str(folder)],
        cwd=PROJECT,
        env={**os.environ, **settings, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
