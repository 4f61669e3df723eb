"""The search that Material ships, lunr with Dutch: a page for each offering, in its own theme."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from bench.finder.texts import Document
from bench.measure import Measured, measure
from bench.rivals import CONFIG


def write_pages(documents: Iterable[Document], folder: Path) -> None:
    """Write the Markdown of the pages and how to build them."""
    for document in documents:
        target = folder / "markdown" / "aanbod" / f"{document.id}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_page(document), encoding="utf-8")
    (folder / "markdown" / "index.md").write_text("# Gewoon\n", encoding="utf-8")
    (folder / "plain.yml").write_text(CONFIG, encoding="utf-8")


def build(folder: Path) -> Measured:
    """Build the site, in ``plain``; its index is made by the visitor's browser."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    return measure([*command, "--config-file", str(folder / "plain.yml")], NO_MKDOCS_2_WARNING="1")


def _page(document: Document) -> str:
    parts = [f"# {document.name}", document.summary]
    for title, text in document.parts:
        parts += [f"## {title}", text]
    facts = (f"- **{title}**: {text}" for title, text in document.facts)
    return "\n\n".join([*parts, "## Gegevens", "\n".join(facts)]) + "\n"
