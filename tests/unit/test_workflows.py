"""The workflows keep apart who may write and who runs what strangers send."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from tests.site_builder import PROJECT

FILES = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))
WORKFLOWS = {file.stem: yaml.safe_load(file.read_text()) for file in FILES}
# YAML 1.1 takes the key for a yes.
ON: Any = True


def jobs() -> Iterator[Any]:
    for name, workflow in WORKFLOWS.items():
        for job in workflow["jobs"]:
            yield pytest.param(workflow, workflow["jobs"][job], id=f"{name}-{job}")


def writes(workflow: Any, job: Any) -> bool:
    return "write" in job.get("permissions", workflow["permissions"]).values()


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_may_only_read_and_runs_once_at_a_time(name: str) -> None:
    assert WORKFLOWS[name]["permissions"] in ({}, {"contents": "read"})
    assert WORKFLOWS[name]["concurrency"]["group"]
    assert "pull_request_target" not in WORKFLOWS[name][ON]


def test_what_publishes_has_the_whole_history() -> None:
    steps = [step for job in WORKFLOWS["site"]["jobs"].values() for step in job["steps"]]
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout")]
    assert [step["with"]["fetch-depth"] for step in checkouts] == [0]
    gitlab = yaml.safe_load((PROJECT / "docs" / "bestanden" / "gitlab-ci.yml").read_text())
    assert gitlab["pages"]["variables"]["GIT_DEPTH"] == 0


@pytest.mark.parametrize(("workflow", "job"), list(jobs()))
def test_a_job_ends_and_leaves_no_token_behind(workflow: Any, job: Any) -> None:
    assert job["timeout-minutes"] <= 120
    for step in job["steps"]:
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize(("workflow", "job"), list(jobs()))
def test_no_text_from_outside_becomes_a_command(workflow: Any, job: Any) -> None:
    for step in job["steps"]:
        assert "${{" not in step.get("run", "")


@pytest.mark.parametrize(("workflow", "job"), list(jobs()))
def test_only_actions_of_github_itself_are_used(workflow: Any, job: Any) -> None:
    for step in job["steps"]:
        assert re.fullmatch(r"actions/[a-z-]+@v\d+", step.get("uses", "actions/x@v1"))


@pytest.mark.parametrize(("workflow", "job"), list(jobs()))
def test_who_may_write_runs_only_small_scripts_of_the_main_branch(workflow: Any, job: Any) -> None:
    if not writes(workflow, job):
        return
    assert "pull_request" not in workflow[ON]
    for step in job["steps"]:
        # No set-up, no kaart, no make: nothing is installed beside the token.
        assert re.match(r"python3 -m tools\.github\.\w+ |$", step.get("run", ""))
        ref = step.get("with", {}).get("ref", "${{ github.event.repository.default_branch }}")
        assert ref == "${{ github.event.repository.default_branch }}"


def test_the_two_halves_know_each_other() -> None:
    halves = WORKFLOWS["vorm"][ON]["workflow_run"]["workflows"]
    assert halves == [WORKFLOWS["voorstel"]["name"]]
    names = {
        step["with"]["name"]
        for workflow in (WORKFLOWS["voorstel"], WORKFLOWS["vorm"])
        for job in workflow["jobs"].values()
        for step in job["steps"]
        if "load-artifact" in step.get("uses", "")
    }
    assert names == {"vorm", "voorbeeld-van-de-site"}
