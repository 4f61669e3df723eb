"""Goes through the form as the guide for providers tells it, with a house that does not exist."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser import form_driver as driver
from tools.pictures.camera import Camera

PROVIDER = {
    "kort": "Een buurthuis waar mensen elkaar ontmoeten en samen dingen doen.",
    "contact": {"telefoon": "026 123 45 67", "email": "info@voorbeeld.nl"},
}
OFFERING: dict[str, Any] = {
    "naam": "Samen koken",
    "kort": "Elke dinsdag samen koken en eten.",
    "wat": "Je kookt samen met anderen een warme maaltijd. Daarna eten we samen.\n\n"
    "Je hoeft niet te kunnen koken. We helpen elkaar.",
    "soort": "activiteit",
    "sectoren": ["horeca", "ontmoeten"],
    "treden": [2, 3],
    "richting": "stabiel",
    "doelgroepen": ["iedereen"],
    "wanneer": [{"dag": "di", "van": "16:00", "tot": "19:00"}],
    "locaties": [{"naam": "Buurthuis De Boog", "adres": "Voorbeeldstraat 1", "plaats": "Arnhem"}],
    "kosten": "betaald",
    "prijs": {"bedrag": 2.5, "per": "maaltijd"},
    "toegang": "aanmelden",
    "aanmelden": "Bel ons vóór maandag.",
    "indicatie": ["geen"],
}
HOUSE = "Buurthuis De Boog"
ID = "buurthuis-de-boog/samen-koken"


def make_new(camera: Camera, address: str) -> dict[str, str]:
    """Make the offering and its house on a site that has neither; return their files by path."""
    page = camera.open(f"{address}/aanmelden/")
    page.fill("#organisatie", HOUSE)
    expect(page.locator("#organisatie-status")).not_to_be_empty()
    camera.take("formulier/begin", _step(page), page.locator("[data-volgende]"))
    driver.go_on(page)
    _fill(page, PROVIDER)
    camera.take("formulier/organisatie", page.locator("[data-voortgang]"), _field(page, "kort"))
    driver.go_on(page)
    _mistake(camera, page)
    _fill(page, OFFERING)
    expect(page.locator("[aria-invalid=true]")).to_have_count(0)
    camera.take("formulier/wat", _field(page, "naam"), _field(page, "wat"))
    while page.locator("[data-volgende]").is_visible():
        _fill(page, OFFERING)
        if _step(page).get_attribute("data-stap") == "waar-wanneer":
            _place(camera, page)
        driver.go_on(page)
    first = page.locator("[data-een-bestand]").first
    camera.take("formulier/insturen", page.locator("[data-voortgang]"), first.locator("summary"))
    paths = page.locator("[data-pad]").all_text_contents()
    files = dict(zip(paths, page.locator("[data-tekst]").all_text_contents(), strict=True))
    page.context.close()
    return files


def change(camera: Camera, address: str) -> None:
    """Change, confirm and stop the offering, on a site that has it."""
    page = camera.open(f"{address}/aanbod/{ID}/")
    link = page.get_by_role("link", name="Dit klopt nog")
    camera.take("formulier/bijwerken", link.locator("xpath=ancestor::footer[1]"))
    link.click()
    expect(page.get_by_role("link", name="Open op GitHub")).to_be_visible()
    steps = page.locator(".plakstappen")
    camera.take("formulier/klopt", page.locator("[data-onderwerp]"), steps)
    page.context.close()
    page = camera.open(f"{address}/aanmelden/")
    page.check("input[name=taak][value=stopt]")
    page.fill("#organisatie", HOUSE)
    page.get_by_label("Om welk aanbod gaat het?").select_option("samen-koken.yml")
    page.fill("#laatste-dag", "2026-06-30")
    expect(page.locator("#organisatie-status")).not_to_be_empty()
    camera.take("formulier/stopt", _step(page), page.locator("[data-volgende]"))
    page.context.close()


def _mistake(camera: Camera, page: Page) -> None:
    _fill(page, {**OFFERING, "kort": "Koken."})
    page.click("[data-volgende]")
    expect(page.locator("[data-fouten]")).to_be_visible()
    camera.take("formulier/fout", page.locator("[data-fouten]"), _field(page, "kort"))


def _place(camera: Camera, page: Page) -> None:
    place = _step(page).locator("[data-veld=locaties] [data-rij]")
    place.locator("[data-veld=plaats] input").blur()
    expect(place.locator("[data-veld=gemeente] input")).to_have_value("Arnhem")
    camera.take("formulier/plek", place)
    example = page.locator("[data-voorbeeld]")
    example.locator("summary").click()
    inside = page.frame_locator("[data-venster]")
    expect(inside.locator(".kaartje-naam")).to_have_text("Samen koken")
    camera.take("formulier/voorbeeld", example)
    example.locator("summary").click()


def _step(page: Page) -> Locator:
    return page.locator("[data-stap]:visible")


def _field(page: Page, name: str) -> Locator:
    return _step(page).locator(f"[data-veld={name}]").first


def _fill(page: Page, content: dict[str, Any]) -> None:
    driver.fill_step(_step(page), content)
