"""Writes ``schema/editor/``, which editors read, from the schema: ``make format`` runs it.

With ``--check`` it only says whether that is what stands there.
"""

from __future__ import annotations

import sys
from pathlib import Path

from sociale_kaart.beside import write_beside
from sociale_kaart.editor import editor_files
from sociale_kaart.schema import read_schema

SCHEMA = Path(__file__).parents[1] / "schema"


def main(*, check: bool) -> int:
    """Write what differs, or name it and return 1."""
    differs = [
        (SCHEMA / name, content)
        for name, content in editor_files(read_schema(SCHEMA)).items()
        if not (SCHEMA / name).is_file() or (SCHEMA / name).read_bytes() != content
    ]
    for path, content in differs:
        if check:
            print(f"{path.relative_to(SCHEMA.parent)} is old; run: make format")
        else:
            write_beside(path, content)
    return 1 if check and differs else 0


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
