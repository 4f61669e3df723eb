"""Opens or updates an issue for each provider: ``python3 -m tools.gitlab.issues OLD LINKS``.

OLD is what ``kaart stale --format json`` wrote and LINKS what ``kaart links --format json`` did.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.board import LABEL, Issue, bring_up_to_date, told
from tools.forge import Forge, ForgeError
from tools.trouble import provider_in, troubles

_NAMES = ("CI_API_V4_URL", "CI_PROJECT_ID", "KAART_TOKEN")


class GitLabBoard:
    """The issues of a project that have the label; only who keeps it can set that."""

    def __init__(self, gitlab: Forge) -> None:
        """Keep where to ask."""
        self._gitlab = gitlab

    def issues(self) -> dict[str, Issue]:
        """Return the newest issue about each provider."""
        found: dict[str, Issue] = {}
        for issue in self._gitlab.every("/issues", labels=LABEL["name"], scope="all"):
            provider = provider_in(issue["description"] or "")
            if provider:
                one = Issue(int(issue["iid"]), issue["description"], issue["state"] == "opened")
                found.setdefault(provider, one)
        return found

    def open(self, title: str, body: str) -> None:
        """Open an issue."""
        # Confidential would hide it from the provider, who is to read it.
        issue = {"title": title, "description": body, "labels": LABEL["name"]}
        self._gitlab.send("POST", "/issues", issue)

    def change(self, number: int, title: str, body: str, *, reopen: bool) -> None:
        """Give an issue another text, and open it again where that is asked."""
        state = {"state_event": "reopen"} if reopen else {}
        change = {"title": title, "description": body, **state}
        self._gitlab.send("PUT", f"/issues/{number}", change)

    def close(self, number: int, body: str, said: str) -> None:
        """Close an issue, with something said."""
        self._gitlab.send("POST", f"/issues/{number}/notes", {"body": said})
        self._gitlab.send("PUT", f"/issues/{number}", {"description": body, "state_event": "close"})


def of_job(pause: float = 1.0) -> Forge:
    """Return the project in which a job runs; raise ForgeError outside one."""
    missing = [name for name in _NAMES if not os.environ.get(name)]
    if missing:
        raise ForgeError(f"{missing[0]} ontbreekt. Zet hem bij Settings, CI/CD, Variables.")
    url, project, token = (os.environ[name] for name in _NAMES)
    return Forge("GitLab", f"{url}/projects/{project}", {"PRIVATE-TOKEN": token}, pause)


def main(arguments: Sequence[str]) -> int:
    """Bring the issues up to date; return 1 when GitLab refuses."""
    stale, links = (json.loads(Path(name).read_bytes()) for name in arguments)
    try:
        done = bring_up_to_date(GitLabBoard(of_job()), troubles(stale, links))
    except ForgeError as error:
        print(error, file=sys.stderr)
        return 1
    print(told(done))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
