"""A change made in the form leaves the rest of a file as it was: every entry of the catalogue."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.canon import order_of, rewrite
from sociale_kaart.read import read_document
from sociale_kaart.schema import Schema
from tests.site_builder import PROJECT

FORM = PROJECT / "generator" / "web" / "form"
PROGRAM = """
import { createInterface } from "node:readline";
import { parseEntry } from "FORM/parse.ts";
import { patch } from "FORM/patch.ts";
import { writeEntry } from "FORM/../entryfile/write.ts";
(async () => {
  for await (const line of createInterface({ input: process.stdin })) {
    const [raw, change, order] = JSON.parse(line);
    const before = parseEntry(raw);
    const after = { ...before, ...change };
    for (const name of Object.keys(after)) if (after[name] === null) delete after[name];
    const text = before && patch(raw, before, after, writeEntry(after, "aanbod", order));
    console.log(JSON.stringify([before, text]));
  }
})();
"""
ENTRIES = [path for path in sorted((PROJECT / "catalogue").rglob("*.yml"))
           if path.name != "aanbieder.yml"]  # fmt: skip


class Changer:
    """Reads and changes files as the form does, in one process of Node."""

    def __init__(self, folder: Path, schema: Schema) -> None:
        node, esbuild = which("node"), PROJECT / "node_modules" / ".bin" / "esbuild"
        assert node, "make test puts a Node on the path"
        source = folder / "run.ts"
        source.write_text(PROGRAM.replace("FORM", str(FORM)))
        subprocess.run(
            [esbuild, source, "--bundle", "--platform=node", f"--outfile={folder}/run.cjs"],
            check=True,
            capture_output=True,
        )
        self.order = order_of(schema, "aanbod")
        self.process = subprocess.Popen(
            [node, folder / "run.cjs"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __call__(self, raw: str, change: dict[str, Any]) -> tuple[Any, str]:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps([raw, change, self.order]) + "\n")
        self.process.stdin.flush()
        before, text = json.loads(self.process.stdout.readline())
        return before, text


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory, schema: Schema) -> Changer:
    return Changer(tmp_path_factory.mktemp("changer"), schema)


@pytest.mark.parametrize("path", ENTRIES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_is_read_as_the_build_reads_it_and_keeps_its_text(
    changed: Changer, path: Path
) -> None:
    raw = path.read_text(encoding="utf-8")
    before, text = changed(raw, {})
    assert before == read_document(raw.encode(), "").data
    assert text == raw


def test_a_change_is_the_only_change(changed: Changer, schema: Schema) -> None:
    change = {"naam": "Heel anders: nieuw", "gesloten": {"van": "2026-01-01"}, "doel": None}
    for path in ENTRIES:
        raw = path.read_text(encoding="utf-8")
        _, text = changed(raw, change)
        expected = {**read_document(raw.encode(), "").data, **change}
        expected.pop("doel")
        assert read_document(text.encode(), "").data == expected
        assert rewrite(text, "aanbod", schema) == text


VALUES = st.recursive(
    st.one_of(st.booleans(), st.integers(-(10**6), 10**6), st.text(max_size=30)),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abcd"), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(["naam", "wat", "treden", "locaties", "extra"]), VALUES))
def test_strange_values_never_break_a_change(changed: Changer, change: dict[str, Any]) -> None:
    raw = ENTRIES[0].read_text(encoding="utf-8")
    _, text = changed(raw, change)
    kept = [line for line in raw.splitlines() if line.startswith(("kort:", "soort:", "richting:"))]
    assert set(kept) <= set(text.splitlines())


@given(st.text(max_size=200))
def test_strange_texts_are_read_or_refused(changed: Changer, text: str) -> None:
    before, _ = changed(text, {})
    assert before is None or isinstance(before, dict)
