"""Makes pages as slow as on an old phone far from town, to find tests that read too early.

Off unless ``KAART_SLOW`` says how many times slower; see DEVELOPERS.md.
"""

from __future__ import annotations

import os
import random
import time

from playwright.sync_api import Page

SLOW = float(os.environ.get("KAART_SLOW") or 1)
LINE = 0.03
"""Seconds that an answer of the server takes at most, for each time slower."""

LATE_WORKERS = """
const listen = Worker.prototype.addEventListener
// A test may stop the clock of the page.
const later = setTimeout
Worker.prototype.addEventListener = function (kind, heard, ...more) {
  if (kind !== 'message') return listen.call(this, kind, heard, ...more)
  let last = Promise.resolve()
  const wait = () => new Promise((done) => later(done, Math.random() * MOST))
  return listen.call(this, kind, (event) => { last = last.then(wait).then(() => heard(event)) })
}
"""
"""What a worker answers comes later, in the same order; the processor's brake misses workers."""


def slow_down(page: Page) -> None:
    """Let the page compute, and hear from its worker, so many times slower."""
    if SLOW > 1:
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
        page.add_init_script(LATE_WORKERS.replace("MOST", str(60 * SLOW)))


def dawdle() -> None:
    """Let a server wait before it answers."""
    if SLOW > 1:
        time.sleep(random.random() * LINE * SLOW)
