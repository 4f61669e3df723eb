"""The benchmark of the finders: fair to all, and readable afterwards."""

from __future__ import annotations

import gzip
import subprocess
import sys
import urllib.request
from pathlib import Path
from urllib.error import HTTPError

import pytest

from bench.finder import lunr, pagefind
from bench.finder.contestants import lunr as lunr_site
from bench.finder.contestants import ours
from bench.finder.contestants import pagefind as pagefind_site
from bench.finder.goals import goals_of_opening, goals_of_typing, percentiles
from bench.finder.measure import Opened, Struck, Typed
from bench.finder.queries import queries
from bench.finder.run import Figures
from bench.finder.serve import serve
from bench.finder.table import index_table, opening_table, quality_table, typing_table
from bench.finder.texts import Document, documents
from bench.measure import Measured
from tests.site_builder import PROJECT

HOSTILE = Document(
    "a/b",
    "<b>Koken</b> & eten",
    "Samen koken",
    "De Pan",
    "Arnhem",
    (("Wat", "Wij *koken*."),),
    (("Sector", "Horeca"),),
    (("sector", "horeca"), ("trede", "2"), ("trede", "3")),
)


def opened(**changed: float) -> Opened:
    figures = Opened(0.2, 0.3, 150_000, 6, 180_000, 20, 190_000, 24, 0.0, 90.0, ("a/b",))
    return figures._replace(**changed)


def get(address: str, **heads: str) -> tuple[bytes, str]:
    with urllib.request.urlopen(urllib.request.Request(address, headers=heads)) as answer:
        return answer.read(), answer.headers["Content-Encoding"]


def test_the_server_compresses_and_takes_notes(tmp_path: Path) -> None:
    text = "moestuin " * 1000
    (tmp_path / "lijst").mkdir()
    (tmp_path / "lijst" / "index.html").write_text(text)
    (tmp_path / "klein.txt").write_bytes(gzip.compress(b"kan niet kleiner"))
    with serve(tmp_path) as server:
        content, encoding = get(f"{server.address}/lijst/?q=koken")
        _, none = get(f"{server.address}/klein.txt")
        with pytest.raises(HTTPError):
            get(f"{server.address}/../geheim")
        asked = server.asked()
        assert server.asked() == []
    assert (gzip.decompress(content).decode(), encoding, none) == (text, "gzip", None)
    assert asked[0][1:] == ("/lijst/", len(content))


def test_what_the_browser_has_is_not_sent_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    with serve(tmp_path) as server, urllib.request.urlopen(f"{server.address}/a.txt") as answer:
        with pytest.raises(HTTPError, match="304"):
            get(f"{server.address}/a.txt", **{"If-None-Match": answer.headers["ETag"]})
        assert [one.size for one in server.asked()] == [1, 0]


def test_everyone_gets_the_same_texts(tmp_path: Path) -> None:
    pagefind.write_pages([HOSTILE], tmp_path / "p")
    lunr.write_pages([HOSTILE], tmp_path / "l")
    html = (tmp_path / "p/pages/a/b.html").read_text()
    markdown = (tmp_path / "l/markdown/aanbod/a/b.md").read_text()
    assert "&lt;b&gt;Koken&lt;/b&gt; &amp; eten" in html
    assert html.count("data-pagefind-filter") == 3
    for page in (html, markdown):
        for words in ("Samen koken", "koken", "Horeca"):
            assert words in page


def test_every_offering_is_a_document() -> None:
    found = {document.id: document for document in documents(PROJECT / "tests/examples/good")}
    assert found
    for document in found.values():
        assert document.name
        assert {"soort", "toegang"} <= dict(document.filters).keys()


def test_only_what_a_search_knows_is_asked_of_it(tmp_path: Path) -> None:
    asked = {"plaats": "Den Haag", "q": "koken"}
    assert ours(tmp_path).address(asked) == "vind/?plaats=Den+Haag&q=koken"
    assert pagefind_site(tmp_path).address(asked) == "?gemeente=Den+Haag&q=koken"
    assert lunr_site(tmp_path).address(asked) is None


def test_queries_know_their_sort() -> None:
    text = "# About\n#\n# more\n\n# Plain words\n- q: a\n  ids: [x/1, x/2]\n  why: b\n\n"
    text += "# Word forms: of all sorts\n# and more\n- q: c\n  een_van: [x/1, x/3]\n  why: d\n"
    both, one = queries(text)
    assert (both.sort, one.sort) == ("Plain words", "Word forms")
    found = ["x/1", "x/4", "x/5", "x/6", "x/7", "x/2"]
    assert (both.recall(found), one.recall(found), one.recall([])) == (0.5, 1.0, 0.0)


def test_all_queries_have_a_sort() -> None:
    assert len(queries()) >= 80
    assert all(query.sort and query.ids for query in queries())


def test_goals_are_judged_from_ten_thousand_on() -> None:
    few, many, most = (goals_of_opening(n, [opened()], None) for n in (1_000, 10_000, 100_000))
    assert few == []
    assert [goal.words for goal in many] == ["200 KB", "6 requests"]
    assert [goal.words for goal in most] == ["300 KB"]
    assert all(goal.reached for goal in many)


def test_goals_that_are_missed_are_said() -> None:
    heavy = [opened(first_bytes=200_001, first_requests=7, first_seconds=0.4)]
    goals = goals_of_opening(10_000, heavy, [opened()])
    assert [goal.reached for goal in goals] == [False, False, False]
    slow = [Struck(31, 40)] * 2
    assert [goal.reached for goal in goals_of_typing(10_000, slow)] == [False]
    assert [goal.reached for goal in goals_of_typing(100_000, slow)] == [True]


def test_percentiles() -> None:
    assert percentiles([float(n) for n in range(101)]) == (50, 95)


def test_the_tables_hold_every_figure() -> None:
    figures = Figures(
        {"ours": "our finder", "pagefind": "Pagefind"},
        {("ours", "words"): [opened()], ("pagefind", "words"): [opened(first_seconds=0.1)]},
        {"ours": Typed([Struck(10, 20), Struck(30, 40)], 0, 12)},
        {"ours": [Measured(1.5, largest=100)], "pagefind": []},
    )
    opening = opening_table({10_000: figures})
    assert "| 10,000 | words | our finder | 150 | 6 | 0.20 (0.20 to 0.20) |" in opening
    assert "no slower than Pagefind: **not reached**" in opening
    assert "| 10,000 | our finder | 2 | 20 |" in typing_table({10_000: figures})
    assert "| 10,000 | our finder | 1.50 (1.50 to 1.50) | 100 |" in index_table({10_000: figures})
    recall = {"our finder": {"Plain words": 1.0, "": 0.5}}
    assert "| all together | 3 | 50% |" in quality_table(recall, {"Plain words": 3})


def test_the_finders_can_be_measured_alone() -> None:
    command = [sys.executable, "-m", "bench", "--help"]
    said = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    assert "finder" in said.stdout
