"""The poster: everything on its rung, codes that lead to the right page, and nothing too much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from html import unescape

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.model import Offering
from sociale_kaart.pages import Page, Site, poster_page, posters
from sociale_kaart.pages.poster.codes import QUIET, code
from sociale_kaart.pages.poster.fit import LEVELS, Item, fit
from sociale_kaart.pages.poster.lines import lines_of
from tests.site_builder import PROJECT
from tests.unit.pages_sample import SCHEMA, TODAY, offering, site

BASE = "https://kaart.example/nl"
STYLE = PROJECT / "generator" / "web" / "styles" / "poster.css"
PIXELS = 4
"""How large a module is drawn for the reader of codes."""


def poster_of(whole: Site) -> Page:
    [poster] = posters(whole)
    return poster_page(whole, poster)


def many(count: int) -> list[Offering]:
    return [offering(f"tuin/n{n}", naam=f"Aanbod nummer {n}") for n in range(count)]


def read(svg: str) -> str:
    """Draw a code as its SVG says, and read it as a telephone does."""
    size = int(re.search(r'viewBox="0 0 (\d+) \1"', svg)[1])
    path = re.search(r'stroke="#000" d="([^"]+)"', svg)[1]
    rows = [[255] * size for _ in range(size)]
    x, y = 0.0, 0.0
    for act, first, second in re.findall(r"([Mmh])(-?[\d.]+)(?:[ ,]?(-?[\d.]+))?", path):
        if act == "h":
            for column in range(int(first)):
                rows[int(y)][int(x) + column] = 0
            x += float(first)
        elif act == "M":
            x, y = float(first), float(second)
        else:
            x, y = x + float(first), y + float(second)
    wide = size * PIXELS
    dots = bytes(rows[at // wide // PIXELS][at % wide // PIXELS] for at in range(wide * wide))
    picture = memoryview(dots).cast("B", shape=[wide, wide])
    [found] = zxingcpp.read_barcodes(picture)
    return str(found.text)


def codes_on(page: Page) -> Iterator[str]:
    for svg in re.findall(r'<svg aria-hidden="true" viewBox[^>]*class="qr">.*?</svg>', page.body):
        yield read(svg)


def test_a_few_offerings_have_a_code_each() -> None:
    page = poster_of(site(offering(), offering("tuin/b", treden=[4]), site_url=BASE))
    assert list(codes_on(page)) == [
        f"{BASE}/gemeente/arnhem/",
        f"{BASE}/aanbod/tuin/oogsten/",
        f"{BASE}/aanbod/tuin/oogsten/",
        f"{BASE}/aanbod/tuin/b/",
    ]


def test_many_have_a_code_for_each_rung() -> None:
    page = poster_of(site(*many(20), site_url=f"{BASE}/"))
    assert list(codes_on(page)) == [
        f"{BASE}/gemeente/arnhem/",
        f"{BASE}/vind/?gemeente=arnhem&trede=2",
        f"{BASE}/vind/?gemeente=arnhem&trede=3",
    ]


@given(st.from_regex(r"[a-z0-9-]{1,60}/[a-z0-9-]{1,80}", fullmatch=True))
def test_every_address_can_be_read_back(path: str) -> None:
    url = f"{BASE}/aanbod/{path}/"
    assert read(code(url)) == url


def test_a_code_is_dark_on_white_with_its_quiet_zone() -> None:
    svg = code(f"{BASE}/")
    size = int(re.search(r'viewBox="0 0 (\d+)', svg)[1])
    assert f'fill="#fff" d="M0 0h{size}v{size}h-{size}z"' in svg
    assert f'stroke="#000" d="M{QUIET} {QUIET}.5h7' in svg


def test_every_rung_says_its_plain_sentence() -> None:
    page = poster_of(site(offering(), site_url=BASE))
    for rung in SCHEMA["trede"].values():
        assert f"<q>{rung.extra['zin']}</q>" in page.body
    assert page.body.count("Hier weten we nog niets.") == 4


def test_a_site_without_an_address_says_so_and_has_no_codes() -> None:
    page = poster_of(site(*many(300)))
    assert "<code>site_url</code>" in page.body
    assert 'class="qr"' not in page.body
    assert re.search(r"En nog \d+</li>", page.body)
    assert "<code>site_url</code>" not in poster_of(site(offering(), site_url=BASE)).body


def test_whose_it_is_and_how_old_it_is_stand_on_it() -> None:
    page = poster_of(site(offering(), site_url=BASE, keeper_email="kaart@arnhem.example"))
    assert "Wat kun je doen in Arnhem?" in page.body
    assert "Gemaakt op 1 maart 2026." in page.body
    assert "kaart.example/nl" in page.body
    assert "of mail kaart@arnhem.example" in page.body


def test_what_is_closed_now_says_so() -> None:
    closed = {"van": "2026-02-01", "tot": "2026-03-01", "reden": "We verbouwen."}
    over = {"van": "2026-02-01", "tot": "2026-02-28"}
    made = [
        offering("a/a", naam="Dicht", gesloten=closed),
        offering("a/b", naam="Open", gesloten=over),
    ]
    body = poster_of(site(*made)).body
    assert "<b>Dicht (nu gesloten)</b>" in body
    assert "<b>Open</b>" in body


@pytest.mark.parametrize("count", [1, 5, 20, 60, 300, 3000])
def test_every_offering_is_named_or_counted(count: int) -> None:
    page = poster_of(site(*many(count), site_url=BASE))
    for rung in (2, 3):
        step = page.body.split(f"</span>{rung}</b>")[1].split("</ul>")[0]
        rest = re.search(r"En nog (\d+): scan de code", step)
        assert step.count("<li><b>") + (int(rest[1]) if rest else 0) == count
    assert len(page.body) < 150_000
    if count <= 20:
        assert "En nog" not in page.body


def test_on_a_full_poster_most_offerings_are_named_somewhere() -> None:
    whole = site(*many(60), site_url=BASE)
    named = re.findall(r"<li><b>(.*?)</b>", poster_of(whole).body)
    assert len(set(named)) > 0.75 * len(named)


def test_letters_are_large_for_a_few_and_small_for_many() -> None:
    sizes = []
    for count in range(0, 80, 4):
        items = [Item(str(n), f"Aanbod nummer {n}", "De Tuin") for n in range(count)]
        sizes.append(fit(dict.fromkeys(range(1, 7), items), codes=True).level.size)
    assert min(sizes) == LEVELS[-1].size
    assert sizes[0] == max(sizes) == LEVELS[0].size


@given(
    st.dictionaries(
        st.integers(1, 6),
        st.lists(st.text(min_size=1, max_size=80), max_size=60),
    ),
    st.booleans(),
)
def test_whatever_names_there_are_something_fits(names: dict[int, list[str]], codes: bool) -> None:
    on_rungs = {
        rung: [Item(f"{rung}/{n}", name, name) for n, name in enumerate(names.get(rung, []))]
        for rung in range(1, 7)
    }
    fitted = fit(on_rungs, codes=codes)
    for step in fitted.steps:
        assert len(step.items) + step.rest == len(on_rungs[step.rung])
        assert not step.rest or fitted.level == LEVELS[-1]
        assert step.items or not on_rungs[step.rung]


def test_sizes_are_those_of_the_style() -> None:
    style = STYLE.read_text()
    for level in LEVELS:
        block = style.split(f".poster-{level.name} {{")[1].split("}")[0]
        sizes = [float(number) for number in re.findall(r"--\w+: ([\d.]+);", block)]
        assert sizes == [level.size, level.below, level.code, level.rise], level.name


def test_a_narrower_line_never_takes_fewer_lines() -> None:
    text = "Meedoen in de buurtmoestuin aan de Verlengde Hoogeveensevaart"
    counts = [lines_of(text, room) for room in range(40, 3, -1)]
    assert counts == sorted(counts)
    assert counts[0] == 1
    assert lines_of("W" * 80, 10) >= 8


def test_a_poster_is_made_again_when_what_it_shows_has_changed() -> None:
    def key(item: Offering, day: date = TODAY) -> bytes:
        whole = site(item, today=day)
        [poster] = posters(whole)
        return poster.key

    item = offering()
    assert key(item) == key(item)
    assert key(item) != key(item._replace(digest=b"other"))
    assert key(item) != key(item, TODAY + timedelta(days=1))


def test_nasty_names_stay_text() -> None:
    body = poster_of(site(offering(naam="<script>x</script>"), site_url=BASE)).body
    assert "<script>" not in body
    assert "<script>x</script>" in unescape(body)
