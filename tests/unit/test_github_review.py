"""Suggestions in a pull request: only what fits, only once, and never what a stranger slips in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.github_standin import REPOSITORY, TOKEN, Standin, github_standing_in
from tools.github.judged import NotSuggestionsError, Suggestion, read_suggestions
from tools.github.review import MARK, comment, lines_shown, main, review_of

PATH = "catalogue/de-boog/inloop.yml"
PATCH = "@@ -0,0 +1,4 @@\n+naam: Inloop\n+kort: b\n@@ -20,2 +24 @@ wat\n-x\n-y\n+z\n"
RUN = {
    "head_branch": "nieuw",
    "head_sha": "abc",
    "head_repository": {"full_name": "maker/kaart", "owner": {"login": "maker"}},
}


@pytest.fixture
def standin(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Standin]:
    event = tmp_path / "event.json"
    event.write_text(json.dumps({"workflow_run": RUN}))
    with github_standing_in() as running:
        running.pulls = [
            {
                "number": 7,
                "head": {
                    "sha": "abc",
                    "label": "maker:nieuw",
                    "repo": {"full_name": "maker/kaart"},
                },
            }
        ]
        running.files = [{"filename": PATH, "patch": PATCH}]
        monkeypatch.setenv("GITHUB_API_URL", running.url)
        monkeypatch.setenv("GITHUB_REPOSITORY", REPOSITORY)
        monkeypatch.setenv("GITHUB_TOKEN", TOKEN)
        monkeypatch.setenv("GITHUB_EVENT_PATH", str(event))
        monkeypatch.setattr("time.sleep", lambda seconds: None)
        yield running


def artifact(folder: Path, *changes: dict[str, Any], path: str = PATH) -> str:
    file = folder / "vorm.json"
    file.write_text(json.dumps({"files": [{"path": path, "changes": list(changes)}]}))
    return str(file)


def test_what_fits_is_suggested_once(standin: Standin, tmp_path: Path) -> None:
    file = artifact(tmp_path, {"start": 1, "end": 2, "lines": ["naam: Inloop", "kort: Koffie"]})
    assert main([file]) == 0
    ((method, path, review),) = standin.written
    assert (method, path) == ("POST", "/pulls/7/reviews")
    assert review["event"] == "COMMENT"
    assert review["commit_id"] == "abc"
    (posted,) = review["comments"]
    assert (posted["path"], posted["start_line"], posted["line"]) == (PATH, 1, 2)
    assert "```suggestion\nnaam: Inloop\nkort: Koffie\n```" in posted["body"]
    assert main([file]) == 0
    assert len(standin.written) == 1


def test_a_line_that_the_pull_request_does_not_show_is_told_in_words(
    standin: Standin, tmp_path: Path
) -> None:
    file = artifact(
        tmp_path,
        {"start": 1, "end": 1, "lines": ["naam: Inloop"]},
        {"start": 12, "end": 12, "lines": ["x"]},
    )
    assert main([file]) == 0
    assert [one["line"] for one in standin.written[0][2]["comments"]] == [1]


@pytest.mark.parametrize(
    "change",
    [
        {"sha": "newer"},
        {"repo": {"full_name": "iemand-anders/kaart"}},
        {"repo": None},
    ],
)
def test_a_pull_request_that_went_on_is_left_alone(
    standin: Standin, tmp_path: Path, change: dict[str, Any]
) -> None:
    standin.pulls[0]["head"] |= change
    assert main([artifact(tmp_path, {"start": 1, "end": 1, "lines": ["a"]})]) == 0
    assert standin.written == []


REFUSED = {
    "outside the repository": ({"start": 1, "end": 1, "lines": []}, "../../etc/x.yml"),
    "a workflow": ({"start": 1, "end": 1, "lines": []}, ".github/workflows/ci.yml"),
    "no entry": ({"start": 1, "end": 1, "lines": []}, "tools/github/api.py"),
    "an absolute path": ({"start": 1, "end": 1, "lines": []}, "/etc/x.yml"),
    "upside down": ({"start": 2, "end": 1, "lines": []}, PATH),
    "line nought": ({"start": 0, "end": 1, "lines": []}, PATH),
    "a yes for a line": ({"start": True, "end": 1, "lines": []}, PATH),
    "two lines in one": ({"start": 1, "end": 1, "lines": ["a\n```\n@iedereen"]}, PATH),
    "turned letters": ({"start": 1, "end": 1, "lines": ["a\u202eb"]}, PATH),
    "no list": ({"start": 1, "end": 1, "lines": "abc"}, PATH),
    "very long": ({"start": 1, "end": 1, "lines": ["a" * 5_000]}, PATH),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_a_suggestion_cannot_be_is_refused_whole(
    standin: Standin, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    change, path = REFUSED[name]
    good = {"start": 1, "end": 1, "lines": ["naam: Inloop"]}
    assert main([artifact(tmp_path, good, change, path=path)]) == 1
    assert capsys.readouterr().err.startswith("De suggesties zijn geweigerd: ")
    assert standin.asked == []


@given(st.binary(max_size=200) | st.recursive(st.none() | st.integers() | st.text(), st.lists))
def test_anything_at_all_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: Any
) -> None:
    file = tmp_path_factory.mktemp("a") / "vorm.json"
    file.write_bytes(data if isinstance(data, bytes) else json.dumps(data).encode())
    with suppress(NotSuggestionsError):
        assert isinstance(read_suggestions(file), list)


@given(st.lists(st.text("`~ab<>@ ", max_size=12), min_size=1, max_size=4))
def test_no_text_gets_out_of_its_suggestion(lines: list[str]) -> None:
    body = comment(Suggestion(PATH, 1, 1, tuple(lines)))["body"]
    before, _, rest = body.partition("suggestion\n")
    fence = before.rpartition("\n")[2]
    assert set(fence) == {"`"}
    inside, end = rest.rsplit("\n", 1)
    assert end == fence
    assert inside.split("\n") == lines
    assert all(fence not in line for line in lines)
    assert body.startswith(MARK)


def test_only_the_lines_of_the_new_file_count() -> None:
    shown = lines_shown([{"filename": PATH, "patch": PATCH}, {"filename": "groot.yml"}])
    assert shown == {PATH: [range(1, 5), range(24, 25)]}


def test_a_suggestion_across_two_pieces_does_not_fit() -> None:
    shown = lines_shown([{"filename": PATH, "patch": PATCH}])
    across = Suggestion(PATH, 4, 24, ("a",))
    assert review_of([across], shown, []) is None
    review = review_of([across, Suggestion(PATH, 1, 1, ("b",))], shown, [])
    assert review is not None
    assert [one["line"] for one in review["comments"]] == [1]
