"""Posts suggestions in a pull request: ``python3 -m tools.github.review vorm.json``.

The privileged half of the check on the form of entries. The file comes from a run of the pull
request itself, so it is judged first (``judged``); which pull request it is, and which lines can
have a suggestion, comes from GitHub.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tools.forge import ForgeError
from tools.github.api import GitHub
from tools.github.judged import NotSuggestionsError, Suggestion, read_suggestions
from tools.markdown import block, code

MARK = "<!-- kaart-vorm -->"
MOST = 30
"""So many suggestions fit in one review before it becomes unreadable."""
_HUNK = re.compile(r"^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@", re.MULTILINE)

_ABOUT = """Dit kan het programma zelf in orde maken, zoals een postcode of de volgorde van de \
velden. Kijk of je het ermee eens bent.

Klik bij een suggestie op **Commit suggestion**. Zijn het er meer? Open dan **Files changed**, klik
bij elke suggestie op **Add suggestion to batch**, en daarna één keer op **Commit suggestions**."""


def pull_request_of(github: GitHub, run: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the open pull request to which a run belongs, or None when it went on meanwhile."""
    home = run.get("head_repository")
    if not home:
        return None
    head = f"{home['owner']['login']}:{run['head_branch']}"
    for pull in github.every("/pulls", state="open", head=head):
        came_from = pull["head"]["repo"] or {}
        if (
            pull["head"]["sha"] == run["head_sha"]
            and came_from.get("full_name") == home["full_name"]
        ):
            return dict(pull)
    return None


def lines_shown(files: Iterable[Mapping[str, Any]]) -> dict[str, list[range]]:
    """Return of each file of a pull request the pieces in which GitHub takes comments."""
    shown: dict[str, list[range]] = {}
    for file in files:
        for match in _HUNK.finditer(file.get("patch") or ""):
            start, count = int(match[1]), int(match[2] or 1)
            shown.setdefault(file["filename"], []).append(range(start, start + count))
    return shown


def comment(suggestion: Suggestion) -> dict[str, Any]:
    """Return a suggestion as GitHub takes it."""
    body = f"{MARK}\nZo is het in orde.\n\n{_replaced(suggestion.lines)}"
    place: dict[str, Any] = {"path": suggestion.path, "line": suggestion.end, "side": "RIGHT"}
    if suggestion.start < suggestion.end:
        place |= {"start_line": suggestion.start, "start_side": "RIGHT"}
    return place | {"body": body}


def review_of(
    suggestions: Sequence[Suggestion],
    shown: Mapping[str, Sequence[range]],
    there: Iterable[Mapping[str, Any]],
) -> dict[str, Any] | None:
    """Return the review to post, or None where everything was said before.

    ``there`` are the comments that the pull request has.
    """
    said = {(one["path"], one.get("line"), one["body"].replace("\r", "")) for one in there}
    fitting = [one for one in suggestions if _fits(one, shown)]
    comments = [comment(one) for one in fitting]
    new = [one for one in comments if (one["path"], one["line"], one["body"]) not in said]
    # A file that the pull request does not touch is none of its business.
    rest = {one.path for one in suggestions if one.path in shown} - {one.path for one in fitting}
    if not new:
        return None
    return {"event": "COMMENT", "body": _about(sorted(rest)), "comments": new[:MOST]}


def _replaced(lines: Sequence[str]) -> str:
    if not lines:
        return "```suggestion\n```"
    return block("\n".join(lines), "suggestion")


def _fits(suggestion: Suggestion, shown: Mapping[str, Sequence[range]]) -> bool:
    return any(
        suggestion.start in lines and suggestion.end in lines
        for lines in shown.get(suggestion.path, ())
    )


def _about(rest: Sequence[str]) -> str:
    if not rest:
        return f"{MARK}\n{_ABOUT}"
    files = "\n".join(f"- {code(path)}" for path in rest)
    return f"{MARK}\n{_ABOUT}\n\nIn deze bestanden past het niet als suggestie:\n\n{files}"


def main(arguments: Sequence[str]) -> int:
    """Post what is new; return 0 also when there was nothing to say."""
    try:
        suggestions = read_suggestions(Path(arguments[0]))
        github = GitHub.of_workflow()
        event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_bytes())
        pull = pull_request_of(github, event["workflow_run"]) if suggestions else None
        if pull is None:
            print("Er is niets voor te stellen.")
            return 0
        number = int(pull["number"])
        shown = lines_shown(github.every(f"/pulls/{number}/files"))
        there = github.every(f"/pulls/{number}/comments")
        review = review_of(suggestions, shown, there)
        if review is None:
            print("Alles was al voorgesteld.")
            return 0
        review["commit_id"] = pull["head"]["sha"]
        github.send("POST", f"/pulls/{number}/reviews", review)
    except NotSuggestionsError as error:
        print(f"De suggesties zijn geweigerd: {error}.", file=sys.stderr)
        return 1
    except ForgeError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{len(review['comments'])} keer iets voorgesteld in #{number}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
