"""Opens or updates an issue for each provider: ``python3 -m tools.github.issues OLD LINKS``.

OLD is what ``kaart stale --format json`` wrote and LINKS what ``kaart links --format json`` did.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.board import LABEL, Issue, bring_up_to_date, told
from tools.forge import ForgeError
from tools.github.api import GitHub
from tools.trouble import provider_in, troubles


class GitHubBoard:
    """The issues of a repository that have the label; only who keeps it can set that."""

    def __init__(self, github: GitHub) -> None:
        """Keep where to ask."""
        self._github = github

    def issues(self) -> dict[str, Issue]:
        """Return the newest issue about each provider; make the label where it is missing."""
        self._ensure_label()
        found: dict[str, Issue] = {}
        listed = self._github.every("/issues", state="all", labels=LABEL["name"], direction="desc")
        for issue in listed:
            provider = provider_in(issue["body"] or "")
            if provider and "pull_request" not in issue:
                one = Issue(int(issue["number"]), issue["body"], issue["state"] == "open")
                found.setdefault(provider, one)
        return found

    def open(self, title: str, body: str) -> None:
        """Open an issue."""
        issue = {"title": title, "body": body, "labels": [LABEL["name"]]}
        self._github.send("POST", "/issues", issue)

    def change(self, number: int, title: str, body: str, *, reopen: bool) -> None:
        """Give an issue another text, and open it again where that is asked."""
        change = {"title": title, "body": body, **({"state": "open"} if reopen else {})}
        self._github.send("PATCH", f"/issues/{number}", change)

    def close(self, number: int, body: str, said: str) -> None:
        """Close an issue, with something said."""
        self._github.send("POST", f"/issues/{number}/comments", {"body": said})
        change = {"state": "closed", "state_reason": "completed", "body": body}
        self._github.send("PATCH", f"/issues/{number}", change)

    def _ensure_label(self) -> None:
        try:
            self._github.get(f"/labels/{LABEL['name']}")
        except ForgeError as error:
            if error.status != 404:
                raise
            self._github.send("POST", "/labels", LABEL)


def main(arguments: Sequence[str]) -> int:
    """Bring the issues up to date; return 1 when GitHub refuses."""
    stale, links = (json.loads(Path(name).read_bytes()) for name in arguments)
    try:
        done = bring_up_to_date(GitHubBoard(GitHub.of_workflow()), troubles(stale, links))
    except ForgeError as error:
        print(error, file=sys.stderr)
        return 1
    print(told(done))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
