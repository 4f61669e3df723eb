"""Builds the real site, takes every picture anew and tells the pages their sizes.

Usage: python -m tools.pictures
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from tests.browser.serving import served
from tests.site_builder import PROJECT, build
from tools.pictures import form
from tools.pictures.camera import Camera

DOCS = PROJECT / "docs"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
"""No picture depends on another machine."""
SERVED = contextmanager(served)


def built(folder: Path, catalogue: Path) -> Path:
    """Build a site; stop with what went wrong."""
    outcome = build(folder, catalogue)
    if outcome.returncode:
        sys.exit(outcome.stdout + outcome.stderr)
    return folder


def with_files(catalogue: Path, files: Mapping[str, str], folder: Path) -> Path:
    """Copy a catalogue and put the files in it that the form made."""
    shutil.copytree(catalogue, folder)
    for path, text in files.items():
        target = folder / path.removeprefix("catalogue/")
        target.parent.mkdir(exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return folder


def sized(text: str, sizes: Mapping[str, tuple[int, int]]) -> str:
    """Return a page that says of each picture how large it is, so that nothing jumps."""
    for name, (width, height) in sizes.items():
        shown = rf'(/{re.escape(name)}\.webp") width="\d+" height="\d+"'
        text = re.sub(shown, rf'\1 width="{width}" height="{height}"', text)
    return text


def main() -> None:
    """Take every picture, in the Chromium that the tests use too."""
    real = PROJECT / "catalogue"
    path = os.environ.get("KAART_CHROMIUM") or shutil.which("chromium")
    with TemporaryDirectory() as temporary, sync_playwright() as playwright:
        work = Path(temporary)
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        camera = Camera(browser, DOCS / "beeld")
        with SERVED(built(work / "site", real)) as address:
            finder = camera.open(f"{address}/vind/?sector=groen", width=1280, height=900, scale=1)
            camera.take_screen("vind", finder)
            finder.context.close()
            files = form.make_new(camera, address)
        catalogue = with_files(real, files, work / "catalogue")
        with SERVED(built(work / "known", catalogue)) as address:
            form.change(camera, address)
        browser.close()
    for page in DOCS.rglob("*.md"):
        old = page.read_text(encoding="utf-8")
        if (new := sized(old, camera.taken)) != old:
            page.write_text(new, encoding="utf-8")
    for name in camera.taken:
        picture = camera.folder / f"{name}.webp"
        print(f"{picture.relative_to(PROJECT)}: {picture.stat().st_size / 1024:.0f} KB")


if __name__ == "__main__":
    main()
