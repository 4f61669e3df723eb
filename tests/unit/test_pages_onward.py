"""Where one can go from an offering is told with its reasons, and nothing of it twice."""

from __future__ import annotations

import re

from sociale_kaart.ladder import Relation, Relations
from tests.unit.pages_sample import offering, page, provider


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def to(id_: str, *reasons: str) -> Relation:
    return Relation(id_, reasons, False, None, 4)


def test_what_holds_for_all_of_a_list_is_said_once() -> None:
    item = offering()
    others = [offering(f"tuin/{name}") for name in ("verkopen", "koken")]
    shared = ("trede 4", "in dezelfde plaats")
    after = (to("tuin/verkopen", *shared, "ook groen"), to("tuin/koken", *shared, "ook koken"))
    html = page(item, *others, relations={item.id: Relations(next_steps=after)}).body
    text = text_of(html.split("Wat kan ik hierna doen?")[1].split("</section>")[0])
    assert text.startswith("Allebei: trede 4, in dezelfde plaats.")
    assert text.count("trede 4") == text.count("dezelfde plaats") == 1
    assert "Ook groen" in text
    assert "Ook koken" in text


def test_what_holds_for_all_gives_no_number_that_paper_does_not_show() -> None:
    item = offering()
    others = [offering(f"tuin/{name}") for name in ("verkopen", "koken", "wassen")]
    after = tuple(to(other.id, "trede 4", "in dezelfde plaats") for other in others)
    html = page(item, *others, relations={item.id: Relations(next_steps=after)}).body
    assert "Allemaal: trede 4, in dezelfde plaats." in html


def test_what_is_soon_said_stands_with_each() -> None:
    item = offering()
    others = [offering("tuin/verkopen"), offering("tuin/koken")]
    after = (to("tuin/verkopen", "trede 4", "ook groen"), to("tuin/koken", "trede 4"))
    html = page(item, *others, relations={item.id: Relations(next_steps=after)}).body
    assert "Allebei" not in html
    assert html.count("Trede 4") == 2


def test_an_offering_in_two_lists_is_told_of_once() -> None:
    item = offering()
    other = offering("tuin/koken")
    related = Relations(
        fallbacks=(to(other.id, "trede 2", "in dezelfde plaats"),),
        meeting_points=(to(other.id, "in dezelfde plaats"),),
    )
    html = page(item, other, relations={item.id: related}).body
    assert html.count('data-aanbod="tuin/koken"') == 2
    assert html.lower().count("in dezelfde plaats") == 1


def test_links_are_short_among_offerings_of_one_provider() -> None:
    item = offering()
    near, far = offering("tuin/koken"), offering("keuken/koken")
    after = (to(near.id, "trede 4"), to(far.id, "trede 4"))
    html = page(
        item,
        near,
        far,
        providers=(provider(), provider("keuken", naam="De Keuken")),
        relations={item.id: Relations(next_steps=after)},
    ).body
    assert '<li data-aanbod="tuin/koken"><a href="../koken/">' in html
    assert '<li data-aanbod="keuken/koken"><a href="../../keuken/koken/">' in html
