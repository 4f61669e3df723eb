"""Asks axe whether a page is accessible, by the rules of WCAG 2.2 AA."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.site_builder import PROJECT

AXE = (PROJECT / "node_modules" / "axe-core" / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# What is right is not described: that took more time than looking.
RUN = """async ([part, rules]) => {
  const found = await axe.run(part, {
    runOnly: { type: 'tag', values: rules },
    resultTypes: ['violations'],
  })
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
}"""


def violations(page: Page, part: str = "html") -> list[tuple[str, list[str]]]:
    """Return what is wrong in a part of the page: each rule that it breaks, and where."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return page.evaluate(RUN, [part, RULES])
