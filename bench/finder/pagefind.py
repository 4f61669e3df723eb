"""Pagefind: a page for each offering, its index with filters, and a page of results."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator
from html import escape
from importlib.util import find_spec
from pathlib import Path

from bench.finder.texts import Document
from bench.measure import Measured, measure
from sociale_kaart.pages.markdown import to_html


def is_there() -> bool:
    """Say whether Pagefind is installed; ``make bench`` does that."""
    return find_spec("pagefind_bin") is not None


def write_pages(documents: Iterable[Document], folder: Path) -> None:
    """Write the pages that are to be found, and the page of results."""
    for document in documents:
        target = folder / "pages" / f"{document.id}.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("\n".join(_page(document)), encoding="utf-8")
    shutil.copy(Path(__file__).with_name("results.html"), folder / "index.html")


def make_index(folder: Path, *, together: bool = False) -> Measured:
    """Make the index of the pages."""
    command = [sys.executable, "-m", "pagefind_bin", "--site", str(folder), "--quiet"]
    return measure([*command, "--glob", "pages/**/*.html"], together=together)


def _page(document: Document) -> Iterator[str]:
    yield f'<!doctype html><html lang="nl"><title>{escape(document.name)}</title>'
    yield f"<body data-pagefind-body><h1>{escape(document.name)}</h1>"
    yield f'<p data-pagefind-meta="kort">{escape(document.summary)}</p>'
    for title, text in document.parts:
        yield f"<h2>{escape(title)}</h2>{to_html(text)}"
    yield "<dl>"
    for title, text in document.facts:
        yield f"<dt>{escape(title)}</dt><dd>{escape(text)}</dd>"
    yield "</dl>"
    # What cards show and what is filtered on is no text to be found a second time.
    yield "<div data-pagefind-ignore>"
    for name, text in (("aanbieder", document.provider), ("plaats", document.place)):
        yield f'<p data-pagefind-meta="{name}">{escape(text)}</p>'
    for name, value in document.filters:
        yield f'<p data-pagefind-filter="{name}">{escape(value)}</p>'
    yield "</div></body></html>"
