"""The route's own code of the browser, run by Node: a line of JSON in, a line of JSON out."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from shutil import which
from typing import Any

from tests.site_builder import PROJECT

PROGRAM = """
import { createInterface } from "node:readline";
import { Bonds } from "ROUTE/bonds.ts";
import { bestChain } from "ROUTE/chain.ts";
import { hashOf } from "ROUTE/files.ts";
import { differing } from "ROUTE/nets.ts";
import { parseRoute, rungsOf, toRouteQuery } from "ROUTE/state.ts";
import { Weigher } from "ROUTE/weigh.ts";

const tasks = {
  hash: ({ id }) => hashOf(id),
  state: ({ query }) => {
    const state = parseRoute(query);
    return { state, query: toRouteQuery(state), rungs: rungsOf(state.wish, 6) };
  },
  chain: ({ rungs, candidates, links, fixed }) => {
    const scales = {
      value: ({ value }) => value,
      start: () => 0,
      link: (before, after) => links[`${before.name}>${after.name}`] ?? 0,
      broad: -14,
      gap: -60,
    };
    const held = (fixed ?? []).map((step) => ({
      ...step,
      candidate: candidates.find(({ name }) => name === step.candidate) ?? null,
    }));
    const steps = bestChain(rungs, candidates, (one) => one.rungs, scales, held);
    return steps.map(({ from, to, candidate }) => [from, to, candidate?.name ?? null]);
  },
  nets: ({ nets }) => differing(nets, (net) => net),
  weigh: ({ settings, filters, wish, row, km, after }) => {
    const bonds = new Bonds(JSON.stringify(settings));
    bonds.open({ filters });
    const weigher = new Weigher(wish, bonds);
    const one = { number: 0, row, km };
    const other = { number: 1, row: { ...row, ...after }, km };
    return {
      open: weigher.isOpen(row),
      value: weigher.value(one),
      start: weigher.start(one),
      link: weigher.link(one, other),
    };
  },
};
(async () => {
  for await (const line of createInterface({ input: process.stdin })) {
    const { task, ...given } = JSON.parse(line);
    console.log(JSON.stringify(tasks[task](given)));
  }
})();
"""


class RouteCode:
    """A process that answers as long as it is open."""

    def __init__(self, folder: Path) -> None:
        """Bundle the program and start it."""
        node, esbuild = which("node"), PROJECT / "node_modules" / ".bin" / "esbuild"
        assert node, "make test puts a Node on the path"
        source = folder / "run.ts"
        source.write_text(PROGRAM.replace("ROUTE", str(PROJECT / "generator" / "web" / "route")))
        bundled = folder / "run.cjs"
        command = [esbuild, source, "--bundle", "--platform=node", f"--outfile={bundled}"]
        subprocess.run([*command, "--log-level=error"], check=True)
        self._process = subprocess.Popen(
            [node, bundled], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __call__(self, task: str, **given: Any) -> Any:
        """Return what the browser's code makes of it."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin
        assert stdout
        stdin.write(json.dumps({"task": task, **given}) + "\n")
        stdin.flush()
        return json.loads(stdout.readline())

    def close(self) -> None:
        """Let it end."""
        self._process.communicate()
