"""An issue for each provider with something to look at, every week the same one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.github_standin import REPOSITORY, TOKEN, Standin, github_standing_in
from tools.board import MOST_NEW, bring_up_to_date
from tools.github.issues import GitHubBoard, main
from tools.trouble import provider_in, troubles, with_ticks_of


@pytest.fixture
def standin() -> Iterator[Standin]:
    with github_standing_in() as running:
        yield running


def stale(provider: str = "de-boog", day: str = "2019-07-01", **changed: Any) -> dict[str, Any]:
    page = f"https://kaart.example/aanbod/{provider}/inloop/"
    offering = {
        "aanbod": f"{provider}/inloop",
        "naam": "Inloop",
        "gecontroleerd": day,
        "dagen": 2701,
        "bestand": f"{provider}/inloop.yml",
        "pagina": page,
        "klopt_nog": "https://kaart.example/aanmelden/?aanbod=x&klopt=1",
    }
    return {
        "aanbieder": provider,
        "naam": "De Boog",
        "email": "info@deboog.example",
        "onderwerp": "Klopt dit nog?",
        "bericht": "Beste mensen,\n\nKlopt dit nog?\n",
        "aanbod": [offering | changed],
    }


def dead(provider: str = "de-boog", outcome: str = "dood") -> dict[str, Any]:
    return {
        "link": "https://weg.example/",
        "uitkomst": outcome,
        "status": 404,
        "naar": "https://nieuw.example/",
        "reden": "bestaat niet meer",
        "sinds": "2026-06-01",
        "plekken": [
            {"bestand": f"catalogue/{provider}/inloop.yml", "regel": 12, "aanbieder": provider}
        ],
    }


def test_the_first_week_opens_an_issue_that_says_what_to_do(standin: Standin) -> None:
    done = bring_up_to_date(GitHubBoard(standin.github), troubles([stale()], [dead()]))
    assert done == {"nieuw": 1}
    (issue,) = standin.issues
    assert issue["title"] == "Nakijken: De Boog"
    assert issue["labels"] == ["nakijken"]
    assert "nakijken" in standin.labels
    assert "[Inloop](<https://kaart.example/aanbod/de-boog/inloop/>)" in issue["body"]
    assert "gecontroleerd op 01.07.2019" in issue["body"]
    assert "`https://weg.example/` in `catalogue/de-boog/inloop.yml`, regel 12" in issue["body"]
    assert "Onderwerp: Klopt dit nog?" in issue["body"]


def test_the_next_week_changes_nothing_when_nothing_changed(standin: Standin) -> None:
    bring_up_to_date(GitHubBoard(standin.github), troubles([stale()], []))
    standin.issues[0]["body"] = standin.issues[0]["body"].replace("- [ ]", "- [x]")
    before = len(standin.written)
    assert bring_up_to_date(GitHubBoard(standin.github), troubles([stale()], [])) == {"gelijk": 1}
    assert len(standin.written) == before


def test_news_is_written_into_the_same_issue_and_keeps_ticks(standin: Standin) -> None:
    bring_up_to_date(GitHubBoard(standin.github), troubles([stale()], []))
    standin.issues[0]["body"] = standin.issues[0]["body"].replace("- [ ]", "- [x]")
    assert bring_up_to_date(GitHubBoard(standin.github), troubles([stale()], [dead()])) == {
        "bijgewerkt": 1
    }
    (issue,) = standin.issues
    assert "- [x] [Inloop]" in issue["body"]
    assert "- [ ] `https://weg.example/`" in issue["body"]


def test_what_is_solved_is_closed_and_comes_back_with_the_same_trouble(standin: Standin) -> None:
    bring_up_to_date(GitHubBoard(standin.github), troubles([], [dead()]))
    assert bring_up_to_date(GitHubBoard(standin.github), []) == {"gesloten": 1}
    assert standin.issues[0]["state"] == "closed"
    assert bring_up_to_date(GitHubBoard(standin.github), []) == {}
    assert bring_up_to_date(GitHubBoard(standin.github), troubles([], [dead()])) == {"weer open": 1}
    assert standin.issues[0]["state"] == "open"


def test_what_a_person_closed_stays_closed_until_something_changes(standin: Standin) -> None:
    bring_up_to_date(GitHubBoard(standin.github), troubles([stale()], []))
    standin.issues[0]["state"] = "closed"
    assert bring_up_to_date(GitHubBoard(standin.github), troubles([stale()], [])) == {"gelijk": 1}
    assert standin.issues[0]["state"] == "closed"
    assert bring_up_to_date(GitHubBoard(standin.github), troubles([stale()], [dead()])) == {
        "weer open": 1
    }


def test_issues_of_others_are_left_alone(standin: Standin) -> None:
    other = {"title": "Hoi", "state": "open", "labels": ["nakijken"], "body": None, "number": 1}
    standin.issues = [other]
    assert bring_up_to_date(GitHubBoard(standin.github), []) == {}
    assert standin.issues == [other]


def test_nobody_is_swamped_and_the_oldest_comes_first(standin: Standin) -> None:
    many = [stale(f"a{number}", f"20{number:02}-01-01") for number in range(30, 0, -1)]
    done = bring_up_to_date(GitHubBoard(standin.github), troubles(many, []))
    assert done == {"nieuw": MOST_NEW, "volgende week": 30 - MOST_NEW}
    assert provider_in(standin.issues[0]["body"]) == "a1"


def test_a_page_that_moved_is_no_reason_for_an_issue() -> None:
    assert troubles([], [dead(outcome="verhuisd")]) == []
    assert troubles([], [dead(outcome="onbereikbaar")]) == []
    (trouble,) = troubles([stale()], [dead(outcome="verhuisd")])
    assert "verhuisd naar `https://nieuw.example/`" in trouble.body


def test_a_long_list_fits_in_an_issue() -> None:
    one = stale()
    one["aanbod"] = one["aanbod"] * 400
    one["bericht"] = "regel\n" * 5_000
    (trouble,) = troubles([one], [])
    assert "- en nog 325 andere" in trouble.body
    assert len(trouble.body) < 65_536


@given(st.text(max_size=40))
def test_text_of_a_stranger_does_nothing_in_an_issue(text: str) -> None:
    one = stale(naam=text, pagina=text)
    one |= {"naam": text, "email": text, "bericht": text}
    (trouble,) = troubles([one], [dead() | {"reden": text}])
    assert provider_in(trouble.body) == "de-boog"
    outside = trouble.body.partition("## Te lang")[2].partition("\n## Een mail")[0]
    without_code = outside.replace("@<!-- -->", "").replace("\\<", "")
    assert "@" not in without_code
    assert "<script" not in without_code
    assert "\n" not in trouble.title


@pytest.mark.parametrize(
    "text", ["@iedereen", "<img src=x onerror=y>", "[klik](https://fout.example)", "a ``` b"]
)
def test_a_name_is_shown_as_it_is(text: str) -> None:
    (trouble,) = troubles([stale(naam=text)], [])
    line = next(line for line in trouble.body.split("\n") if line.startswith("- [ ] "))
    assert text not in line
    assert line.count("](<https://kaart.example/") == 2


def test_a_tick_stays_only_at_the_same_line() -> None:
    old = "a\r\n- [x] een\r\n- [ ] twee"
    assert with_ticks_of(old, "- [ ] een\n- [ ] twee\n- [ ] drie") == (
        "- [x] een\n- [ ] twee\n- [ ] drie"
    )


def test_the_command_reads_two_files(
    standin: Standin,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("GITHUB_API_URL", standin.url)
    monkeypatch.setenv("GITHUB_REPOSITORY", REPOSITORY)
    monkeypatch.setenv("GITHUB_TOKEN", TOKEN)
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    files = [tmp_path / "oud.json", tmp_path / "links.json"]
    for file, content in zip(files, ([stale()], [dead()]), strict=True):
        file.write_text(json.dumps(content))
    assert main([str(file) for file in files]) == 0
    assert capsys.readouterr().out == "1 nieuw\n"
    standin.failures = [(403, {})]
    assert main([str(file) for file in files]) == 1
    assert "GitHub weigert" in capsys.readouterr().err
