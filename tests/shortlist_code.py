"""Runs the shortlist's code of the browser (web/shortlist) in Node, one process for many links."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from shutil import which
from typing import Any, Self

from tests.site_builder import PROJECT

FOLDER = PROJECT / "generator" / "web" / "shortlist"
PROGRAM = """
import { createInterface } from "node:readline";
import { decode, encode } from "FOLDER/code.ts";
import * as list from "FOLDER/list.ts";
const functions = { ...list, decode, encode };
(async () => {
  for await (const line of createInterface({ input: process.stdin })) {
    const [name, ...given] = JSON.parse(line);
    console.log(JSON.stringify(functions[name](...given)));
  }
})();
"""


class ShortlistCode:
    """Functions of ``code.ts`` and ``list.ts``: their name and arguments in, their answer out."""

    def __init__(self, folder: Path) -> None:
        node, esbuild = which("node"), PROJECT / "node_modules" / ".bin" / "esbuild"
        assert node, "make test puts a Node on the path"
        source = folder / "run.ts"
        source.write_text(PROGRAM.replace("FOLDER", str(FOLDER)))
        subprocess.run(
            [esbuild, source, "--bundle", "--platform=node", f"--outfile={folder}/run.cjs"],
            check=True,
            capture_output=True,
        )
        self._process = subprocess.Popen(
            [node, folder / "run.cjs"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __call__(self, name: str, *given: Any) -> Any:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps([name, *given]) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.communicate()
