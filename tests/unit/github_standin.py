"""GitHub as far as the workflows need it, on this machine: issues, pull requests, reviews."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.unit.forge_standin import ForgeStandin, serving
from tools.github.api import GitHub

REPOSITORY = "stad/kaart"
TOKEN = "geheim-van-de-workflow"


class Standin(ForgeStandin):
    """What stands on this GitHub."""

    token = ("Authorization", f"Bearer {TOKEN}")

    def __init__(self) -> None:
        super().__init__()
        self.labels: set[str] = set()
        self.issues: list[dict[str, Any]] = []
        self.pulls: list[dict[str, Any]] = []
        self.files: list[dict[str, Any]] = []
        self.comments: list[dict[str, Any]] = []

    @property
    def github(self) -> GitHub:
        return GitHub(self.url, REPOSITORY, TOKEN, pause=0)

    root = f"/repos/{REPOSITORY}"

    def answer(self, method: str, path: str, query: dict[str, str], body: Any) -> tuple[int, Any]:
        match (method, path):
            case ("GET", "/issues"):
                return 200, self.page(self._newest_first(query), query)
            case ("POST", "/issues"):
                return 201, self._open(body)
            case ("GET", "/pulls"):
                found = [one for one in self.pulls if one["head"]["label"] == query["head"]]
                return 200, self.page(found, query)
            case ("POST", "/labels"):
                self.labels.add(body["name"])
                return 201, body
        if label := re.fullmatch(r"/labels/(\w+)", path):
            return (200, {}) if label[1] in self.labels else (404, {"message": "Not Found"})
        if issue := re.fullmatch(r"/issues/(\d+)(/comments)?", path):
            found = self.issues[int(issue[1]) - 1]
            if not issue[2]:
                found.update(body)
            return 200, found
        if re.fullmatch(r"/pulls/\d+/files", path):
            return 200, self.page(self.files, query)
        if re.fullmatch(r"/pulls/\d+/comments", path):
            return 200, self.page(self.comments, query)
        if re.fullmatch(r"/pulls/\d+/reviews", path):
            self.comments += body["comments"]
            return 200, {"id": 1}
        return 404, {"message": "Not Found"}

    def _newest_first(self, query: dict[str, str]) -> list[Any]:
        states = ("open", "closed") if query.get("state") == "all" else ("open",)
        return [
            one
            for one in reversed(self.issues)
            if one["state"] in states and query["labels"] in one["labels"]
        ]

    def _open(self, body: dict[str, Any]) -> dict[str, Any]:
        issue = {"number": len(self.issues) + 1, "state": "open", "labels": [], **body}
        self.issues.append(issue)
        return issue


@contextmanager
def github_standing_in() -> Iterator[Standin]:
    """Run it until the test is done with it."""
    standin = Standin()
    with serving(standin):
        yield standin
