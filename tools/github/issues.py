"""Opens or updates an issue for each provider: ``python3 -m tools.github.issues OLD LINKS``.

OLD is what ``kaart stale --format json`` wrote and LINKS what ``kaart links --format json`` did.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tools.github.api import GitHub, GitHubError
from tools.github.trouble import Trouble, provider_in, troubles, with_ticks_of

LABEL = {"name": "nakijken", "color": "fbca04", "description": "Te oud, of een dode link"}
MOST_NEW = 20
"""So many issues are opened in a week; the rest waits, so that nobody is swamped."""
_CLOSED = "\n\n<!-- in orde -->"
_SOLVED = "Alles is weer in orde. Dank je wel!"


def bring_up_to_date(github: GitHub, found: Sequence[Trouble]) -> Counter[str]:
    """Open, change, reopen and close issues; return how many of each."""
    _ensure_label(github)
    issues = _issues_of(github)
    done: Counter[str] = Counter()
    for trouble in found:
        issue = issues.pop(trouble.provider, None)
        if issue is not None:
            done[_change(github, issue, trouble)] += 1
        elif done["nieuw"] < MOST_NEW:
            body = {"title": trouble.title, "body": trouble.body, "labels": [LABEL["name"]]}
            github.send("POST", "/issues", body)
            done["nieuw"] += 1
        else:
            done["volgende week"] += 1
    for issue in issues.values():
        if issue["state"] == "open":
            number = issue["number"]
            github.send("POST", f"/issues/{number}/comments", {"body": _SOLVED})
            # Another text, so that the same trouble opens it again.
            closed = {"state": "closed", "state_reason": "completed"}
            github.send("PATCH", f"/issues/{number}", {**closed, "body": issue["body"] + _CLOSED})
            done["gesloten"] += 1
    return done


def _ensure_label(github: GitHub) -> None:
    try:
        github.get(f"/labels/{LABEL['name']}")
    except GitHubError as error:
        if error.status != 404:
            raise
        github.send("POST", "/labels", LABEL)


def _issues_of(github: GitHub) -> dict[str, Mapping[str, Any]]:
    """Return the newest issue about each provider; only who keeps the site can set the label."""
    found: dict[str, Mapping[str, Any]] = {}
    listed = github.every("/issues", state="all", labels=LABEL["name"], direction="desc")
    for issue in listed:
        provider = provider_in(issue["body"] or "")
        if provider and "pull_request" not in issue:
            found.setdefault(provider, issue)
    return found


def _change(github: GitHub, issue: Mapping[str, Any], trouble: Trouble) -> str:
    old = issue["body"].replace("\r", "")
    new = with_ticks_of(old, trouble.body)
    if old == new:
        return "gelijk"
    change = {"title": trouble.title, "body": new}
    if issue["state"] == "open":
        github.send("PATCH", f"/issues/{issue['number']}", change)
        return "bijgewerkt"
    github.send("PATCH", f"/issues/{issue['number']}", {**change, "state": "open"})
    return "weer open"


def main(arguments: Sequence[str]) -> int:
    """Bring the issues up to date; return 1 when GitHub refuses."""
    stale, links = (json.loads(Path(name).read_bytes()) for name in arguments)
    try:
        done = bring_up_to_date(GitHub.of_workflow(), troubles(stale, links))
    except GitHubError as error:
        print(error, file=sys.stderr)
        return 1
    print(", ".join(f"{number} {what}" for what, number in done.items()) or "Alles is in orde.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
