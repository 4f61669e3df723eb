"""Names for files that tell their content, so that browsers can keep them for ever."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b

from sociale_kaart.sitefile import SiteFile

FOLDER = "data/vind/"


def numbered(
    name: str, contents: Iterable[bytes], ending: str, *, folder: str = FOLDER
) -> list[SiteFile]:
    """Return files of which the name tells the content, so that they can be kept for ever.

    They share one hash: the first file would grow with the country if it had to name them all.
    """
    made = list(contents)
    whole = blake2b(digest_size=4)
    for content in made:
        whole.update(blake2b(content, digest_size=16).digest())
    return [
        SiteFile(f"{folder}{name}-{number}-{whole.hexdigest()}.{ending}", content)
        for number, content in enumerate(made)
    ]


def hash_of(files: Sequence[SiteFile]) -> str:
    """Return the hash in the names of files; empty when there are none."""
    return files[0].path.rpartition("-")[2].partition(".")[0] if files else ""
