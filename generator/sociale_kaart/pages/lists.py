"""Lists of offerings by rung, theme, audience and municipality, in parts when they are long."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sociale_kaart.pages import structured
from sociale_kaart.pages.cards import cards
from sociale_kaart.pages.feedlinks import feed_link, feed_of
from sociale_kaart.pages.page import Draft, Page, made_of, root_of
from sociale_kaart.pages.paging import Part, parts
from sociale_kaart.pages.subjects import Subject, all_subjects
from sociale_kaart.pages.templates import render
from sociale_kaart.pages.whole import Site


def lists(site: Site) -> Iterator[Draft]:
    """Return every list of offerings."""
    for subject in all_subjects(site):
        for part in parts(subject.address, subject.offerings, site.settings.page_size):
            about = subject._replace(offerings=(), term=None)
            number = len(subject.offerings)
            key = made_of(about, number, part.pager, site.key_of(part.offerings))
            yield Draft(part.address, key, partial(_list_page, subject, part, site))


def _list_page(subject: Subject, part: Part, site: Site) -> Page:
    root = root_of(part.address)
    title = subject.title
    if part.pager.current > 1:
        title = f"{title}, pagina {part.pager.current}"
    crumbs = [(subject.crumb, f"{subject.section}/")]
    feed = feed_of(subject.section, subject.value)
    body = render(
        "lijst.html",
        root,
        feed=feed,
        subject=subject,
        title=title,
        crumbs=crumbs,
        rungs=list(site.schema["trede"].values()),
        total=len(subject.offerings),
        cards=cards(part.offerings, site, root),
        pager=part.pager,
    )
    trail = structured.breadcrumbs([*crumbs, (subject.title, subject.address)], site)
    head = feed_link(feed, f"Wat er verandert: {subject.title}", root)
    head += structured.island(trail) if trail else ""
    return Page(
        part.address, "lijst", title, subject.description, body, head, section=subject.section
    )
