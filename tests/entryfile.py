"""Runs the writer of the browser (web/entryfile) in Node, one process for many entries."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from shutil import which
from typing import Any, Self

from tests.site_builder import PROJECT

SOURCE = PROJECT / "generator" / "web" / "entryfile" / "write.ts"
PROGRAM = """
import { createInterface } from "node:readline";
import { writeEntry } from "./write.mjs";
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(writeEntry(...JSON.parse(line))));
}
"""


class BrowserWriter:
    """``writeEntry`` of the browser: data, kind and order in, the text of the file out."""

    def __init__(self, folder: Path) -> None:
        node, esbuild = which("node"), PROJECT / "node_modules" / ".bin" / "esbuild"
        assert node, "make test puts a Node on the path"
        script = folder / "write.mjs"
        subprocess.run(
            [esbuild, SOURCE, "--bundle", "--format=esm", f"--outfile={script}"],
            check=True,
            capture_output=True,
        )
        (folder / "run.mjs").write_text(PROGRAM)
        self._process = subprocess.Popen(
            [node, folder / "run.mjs"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __call__(self, *arguments: Any) -> str:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(arguments) + "\n")
        self._process.stdin.flush()
        text = json.loads(self._process.stdout.readline())
        assert isinstance(text, str)
        return text

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.communicate()
