"""A catalogue that was checked, of which offerings and providers are only made when asked for."""

from __future__ import annotations

import os
from datetime import date
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from sociale_kaart.load.usable import Checked, fine_files, shown_as, usable
from sociale_kaart.model import Catalogue
from sociale_kaart.parallel import without_collecting
from sociale_kaart.problem import Problem


class Ready:
    """What was found in the files of a folder, as a site of that day has it.

    ``problems`` are without what can wait until a draft is finished, ``files`` and ``drafts`` count
    files. ``digest`` changes with the catalogue: two with the same digest and day hold the same.
    """

    def __init__(self, checked: Checked, folder: Path, today: date) -> None:
        """Look at what was found; nothing is made of it yet."""
        self.folder = folder
        self.problems = _problems(checked, folder)
        self.files = len(checked.files)
        self.drafts = len(checked.drafts)
        fine = fine_files(checked, folder)
        parts = (
            os.fsencode(file.path) + b"\0" + checked.records[file.path].digest for file in fine
        )
        self.digest = blake2b(b"".join(parts), digest_size=16).digest()
        self._found = [(checked, fine, today)]

    @cached_property
    def catalogue(self) -> Catalogue:
        """What can be used of it; ``Loaded`` tells what that is."""
        # What was found takes much memory, and is of no more use afterwards.
        with without_collecting():
            return usable(*self._found.pop())


def _problems(checked: Checked, folder: Path) -> list[Problem]:
    shown = shown_as(folder)
    waiting = {(shown / path).as_posix() for path in checked.drafts}
    # What can wait concerns no site; the errors of drafts are such warnings too.
    return [p for p in checked.problems if p.level == "fout" or p.file not in waiting]
