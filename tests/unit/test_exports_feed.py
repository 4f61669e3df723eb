"""Feeds: sound Atom for every reader, with what changed, and an entry anew for each change."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.exports.feed import feeds
from sociale_kaart.history import Change, News, ProviderChange
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.settings import Settings
from tests.unit.pages_sample import SCHEMA, offering, provider

SETTINGS = Settings(site_name="De <Kaart>", site_url="https://kaart.example/nl/")
NASTY = '</title>]]> & "\u202ertl\u202c 🌱; {{ x }}'
ATOM = {"a": "http://www.w3.org/2005/Atom"}
WHEN = datetime(2026, 5, 3, 12, 30, tzinfo=UTC)


def of(*offerings: Offering) -> Catalogue:
    providers = {item.provider_id: provider(item.provider_id) for item in offerings}
    return Catalogue(offerings, providers)


def made(
    catalogue: Catalogue,
    *changes: Change | ProviderChange,
    path: str = "data/feed.xml",
    settings: Settings = SETTINGS,
) -> ET.Element:
    news = News(
        {change.offering.id: change for change in changes if isinstance(change, Change)},
        {one.provider.id: one for one in changes if isinstance(one, ProviderChange)},
    )
    files = {file.path: file.content for file in feeds(catalogue, SCHEMA, settings, news)}
    feed = ET.fromstring(files[path])
    assert_sound(feed)
    return feed


def assert_sound(feed: ET.Element) -> None:
    """What RFC 4287 asks of a feed and its entries."""
    ids = [text(item, "id") for item in entries(feed)]
    assert len(ids) == len(set(ids))
    for item in (feed, *entries(feed)):
        assert ":" in text(item, "id")
        assert text(item, "title")
        assert datetime.fromisoformat(text(item, "updated")).tzinfo
        assert text(item, "author/a:name")
        assert len([one for one in item.findall("a:link", ATOM) if one.get("rel") == "alternate"])


def entries(feed: ET.Element) -> list[ET.Element]:
    return feed.findall("a:entry", ATOM)


def text(element: ET.Element, name: str) -> str:
    return element.findtext(f"a:{name}", namespaces=ATOM, default="")


def link(element: ET.Element, rel: str = "alternate") -> str:
    return next(one.get("href", "") for one in element.findall("a:link", ATOM)
                if one.get("rel") == rel)  # fmt: skip


def only(item: Offering, change: Change | None = None, **given: Any) -> ET.Element:
    (entry,) = entries(made(of(item), *([change] if change else []), **given))
    return entry


@pytest.mark.parametrize(
    ("change", "title", "said"),
    [
        (("nieuw", ()), "Nieuw", "Nieuw. Samen groente oogsten. Arnhem."),
        (
            ("veranderd", ("Wanneer", "Kosten")),
            "Veranderd",
            "Veranderd: wanneer en kosten. Samen groente oogsten. Arnhem.",
        ),
        (("veranderd", ()), "Veranderd", "Veranderd. Samen groente oogsten. Arnhem."),
        (
            ("veranderd", ("Een", "Twee", "Drie", "Vier", "Vijf", "Zes", "Zeven")),
            "Veranderd",
            "Veranderd: een, twee, drie, vier, vijf en nog 2 dingen. Samen groente oogsten.",
        ),
        (
            ("gecontroleerd", (), True),
            "Gecontroleerd",
            "Gecontroleerd op 1 januari 2026. Samen groente oogsten. Arnhem.",
        ),
        (
            ("veranderd", ("Naam",), True),
            "Veranderd",
            "Veranderd: naam. Gecontroleerd op 1 januari 2026. Samen groente oogsten. Arnhem.",
        ),
    ],
)
def test_an_entry_says_what_happened(change: tuple[Any, ...], title: str, said: str) -> None:
    kind, fields, *verified = change
    entry = only(offering(), Change(kind, offering(), WHEN, fields, *verified))
    assert text(entry, "title") == f"{title}: Oogsten in de tuin"
    assert text(entry, "summary").startswith(said)
    assert text(entry, "updated") == "2026-05-03T12:30:00Z"
    assert link(entry) == "https://kaart.example/nl/aanbod/tuin/oogsten/"
    assert [one.get("term") for one in entry.findall("a:category", ATOM)] == [kind, "groen"]


def test_what_git_does_not_know_is_told_by_when_it_was_verified() -> None:
    entry = only(offering(gecontroleerd="2020-02-29"))
    assert text(entry, "updated") == "2020-02-29T00:00:00Z"
    assert text(entry, "summary").startswith("Gecontroleerd op 29 februari 2020.")


def test_a_next_change_is_another_entry_and_the_same_change_is_the_same() -> None:
    first = only(offering(), Change("nieuw", offering(), WHEN))
    again = only(offering(naam="Anders"), Change("nieuw", offering(naam="Anders"), WHEN))
    later = only(offering(), Change("veranderd", offering(), WHEN.replace(day=4)))
    assert text(first, "id") == text(again, "id") != text(later, "id")


def test_what_stopped_leads_to_its_provider_or_to_the_home_page() -> None:
    gone = Change("gestopt", offering("tuin/weg"), WHEN)
    feed = made(of(offering()), gone)
    first, second = entries(feed)
    assert text(first, "title") == "Gestopt: Oogsten in de tuin"
    assert link(first) == "https://kaart.example/nl/aanbieder/tuin/"
    assert text(second, "title").startswith("Gecontroleerd:")
    (alone,) = entries(made(of(), gone))
    assert link(alone) == "https://kaart.example/nl/"
    assert text(alone, "author/a:name") == "De <Kaart>"


def test_a_change_of_a_provider_is_one_entry_where_its_offerings_are() -> None:
    ede = offering("tuin/ede", locaties=[{"plaats": "Ede", "gemeente": "Ede"}], sectoren=["sport"])
    catalogue = of(offering(), ede, offering("ander/ding", sectoren=["taal"]))
    change = ProviderChange(provider(), WHEN, ("Naam", "Contact"))
    first, *others = entries(made(catalogue, change))
    assert len(others) == 3
    assert text(first, "title") == "Veranderd: De Tuin"
    assert text(first, "summary") == (
        "Veranderd bij deze aanbieder: naam en contact. Een tuin voor de buurt."
    )
    assert link(first) == "https://kaart.example/nl/aanbieder/tuin/"
    assert text(first, "id") == f"{link(first)}#2026-05-03T12:30:00Z"
    for path, count in (("sector/sport", 2), ("gemeente/ede", 2), ("sector/taal", 1)):
        part = entries(made(catalogue, change, path=f"data/feed/{path}.xml"))
        assert len(part) == count
        assert (text(part[0], "title") == "Veranderd: De Tuin") == (count == 2)
    # Who is not on the site is no news.
    assert len(entries(made(of(offering("ander/ding")), change))) == 1


def test_a_change_of_what_is_not_on_the_site_is_not_told() -> None:
    assert entries(made(of(), Change("nieuw", offering(), WHEN))) == []


def test_the_newest_come_first_and_no_more_than_a_hundred() -> None:
    many = [
        offering(f"tuin/o{day:03}", gecontroleerd=f"2020-{1 + day % 12:02}-01")
        for day in range(130)
    ]
    feed = made(of(*many))
    updated = [text(entry, "updated") for entry in entries(feed)]
    assert len(updated) == 100
    assert updated == sorted(updated, reverse=True)
    assert text(feed, "updated") == updated[0] == "2020-12-01T00:00:00Z"
    part = made(of(*many), path="data/feed/sector/groen.xml")
    assert [text(one, "id") for one in entries(part)] == [
        text(one, "id") for one in entries(feed)[:30]
    ]


def test_a_part_has_what_belongs_to_it() -> None:
    ede = offering("tuin/ede", locaties=[{"plaats": "Ede", "gemeente": "Ede"}], sectoren=["sport"])
    gone = Change(
        "gestopt", offering("tuin/weg", locaties=[{"plaats": "X", "gemeente": "X"}]), WHEN
    )
    catalogue = of(offering(), ede)
    feed = made(catalogue, gone, path="data/feed/gemeente/ede.xml")
    assert text(feed, "title") == "De <Kaart>: gemeente Ede"
    assert [link(one) for one in entries(feed)] == ["https://kaart.example/nl/aanbod/tuin/ede/"]
    assert link(feed) == "https://kaart.example/nl/gemeente/ede/"
    assert link(feed, "self") == "https://kaart.example/nl/data/feed/gemeente/ede.xml"
    left = made(catalogue, gone, path="data/feed/gemeente/x.xml")
    assert (len(entries(left)), link(left)) == (1, "https://kaart.example/nl/gemeente/")
    assert len(entries(made(catalogue, path="data/feed/sector/sport.xml"))) == 1
    empty = made(catalogue, path="data/feed/sector/techniek.xml")
    assert entries(empty) == []
    assert text(empty, "title") == f"De <Kaart>: {SCHEMA['sector'].title_of('techniek')}"


@pytest.mark.parametrize("url", ["", "https://kaart.example"])
def test_a_site_without_a_host_has_sound_feeds_too(url: str) -> None:
    feed = made(of(offering()), settings=Settings(site_url=url))
    assert text(feed, "id").startswith(("urn:", "https:"))


texts = st.text(min_size=1, max_size=30)


@given(texts, texts, texts)
def test_texts_of_strangers_are_harmless(name: str, summary: str, town: str) -> None:
    item = offering(
        naam=f"x{name}{NASTY}", kort=summary, locaties=[{"plaats": town, "gemeente": "Ede"}]
    )
    assert NASTY in text(only(item, Change("gestopt", item, WHEN)), "title")


def test_characters_that_xml_does_not_have_are_left_out() -> None:
    entry = only(offering(naam="a\x00b\x1fc\ufffed\ud800e\U0001f331"))
    assert text(entry, "title") == "Gecontroleerd: abcde\U0001f331"
