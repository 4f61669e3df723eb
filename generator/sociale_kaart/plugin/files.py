"""Which files MkDocs makes for us: the shells, the reference pages and our own assets."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from sociale_kaart.publish import Staging
from sociale_kaart.shells import KINDS

PACKAGE = Path(__file__).parents[1]
NOT_SERVED = ("assets/", "delen/")
"""Files of themes that no page loads: Material's own styles and scripts, parts of our templates."""
OVERWRITTEN = ("sitemap.xml", "sitemap.xml.gz")
"""Files of MkDocs that would name shells as pages; the generator makes its own."""
REFERENCE = {"voor-aanbieders/velden.md": "fields", "voor-aanbieders/meldingen.md": "messages"}
"""Pages of which the text is made."""


def add_ours(files: Files, config: MkDocsConfig) -> None:
    """Add what is ours and leave out what nobody loads."""
    for file in list(files):
        if file.src_uri.startswith(NOT_SERVED):
            files.remove(file)
    for kind, depth in KINDS:
        shell = File.generated(config, _shell_source(kind, depth), content="")
        shell.inclusion = InclusionLevel.NOT_IN_NAV
        files.append(shell)
    for path in REFERENCE:
        files.append(File.generated(config, path, content=""))
    for asset in sorted((PACKAGE / "static").rglob("*")):
        if asset.is_file():
            name = asset.relative_to(PACKAGE / "static").as_posix()
            files.append(File.generated(config, f"kaart/{name}", abs_src_path=str(asset)))


def remove_theirs(staging: Staging) -> None:
    """Take shells, which are no pages, and what the generator makes itself, out of the site."""
    for kind, depth in KINDS:
        folder = _shell_source(kind, depth).removesuffix(".md")
        staging.remove(f"{folder}/index.html" if depth else "index.html")
    for path in OVERWRITTEN:
        staging.remove(path)


def shell_of(page: Page) -> tuple[str, int] | None:
    """Return the kind and depth of a shell; nothing of any other page."""
    name = page.file.src_uri.rpartition("/")[2].removesuffix(".md")
    if page.file.src_uri == "index.md":
        return ("thuis", 0)
    if not name.startswith("kaart-schil-"):
        return None
    return (name.removeprefix("kaart-schil-"), page.file.src_uri.count("/") + 1)


def _shell_source(kind: str, depth: int) -> str:
    return "/".join([f"kaart-schil-{kind}"] * depth) + ".md" if depth else "index.md"
