"""GitHub is asked politely, and what it refuses is said in Dutch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.unit.github_standin import REPOSITORY, TOKEN, Standin, github_standing_in
from tools.forge import ForgeError
from tools.github.api import GitHub


@pytest.fixture
def standin() -> Iterator[Standin]:
    with github_standing_in() as running:
        yield running


def test_a_list_of_several_pages_is_read_to_its_end(standin: Standin) -> None:
    standin.files = [{"filename": f"{number}.yml"} for number in range(250)]
    assert len(list(standin.github.every("/pulls/1/files"))) == 250
    assert len(standin.asked) == 3


@pytest.mark.parametrize("status", [500, 502, 429])
def test_a_question_is_asked_again_when_github_is_busy(standin: Standin, status: int) -> None:
    standin.labels = {"nakijken"}
    standin.failures = [(status, {}), (status, {})]
    assert standin.github.get("/labels/nakijken") == {}
    assert len(standin.asked) == 3


def test_a_write_is_tried_again_only_when_github_asks_for_it(standin: Standin) -> None:
    standin.failures = [(403, {"Retry-After": "0"})]
    standin.github.send("POST", "/labels", {"name": "nakijken"})
    assert standin.labels == {"nakijken"}
    standin.failures = [(502, {})]
    with pytest.raises(ForgeError, match=r"GitHub weigert POST /labels: 502 \(Wacht even\)"):
        standin.github.send("POST", "/labels", {"name": "tweede"})
    assert len(standin.written) == 1


def test_a_refusal_does_not_tell_the_token(standin: Standin) -> None:
    wrong = GitHub(standin.url, REPOSITORY, "verkeerd-geheim", pause=0)
    with pytest.raises(ForgeError, match="401") as refused:
        wrong.get("/issues", labels="x")
    assert "geheim" not in str(refused.value)
    assert refused.value.status == 401


def test_no_answer_at_all_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    nobody = GitHub("http://127.0.0.1:9", REPOSITORY, TOKEN, pause=0)
    with pytest.raises(ForgeError, match="GitHub geeft geen antwoord"):
        nobody.get("/issues")


def test_outside_a_workflow_it_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_TOKEN", raising=False)
    monkeypatch.setenv("GITHUB_API_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("GITHUB_REPOSITORY", REPOSITORY)
    with pytest.raises(ForgeError, match="GITHUB_TOKEN ontbreekt"):
        GitHub.of_workflow()
