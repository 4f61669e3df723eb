"""Fills in the form as a person does, step by step, from the content of an entry."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect

BELOW = (":scope > ", ":scope > details > ", ":scope > .naast-elkaar > ",
         ":scope > .naast-elkaar > details > ")  # fmt: skip


def begin(page: Page, task: str, organisation: str) -> None:
    """Answer the first step and go on."""
    page.check(f"input[name=taak][value={task}]")
    page.fill("#organisatie", organisation)
    go_on(page)


def go_on(page: Page) -> None:
    """Press Next; the step must change."""
    step = page.locator("[data-stap]:visible")
    before = step.get_attribute("data-stap") or ""
    page.click("[data-volgende]")
    expect(step).not_to_have_attribute("data-stap", before)


def fill_in(page: Page, entry: dict[str, Any], provider: dict[str, Any] | None = None) -> None:
    """Go through all steps, from the one after the first, and fill in what the entry has."""
    while page.locator("[data-volgende]").is_visible():
        step = page.locator("[data-stap]:visible")
        of_provider = step.get_attribute("data-document") == "aanbieder"
        fill_step(step, (provider or {}) if of_provider else entry)
        go_on(page)


def text_of(page: Page) -> str:
    """Return the file that the form made; the last one when there are two."""
    return page.locator("[data-tekst]").last.text_content() or ""


def fill_step(box: Locator, data: dict[str, Any]) -> None:
    """Fill in what the entry has of a step, or of a part of one."""
    for name, value in data.items():
        field = box.locator(", ".join(f'{below}[data-veld="{name}"]' for below in BELOW))
        if field.count():
            _unfold(field)
            _field(field, value)


def _unfold(field: Locator) -> None:
    folded = field.locator("xpath=ancestor::details[1]")
    if folded.count() and folded.get_attribute("open") is None:
        folded.locator("summary").first.click()


def _field(field: Locator, value: Any) -> None:
    shape = field.get_attribute("data-vorm")
    if shape == "groep":
        fill_step(field, value)
    elif shape == "lijst":
        for number, item in enumerate(value):
            field.locator(":scope > p > [data-erbij]").click()
            fill_step(field.locator("[data-rij]").nth(number), item)
    elif shape == "talen":
        for number, (language, texts) in enumerate(value.items()):
            field.locator(":scope > p > [data-erbij]").click()
            row = field.locator("[data-rij]").nth(number)
            row.locator("[data-taal] select").select_option(language)
            fill_step(row, texts)
    elif shape == "meer":
        for item in value:
            field.locator(f'input[value="{item}"]').check()
    elif shape == "een":
        if field.locator("select").count():
            field.locator("select").select_option(str(value))
        else:
            field.locator(f'input[value="{value}"]').check()
    elif shape == "ja":
        field.locator("input").set_checked(value)
    else:
        field.locator("input, textarea").first.fill(_typed(shape, value))


def _typed(shape: str | None, value: Any) -> str:
    if shape == "regels":
        return "\n".join(value)
    if shape == "punt":
        return ", ".join(map(str, value))
    return str(value).replace(".", ",") if shape == "getal" else str(value)
