"""The guide: three questions at most, with pictures, for who cannot or will not search.

Each question is a page of plain links. Without scripts the second one ends at a list of its own
(a rung's or a municipality's); with them the answers travel on in the address (``data-naar``), to
the finder. No answer leads to nothing: what is not there is not asked.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sociale_kaart.model import Offering
from sociale_kaart.pages.page import Page, root_of
from sociale_kaart.pages.templates import render
from sociale_kaart.pages.whole import Site, by_name
from sociale_kaart.schema import Term

ADDRESS = "wegwijzer/"
ALL = "alles"
"""What stands in the address when the first question is skipped."""
NEAREST = 6
"""How many municipalities are shown before the list of all, those with most to do first."""


@dataclass
class Wish:
    """An answer to the first question, and what the other two then have to offer.

    ``municipalities`` counts offerings by name of municipality, ``days`` by day of the week;
    ``days_in`` has the days known in each municipality. ``term`` is ``None`` for "skip".
    """

    term: Term | None
    rungs: Sequence[Term]
    total: int = 0
    municipalities: Counter[str] = field(default_factory=Counter)
    days: Counter[str] = field(default_factory=Counter)
    days_in: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @property
    def title(self) -> str:
        """What the visitor chose, in words."""
        return self.term.title if self.term else "Alles"

    @property
    def address(self) -> str:
        """Where its second question stands."""
        return f"{ADDRESS}{self.term.value if self.term else ALL}/"

    @property
    def steps(self) -> int:
        """How many questions there are on this way: no day is asked when no day is known."""
        return 3 if self.days else 2

    def query(self, **more: str) -> str:
        """Return the finder's address with this wish, seen from the root of the site."""
        chosen = [f"trede={rung.value}" for rung in self.rungs if self.term]
        chosen += [f"{name}={value}" for name, value in more.items()]
        return "vind/" + (f"?{'&'.join(chosen)}" if chosen else "")


@dataclass(frozen=True)
class Choice:
    """A municipality as an answer: ``onward`` is where it leads when scripts carry answers on."""

    name: str
    slug: str
    count: int
    onward: str


def guide_pages(site: Site) -> Iterator[Page]:
    """Return the page of every question."""
    wishes = _wishes(site)
    yield _what(wishes)
    for wish in wishes:
        yield _how_far(wish, site)
        if wish.days:
            yield _which_day(wish, site)


def _wishes(site: Site) -> list[Wish]:
    """Return the wishes for which there is something, and last the one that asks for nothing."""
    rungs = site.schema["trede"]
    wishes = [
        Wish(term, [rungs[number] for number in term.extra["treden"]])
        for term in site.schema["wens"].values()
    ]
    wishes.append(Wish(None, list(rungs.values())))
    wanted = [frozenset(rung.value for rung in wish.rungs) for wish in wishes]

    def of(offering: Offering) -> Iterator[Wish]:
        for wish, numbers in zip(wishes, wanted, strict=True):
            if wish.term is None or not numbers.isdisjoint(offering.rungs):
                yield wish

    for offering in site.offerings.values():
        for wish in of(offering):
            wish.total += 1
            wish.days.update({session.day for session in offering.sessions})
    for name, offerings in site.municipalities.items():
        for offering in offerings:
            for wish in of(offering):
                wish.municipalities[name] += 1
                if offering.sessions:
                    wish.days_in[name].update(session.day for session in offering.sessions)
    return [wish for wish in wishes if wish.total or wish.term is None]


def _what(wishes: list[Wish]) -> Page:
    root = root_of(ADDRESS)
    body = render(
        "wegwijzer/wat.html",
        root,
        wishes=[wish for wish in wishes if wish.term],
        skip=wishes[-1],
        steps=max(wish.steps for wish in wishes),
    )
    description = "Weet je nog niet wat je zoekt? Kies een plaatje. Wij helpen je zoeken."
    return _page(ADDRESS, "Wegwijzer: wat wil je?", description, body, root)


def _how_far(wish: Wish, site: Site) -> Page:
    root = root_of(wish.address)
    slugs = site.municipality_slugs()
    choices = [
        Choice(name, slugs[name], wish.municipalities[name], _onward(wish, name, slugs[name], root))
        for name in sorted(wish.municipalities, key=by_name)
    ]
    most = sorted(choices, key=lambda choice: -choice.count)[:NEAREST]
    body = render(
        "wegwijzer/waar.html",
        root,
        wish=wish,
        most=most,
        choices=choices if len(choices) > len(most) else (),
        lists=_static_lists(wish),
        anywhere="dag/" if wish.days else root + wish.query(),
    )
    title = f"Wegwijzer: {wish.title}, hoe ver wil je gaan?"
    return _page(wish.address, title, f"{wish.title}: kies een gemeente, of overal.", body, root)


def _onward(wish: Wish, name: str, slug: str, root: str) -> str:
    if name in wish.days_in:
        return f"dag/?gemeente={slug}"
    return root + wish.query(gemeente=slug)


def _static_lists(wish: Wish) -> list[tuple[str, str, Term | None]]:
    """Return the lists that hold everything of a wish: words, address, and the rung."""
    if wish.term is None:
        return [("Alles", "vind/", None)]
    return [(rung.extra["kort"], f"trede/{rung.value}/", rung) for rung in wish.rungs]


def _which_day(wish: Wish, site: Site) -> Page:
    address = f"{wish.address}dag/"
    root = root_of(address)
    slugs = site.municipality_slugs()
    known = [
        [slugs[name], [name, *sorted(wish.days_in[name])]]
        for name in sorted(wish.days_in, key=by_name)
    ]
    body = render(
        "wegwijzer/wanneer.html",
        root,
        wish=wish,
        days=[
            (day, wish.days[str(day.value)], wish.query(dag=str(day.value)))
            for day in site.schema["dag"].values()
        ],
        known=json.dumps(known, ensure_ascii=False, separators=(",", ":")),
        finder=wish.query(),
    )
    title = f"Wegwijzer: {wish.title}, welke dag?"
    return _page(address, title, f"{wish.title}: kies een dag die je past.", body, root)


def _page(address: str, title: str, description: str, body: str, root: str) -> Page:
    # Who presses an answer before the script is there would lose the answers before it.
    head = f'<script src="{root}kaart/wegwijzer.js" defer blocking="render"></script>'
    return Page(address, "lijst", title, description, body, head, section="wegwijzer")
