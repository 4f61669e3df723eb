"""What people type finds what it must: the queries of ``tests/search``, typed into the finder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from tests.browser.conftest import Open
from tests.site_builder import PROJECT

QUERIES = yaml.safe_load((PROJECT / "tests/search/queries.yml").read_text(encoding="utf-8"))
FIRST = 5
ENOUGH = 0.95

Results = Mapping[str, Sequence[str]]

# Types each text into the box, waits until the list stands still, and reads its first cards.
TYPE_ALL = """async ({texts, first}) => {
  const box = document.querySelector('#zoeker-q')
  const list = document.querySelector('#zoeker-lijst')
  const rest = () => new Promise(done => {
    const look = () => list.ariaBusy === 'false' ? done() : setTimeout(look, 2)
    look()
  })
  const found = []
  for (const text of texts) {
    box.value = text
    box.dispatchEvent(new Event('input', { bubbles: true }))
    await rest()
    const cards = document.querySelector('#zoeker-niets').hidden
      ? [...list.querySelectorAll('[data-aanbod]')] : []
    found.push(cards.slice(0, first).map(card => card.dataset.aanbod))
  }
  return found
}"""


def typed(open_page: Open, address: str, texts: Sequence[str]) -> Results:
    """Return the ids of the first results of each text, all typed on one page."""
    page = open_page(f"{address}/vind/")
    found = page.evaluate(TYPE_ALL, {"texts": texts, "first": FIRST})
    assert page.errors == []
    return dict(zip(texts, found, strict=True))


def recall(query: Mapping[str, Any], found: Sequence[str]) -> float:
    """Return which part of what must be among the first is there."""
    if "een_van" in query:
        return float(any(one in found for one in query["een_van"]))
    return sum(one in found for one in query["ids"]) / len(query["ids"])


def test_queries_find_what_they_must(open_page: Open, address: str) -> None:
    found = typed(open_page, address, [query["q"] for query in QUERIES])
    scores = [recall(query, found[query["q"]]) for query in QUERIES]
    for query, score in zip(QUERIES, scores, strict=True):
        if score < 1:
            missing = {*query.get("ids", query.get("een_van"))}.difference(found[query["q"]])
            print(f"{query['q']} ({query['why']})", f"missing: {sorted(missing)}", sep="\n  ")
            print(f"  instead: {found[query['q']]}")
    overall = sum(scores) / len(scores)
    print(f"recall at {FIRST}: {overall:.1%} of {len(scores)} queries")
    assert overall >= ENOUGH


def test_an_exact_name_comes_first(open_page: Open, address: str) -> None:
    names = names_of_offerings()
    found = typed(open_page, address, sorted(set(names.values())))
    wrong = {
        id: (name, found[name][:1])
        for id, name in names.items()
        if id not in found[name] or names[found[name][0]] != name
    }
    assert wrong == {}


def names_of_offerings() -> dict[str, str]:
    """Return the name of each entry of the real catalogue by its id."""
    catalogue = PROJECT / "catalogue"
    return {
        path.relative_to(catalogue).with_suffix("").as_posix(): yaml.safe_load(
            path.read_text(encoding="utf-8")
        )["naam"]
        for path in sorted(catalogue.glob("*/*.yml"))
        if path.name != "aanbieder.yml"
    }


def test_queries_are_well_formed() -> None:
    there = set(names_of_offerings())
    for query in QUERIES:
        wanted = query.get("ids", query.get("een_van", ()))
        assert set(query) in ({"q", "ids", "why"}, {"q", "een_van", "why"}), query
        assert wanted, query
        assert len(query.get("ids", ())) <= FIRST, query
        assert there.issuperset(wanted), query
