"""A catalogue that was checked, of which offerings and providers are only made when asked for."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from sociale_kaart.load.usable import Checked, fine_files, shown_as, usable
from sociale_kaart.model import Catalogue
from sociale_kaart.parallel import without_collecting
from sociale_kaart.problem import Problem
from sociale_kaart.read.folder import Found


@dataclass(frozen=True)
class Ready:
    """What was found in the files of a folder, as a site of that day has it."""

    checked: Checked
    folder: Path
    today: date

    @cached_property
    def catalogue(self) -> Catalogue:
        """What can be used of it; ``Loaded`` tells what that is."""
        with without_collecting():
            made = usable(self.checked, self._fine, self.today)
        # All that the files say would stay in memory for as long as a site is made of it.
        self.checked.let_go()
        return made

    @cached_property
    def digest(self) -> bytes:
        """Changes with the catalogue: two with the same digest and day hold the same."""
        records = self.checked.records
        parts = (os.fsencode(file.path) + b"\0" + records[file.path].digest for file in self._fine)
        return blake2b(b"".join(parts), digest_size=16).digest()

    @cached_property
    def problems(self) -> list[Problem]:
        """What is wrong, but for what can wait until a draft is finished."""
        shown = shown_as(self.folder)
        waiting = {(shown / path).as_posix() for path in self.checked.drafts}
        # That concerns no site; the errors of drafts are such warnings too.
        return [
            problem
            for problem in self.checked.problems
            if problem.level == "fout" or problem.file not in waiting
        ]

    @property
    def files(self) -> int:
        """How many files there are."""
        return len(self.checked.files)

    @property
    def drafts(self) -> int:
        """How many of them are drafts."""
        return len(self.checked.drafts)

    @cached_property
    def _fine(self) -> list[Found]:
        return fine_files(self.checked, self.folder)
