"""The pictures of the guides can be taken anew, and pages show them as large as they are."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Open
from tests.site_builder import PROJECT, build
from tools.pictures import form
from tools.pictures.__main__ import SERVED, sized, with_files
from tools.pictures.camera import Camera

DOCS = PROJECT / "docs"
GUIDES = ("voor-aanbieders/formulier/", "voor-aanbieders/op-github/")
MOST = 60 * 1024
"""Bytes of one picture: a guide is read on a phone too."""


@pytest.fixture(scope="module")
def camera(chromium: Browser, address: str, tmp_path_factory: pytest.TempPathFactory) -> Camera:
    """A camera that took every picture of the form."""
    work = tmp_path_factory.mktemp("pictures")
    camera = Camera(chromium, work / "pictures")
    files = form.make_new(camera, address)
    outcome = build(work / "site", with_files(PROJECT / "catalogue", files, work / "catalogue"))
    assert outcome.returncode == 0, outcome.stdout
    with SERVED(work / "site") as known:
        form.change(camera, known)
    return camera


def test_the_form_gives_every_picture_that_the_guide_shows(camera: Camera) -> None:
    guide = (DOCS / "voor-aanbieders" / "formulier.md").read_text()
    assert set(re.findall(r"beeld/(formulier/.*?)\.webp", guide)) == set(camera.taken)
    assert {f"formulier/{path.stem}" for path in (DOCS / "beeld" / "formulier").iterdir()} == set(
        camera.taken
    )


def test_pictures_are_light_enough_for_a_phone(camera: Camera) -> None:
    for folder in (camera.folder, DOCS / "beeld"):
        for picture in folder.glob("*/*"):
            assert picture.stat().st_size > 1024 or picture.suffix == ".svg", picture
            assert picture.stat().st_size < MOST, picture


def test_a_page_is_told_the_new_size_of_a_picture_only() -> None:
    page = (
        '<img src="../../a/x.webp" width="1" height="2" alt="Tien">'
        '<img src="y.webp" width="3" height="4">'
    )
    assert sized(page, {"a/x": (360, 70)}) == page.replace(
        'width="1" height="2"', 'width="360" height="70"'
    )


@pytest.mark.parametrize("guide", GUIDES)
def test_pictures_are_shown_in_their_own_shape_and_told(
    open_page: Open, address: str, guide: str
) -> None:
    page = open_page(f"{address}/{guide}", phone=True)
    pictures = page.locator("main img")
    assert pictures.count() >= 5
    for picture in pictures.all():
        picture.scroll_into_view_if_needed()
        assert len(picture.get_attribute("alt") or "") > 40
        told, real = picture.evaluate(SHAPES)
        assert told == pytest.approx(real, rel=0.01), picture.get_attribute("src")
    assert page.errors == []


SHAPES = """async (picture) => {
  await picture.decode();
  const box = [picture.getAttribute('width'), picture.getAttribute('height')].map(Number);
  return [box[1] / box[0], picture.naturalHeight / picture.naturalWidth];
}"""
"""Height by width, as the page says it and as it is."""
