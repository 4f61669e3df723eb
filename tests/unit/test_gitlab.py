"""GitLab gets the same issues as GitHub, and problems beside their lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.unit.forge_standin import ForgeStandin, serving
from tests.unit.test_github_issues import dead, stale
from tools.board import bring_up_to_date
from tools.gitlab.issues import GitLabBoard, main, of_job
from tools.gitlab.quality import quality
from tools.trouble import Trouble, troubles


class Standin(ForgeStandin):
    """The issues of a project on this GitLab."""

    token = ("PRIVATE-TOKEN", "geheim")
    root = "/api/v4/projects/7"

    def __init__(self) -> None:
        super().__init__()
        self.issues: list[dict[str, Any]] = []

    def answer(self, method: str, path: str, query: dict[str, str], body: Any) -> tuple[int, Any]:
        if (method, path) == ("GET", "/issues"):
            return 200, self.page(list(reversed(self.issues)), query)
        if (method, path) == ("POST", "/issues"):
            issue = {"iid": len(self.issues) + 1, "state": "opened", **body}
            self.issues.append(issue)
            return 201, issue
        if found := re.fullmatch(r"/issues/(\d+)(/notes)?", path):
            issue = self.issues[int(found[1]) - 1]
            if not found[2]:
                states = {"reopen": "opened", "close": "closed", None: issue["state"]}
                issue |= {**body, "state": states[body.pop("state_event", None)]}
            return 200, issue
        return 404, {"message": "404 Not found"}


@pytest.fixture
def standin(monkeypatch: pytest.MonkeyPatch) -> Iterator[Standin]:
    standin = Standin()
    with serving(standin):
        monkeypatch.setenv("CI_API_V4_URL", f"{standin.url}/api/v4")
        monkeypatch.setenv("CI_PROJECT_ID", "7")
        monkeypatch.setenv("KAART_TOKEN", "geheim")
        yield standin


def week(found: list[Trouble]) -> dict[str, int]:
    return dict(bring_up_to_date(GitLabBoard(of_job(pause=0)), found))


def test_an_issue_lives_as_on_github(standin: Standin) -> None:
    assert week(troubles([stale()], [])) == {"nieuw": 1}
    assert standin.issues[0]["labels"] == "nakijken"
    assert week(troubles([stale()], [])) == {"gelijk": 1}
    assert week(troubles([stale()], [dead()])) == {"bijgewerkt": 1}
    assert "weg.example" in standin.issues[0]["description"]
    assert week([]) == {"gesloten": 1}
    assert standin.issues[0]["state"] == "closed"
    assert week(troubles([stale()], [dead()])) == {"weer open": 1}
    assert standin.issues[0]["state"] == "opened"
    assert len(standin.issues) == 1


def test_no_line_of_a_stranger_is_an_order_to_gitlab(standin: Standin) -> None:
    week(troubles([stale(naam="x\n/close\n/label ~x") | {"naam": "/close"}], []))
    inside = re.sub(r"(?s)```.*?```", "", standin.issues[0]["description"])
    assert not re.search(r"^/", inside, re.MULTILINE)


def test_the_command_says_what_is_missing(
    standin: Standin,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    files = [tmp_path / "oud.json", tmp_path / "links.json"]
    for file, content in zip(files, ([stale()], [dead()]), strict=True):
        file.write_text(json.dumps(content))
    assert main([str(file) for file in files]) == 0
    assert capsys.readouterr().out == "1 nieuw\n"
    monkeypatch.delenv("KAART_TOKEN")
    assert main([str(file) for file in files]) == 1
    assert "KAART_TOKEN ontbreekt" in capsys.readouterr().err


def test_problems_are_shown_beside_their_lines() -> None:
    problem = {
        "code": "postcode-vorm",
        "level": "fout",
        "file": "catalogue/de-boog/inloop.yml",
        "line": 12,
        "column": 3,
        "message": "het veld postcode heeft niet de goede vorm",
        "hint": "Schrijf vier cijfers.",
    }
    one, moved, other = quality(
        [problem, {**problem, "line": 0}, {**problem, "level": "waarschuwing", "code": "x"}]
    )
    assert one["description"] == "het veld postcode heeft niet de goede vorm. Schrijf vier cijfers."
    assert one["location"] == {"path": "catalogue/de-boog/inloop.yml", "lines": {"begin": 12}}
    assert moved["location"]["lines"]["begin"] == 1
    assert (one["severity"], other["severity"]) == ("major", "minor")
    assert one["fingerprint"] == moved["fingerprint"] != other["fingerprint"]
