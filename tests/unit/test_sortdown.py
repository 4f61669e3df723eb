"""Results in their order: the browser's sort by counting gives what sorting by comparing gives."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from shutil import which

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.site_builder import PROJECT

PROGRAM = """
import { readFileSync } from "node:fs";
import { sortedDown } from "FINDER/sortdown.ts";

const lists = JSON.parse(readFileSync(0, "utf8"));
const sorted = lists.map((keys) =>
  Array.from(sortedDown(Int32Array.from(keys.keys()), Uint32Array.from(keys))),
);
console.log(JSON.stringify(sorted));
"""

# Few different keys, so that many are the same; and the largest that there can be.
KEYS = st.one_of(st.integers(0, 5), st.integers(0, 5000), st.integers(0, 2**32 - 1))


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    node, esbuild = which("node"), PROJECT / "node_modules" / ".bin" / "esbuild"
    assert node, "make test puts a Node on the path"
    folder: Path = tmp_path_factory.mktemp("sortdown")
    source = folder / "run.ts"
    finder = PROJECT / "generator" / "web" / "finder"
    source.write_text(PROGRAM.replace("FINDER", str(finder)))
    bundled = folder / "run.cjs"
    command = [str(esbuild), str(source), "--bundle", "--platform=node", f"--outfile={bundled}"]
    subprocess.run([*command, "--log-level=error"], check=True)
    return [node, str(bundled)]


@settings(max_examples=8, deadline=None)
@given(st.lists(st.lists(KEYS), min_size=20, max_size=60))
def test_the_highest_comes_first_and_equals_stay_in_order(
    program: list[str], lists: list[list[int]]
) -> None:
    ran = subprocess.run(
        program, input=json.dumps(lists), capture_output=True, check=True, text=True
    )
    for keys, order in zip(lists, json.loads(ran.stdout), strict=True):
        pairs = sorted(enumerate(keys), key=lambda pair: -pair[1])
        assert order == [at for at, _ in pairs]
