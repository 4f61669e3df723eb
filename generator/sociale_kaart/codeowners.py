"""Who keeps which folder, as a list of code owners for GitHub, GitLab or Forgejo."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import NamedTuple

import orjson

from sociale_kaart.load import Checked
from sociale_kaart.read.folder import PROVIDER_FILE

FIELD = "bijgehouden_door"
"""The field of ``aanbieder.yml`` that names the accounts."""

BEGIN = f"# Begin van wat kaart codeowners maakt, uit {FIELD} in {PROVIDER_FILE}."
END = "# Einde van wat kaart codeowners maakt."
_MADE = re.compile(f"{re.escape(BEGIN)}\n.*?{re.escape(END)}\n?", re.DOTALL)
_SPECIAL = re.compile(r"([\s#\\*?\[\]!])")


class Owner(NamedTuple):
    """The accounts that keep a folder, and that folder relative to the catalogue."""

    folder: str
    accounts: tuple[str, ...]


class UnreadableOwnersError(Exception):
    """Of some providers it is not known who keeps them; ``files`` names theirs."""

    def __init__(self, files: list[str]) -> None:
        super().__init__(", ".join(files))
        self.files = files


def owners_in(checked: Checked) -> list[Owner]:
    """Return who keeps each provider's folder, sorted by folder; some have no accounts.

    Drafts are left out. Raises UnreadableOwnersError when a provider's file has errors: to leave
    its owners out would let others change its folder.
    """
    records = checked.records
    files = [f for f in checked.files if f.kind == "aanbieder" and not records[f.path].draft]
    broken = [file.path for file in files if not records[file.path].content]
    if broken:
        raise UnreadableOwnersError(sorted(broken))
    return sorted(
        Owner(file.provider, tuple(orjson.loads(checked.records[file.path].content).get(FIELD, ())))
        for file in files
    )


def merged(text: str, owners: Iterable[Owner], catalogue: PurePosixPath) -> str:
    """Return a CODEOWNERS file in which our lines are those of ``owners``, and others stay.

    ``catalogue`` is the catalogue folder relative to the repository. Our lines come last when
    they are new, since the last line that fits is the one that counts.
    """
    lines = [_line(catalogue / owner.folder, owner) for owner in owners if owner.accounts]
    made = "\n".join((BEGIN, *lines, END)) + "\n"
    if _MADE.search(text):
        return _MADE.sub(lambda _: made, text, count=1)
    if not lines:
        return text
    return f"{text.rstrip()}\n\n{made}" if text.strip() else made


def _line(folder: PurePosixPath, owner: Owner) -> str:
    path = _SPECIAL.sub(r"\\\1", f"/{folder}/")
    return f"{path} {' '.join(f'@{account}' for account in owner.accounts)}"
