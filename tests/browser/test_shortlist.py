"""The shortlist in a real browser: gathered, ordered, compared, printed and sent as a link."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from shutil import which

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessible import violations
from tests.browser.conftest import PHONE, TILE_HOST, Open
from tests.browser.test_every_page import SMALL_TARGETS
from tests.browser.test_route import HAGUE, steps
from tests.site_builder import PROJECT

GARDEN = "voedseltuin-rotterdam/meehelpen-in-de-tuin"
SOUP = "rataplan/kringloopwinkel"
TOGETHER = "haagse-maatschap/samen-zoeken-naar-een-plek"
LATE = "de-wilg/gestopt-in-de-zomer"
BUTTON = ".lijstknop"
NO_PRINTER = "window.print = () => { window.printed = (window.printed ?? 0) + 1; }"

READ_CODE = """
import decodeQR from "qr/decode.js";
const { size, path } = JSON.parse(process.argv[2]);
const scale = 4, side = size * scale, data = new Uint8ClampedArray(side * side * 4).fill(255);
for (const [, x, y] of path.matchAll(/M(\\d+) (\\d+)h/g)) {
  for (let n = 0; n < scale * scale; n++) {
    const [across, down] = [x * scale + (n % scale), y * scale + Math.floor(n / scale)];
    data.set([0, 0, 0], (down * side + across) * 4);
  }
}
console.log(decodeQR({ width: side, height: side, data }));
"""


def items(page: Page) -> Locator:
    return page.locator("[data-dingen] > li")


def names(page: Page) -> list[str]:
    expect(items(page).first).to_be_visible()
    expect(page.locator("[data-dingen]")).not_to_contain_text("wordt opgehaald")
    return page.locator("[data-dingen] h3").all_inner_texts()


def with_list(open_page: Open, address: str, *ids: str, **options: bool) -> Page:
    page = open_page(f"{address}/keuzelijst/#erbij={','.join(ids)}", **options)
    expect(items(page)).to_have_count(len(ids))
    names(page)
    return page


def read_code(code: Locator, folder: Path) -> str:
    """What a telephone reads in a QR code of the page."""
    side = code.get_attribute("viewBox")
    path = code.locator("path").get_attribute("d")
    assert side
    node = which("node")
    assert node, "make test puts a Node on the path"
    program = folder / "read.mjs"
    program.write_text(
        READ_CODE.replace("qr/decode.js", str(PROJECT / "node_modules/qr/decode.js"))
    )
    picture = json.dumps({"size": int(side.split()[-1]), "path": path})
    outcome = subprocess.run(
        [node, program, picture], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    return outcome.stdout.strip()


def test_a_list_is_gathered_from_cards_and_pages(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/vind/?q=tuin")
    expect(page.locator(".kop-keuze")).to_be_hidden()
    expect(page.locator("#zoeker-lijst")).to_have_attribute("aria-busy", "false")
    card = page.locator(f'#zoeker-lijst [data-aanbod="{GARDEN}"]')
    before = card.bounding_box()
    card.get_by_role("button", name=re.compile("Zet op keuzelijst.*Meehelpen in de tuin")).click()
    expect(card.locator(BUTTON)).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".kop-keuze b")).to_have_text("1")
    assert card.bounding_box() == before
    page.goto(f"{address}/aanbod/{SOUP}/")
    # The number is there before any script has run.
    expect(page.locator("html")).to_have_attribute("data-keuzelijst", "")
    page.locator(f"main .aanbod-kop {BUTTON}").click()
    page.get_by_role("link", name="Bekijk je keuzelijst (2)").click()
    expect(items(page)).to_have_count(2)
    assert names(page)[0] == "Meehelpen in de tuin"
    assert page.errors == []


def test_what_a_link_put_on_the_list_and_was_taken_off_stays_off(
    open_page: Open, address: str
) -> None:
    page = with_list(open_page, address, GARDEN, SOUP)
    # Sooner than the list is written in the address.
    with page.expect_navigation():
        page.evaluate(
            "document.querySelector('[data-doe=weg]').click(); location.reload(); undefined"
        )
    expect(page).to_have_url(re.compile("#(?!erbij)"))
    expect(items(page)).to_have_count(1)


def test_order_and_notes_are_the_visitors_own_and_stay(open_page: Open, address: str) -> None:
    page = with_list(open_page, address, GARDEN, SOUP)
    first, second = names(page)
    items(page).nth(1).get_by_role("button", name="Omhoog").focus()
    page.keyboard.press("Enter")
    assert names(page) == [second, first]
    focused = page.evaluate("document.activeElement.textContent")
    assert focused == f"Omhoog: {second}"
    expect(page.locator("[data-meldingen]")).to_contain_text("plaats 1 van 2")
    page.get_by_label(f"Notitie bij {second}").fill("Bel op maandag 🌱\nسلم")
    page.get_by_label("Wat staat er boven de lijst?").fill("Iets met groen")
    page.reload()
    assert names(page) == [second, first]
    expect(items(page).first.locator("textarea")).to_have_value("Bel op maandag 🌱\nسلم")
    items(page).first.get_by_role("button", name="Haal eraf").click()
    expect(items(page)).to_have_count(1)
    page.keyboard.press("Enter")
    assert names(page) == [second, first]
    expect(items(page).first.locator("textarea")).to_have_value("Bel op maandag 🌱\nسلم")


def test_a_link_shows_a_colleague_the_same_and_takes_nothing_from_them(
    open_page: Open, address: str, tmp_path: Path
) -> None:
    mine = with_list(open_page, address, GARDEN, SOUP)
    mine.locator("textarea").first.fill("Voor woensdag")
    link = mine.locator("[data-link]").input_value()
    mine.wait_for_url(link)
    mine.locator("[data-qr-vak] summary").click()
    assert read_code(mine.locator("[data-qr] svg"), tmp_path) == link

    colleague = open_page(link)
    assert names(colleague) == names(mine)
    expect(colleague.locator("textarea").first).to_have_value("Voor woensdag")

    mine.locator("[data-link-notities]").uncheck()
    bare = mine.locator("[data-link]").input_value()
    assert bare != link
    other = with_list(open_page, address, LATE)
    other.goto(bare)
    expect(other.locator("[data-vraag]")).to_contain_text("1 keer aanbod")
    expect(items(other)).to_have_count(1)
    other.get_by_role("button", name="Vervang mijn lijst").click()
    expect(items(other)).to_have_count(2)
    expect(other.locator("textarea").first).to_have_value("")
    other.get_by_role("button", name="Zet terug").click()
    expect(items(other)).to_have_count(1)
    expect(other).not_to_have_url(bare)
    other.goto(bare)
    other.get_by_role("button", name="Voeg toe").click()
    expect(items(other)).to_have_count(3)


def test_tabs_of_one_visitor_have_one_list(open_page: Open, address: str) -> None:
    page = with_list(open_page, address, GARDEN)
    tab = page.context.new_page()
    tab.goto(f"{address}/aanbod/{SOUP}/")
    expect(tab.locator(".kop-keuze b")).to_have_text("1")
    tab.locator(f".aanbod-kop {BUTTON}").click()
    expect(items(page)).to_have_count(2)
    page.get_by_role("button", name="Maak de lijst leeg").click()
    expect(tab.locator(".kop-keuze")).to_be_hidden()
    expect(tab.locator(f".aanbod-kop {BUTTON}")).to_have_attribute("aria-pressed", "false")
    assert page.evaluate("Object.keys(localStorage)") == []


def test_a_route_is_put_on_the_list_as_a_whole(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/{HAGUE}")
    on_route = [step for step in steps(page) if step]
    page.get_by_role("link", name="Zet deze route op mijn keuzelijst").click()
    expect(items(page)).to_have_count(len(on_route))
    on_list = [item.get_attribute("data-aanbod") for item in items(page).all()]
    assert on_list == on_route


def test_who_looks_for_more_goes_on_with_the_same_search(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/vind/?plaats=Arnhem&straal=25&trede=2")
    expect(page.locator("[data-aantal]")).to_contain_text("gevonden")
    page.goto(f"{address}/aanbod/{SOUP}/")
    page.locator(f"main .aanbod-kop {BUTTON}").click()
    page.get_by_role("link", name="Bekijk je keuzelijst (1)").click()
    page.get_by_role("link", name="Zoek nog iets").click()
    expect(page).to_have_url(f"{address}/vind/?plaats=Arnhem&straal=25&trede=2")
    # After a route: where that was, and what it was about.
    page.goto(f"{address}/{HAGUE}")
    steps(page)
    page.get_by_role("link", name="Zet deze route op mijn keuzelijst").click()
    page.get_by_role("link", name="Zoek nog iets").click()
    expect(page).to_have_url(f"{address}/vind/?plaats=Den+Haag&sector=horeca&leeftijd=34")
    assert page.errors == []


def test_what_is_gone_is_named_and_what_fails_can_be_tried_again(
    open_page: Open, address: str
) -> None:
    page = open_page(f"{address}/over/")
    page.route(f"**/aanbod/{SOUP}/", lambda route: route.abort())
    page.goto(f"{address}/keuzelijst/#erbij={LATE},{SOUP},{GARDEN}")
    gone, failed, there = (items(page).nth(at) for at in range(3))
    expect(gone).to_contain_text("Dit aanbod is er niet meer: gestopt in de zomer, van de-wilg")
    expect(failed).to_contain_text("We kunnen dit nu niet ophalen")
    expect(there.locator("h3")).to_have_text("Meehelpen in de tuin")
    page.unroute(f"**/aanbod/{SOUP}/")
    failed.get_by_role("button", name="Probeer opnieuw").click()
    expect(failed.locator("h3 a")).to_have_attribute("href", f"{address}/aanbod/{SOUP}/")
    expect(failed).not_to_contain_text("niet ophalen")


DAMAGED = [
    json.loads((PROJECT / "tests" / "examples" / "keuzelijst" / f"{name}.json").read_text())
    for name in ("afgebroken", "veranderd", "nieuwer")
]


@pytest.mark.parametrize("example", DAMAGED, ids=lambda example: example["about"])
def test_a_damaged_link_is_told_and_shows_what_is_left(
    open_page: Open, address: str, example: dict[str, str]
) -> None:
    page = open_page(f"{address}/keuzelijst/#{example['code']}")
    told = {"beschadigd": "niet heel", "onleesbaar": "niet lezen", "nieuwer": "nieuwere versie"}
    expect(page.locator("[data-meldingen]")).to_contain_text(told[example["trouble"]])
    left = len(example["list"]["items"])
    expect(items(page)).to_have_count(left)
    expect(page.locator("[data-leeg]")).to_be_visible(visible=left == 0)


def code_of(example: str) -> str:
    path = PROJECT / "tests" / "examples" / "keuzelijst" / f"{example}.json"
    return str(json.loads(path.read_text())["code"])


def test_a_whole_link_with_nothing_in_it_says_so(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/keuzelijst/#{code_of('leeg')}")
    expect(page.locator("[data-meldingen]")).to_contain_text("er staat geen aanbod in")
    expect(page.locator("[data-leeg]")).to_be_visible()


def test_a_list_of_which_all_is_gone_says_so(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/keuzelijst/#{code_of('weg')}")
    expect(items(page)).to_have_count(2)
    page.locator('[data-aanbod="athos/doet"]').get_by_role("button", name="Haal eraf").click()
    expect(page.get_by_text("Niets op deze lijst staat nog op de site")).to_be_visible()
    expect(page.get_by_role("button", name="Print", exact=True)).to_be_hidden()
    expect(page.get_by_role("link", name="Zoek nog iets")).to_be_visible()
    page.get_by_role("button", name="Zet terug").click()
    expect(page.get_by_text("Niets op deze lijst staat nog op de site")).to_be_hidden()
    expect(page.get_by_role("button", name="Print", exact=True).first).to_be_visible()


def test_offerings_stand_side_by_side(open_page: Open, address: str) -> None:
    page = with_list(open_page, address, GARDEN, SOUP, phone=True)
    table = page.get_by_role("table", name="Het aanbod op je lijst naast elkaar")
    expect(table.get_by_role("columnheader")).to_have_count(2)
    rows = table.get_by_role("rowheader").all_inner_texts()
    for name in (
        "Wat",
        "Trede",
        "Voor wie",
        "Wanneer",
        "Waar",
        "Kosten",
        "Hoe begin je",
        "Indicatie",
    ):
        assert name in rows
    expect(table).to_contain_text("info@voedseltuin.nl")
    box = page.locator("[data-tabel]")
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_handout_has_large_type_a_map_the_way_and_a_code(
    open_page: Open, address: str, tmp_path: Path
) -> None:
    page = open_page(f"{address}/over/")
    page.add_init_script(NO_PRINTER)
    page.goto(f"{address}/keuzelijst/#erbij={GARDEN},{SOUP}")
    names(page)
    page.locator("textarea").first.fill("Vraag naar de tuinman")
    assert TILE_HOST not in page.hosts
    page.get_by_role("button", name="Print", exact=True).click()
    expect(page.locator(".uitdeel-kaart .leaflet-tile-loaded").first).to_be_attached()
    page.wait_for_function("() => window.printed === 1")
    page.emulate_media(media="print")
    sheet = page.locator("[data-uitdeel]")
    expect(sheet).to_be_visible()
    for hidden in (".kop", ".voet", "h1", "[data-dingen]", ".keuzelijst-zij"):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(sheet).to_contain_text("Vraag naar de tuinman")
    expect(sheet).to_contain_text("info@voedseltuin.nl")
    size = sheet.locator("dd").first.evaluate("part => parseFloat(getComputedStyle(part).fontSize)")
    assert size > 21
    code = sheet.locator(".uitdeel-qr svg").first
    assert read_code(code, tmp_path) == f"{address}/aanbod/{GARDEN}/"
    pages = len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))
    assert pages == 2
    page.emulate_media(media="screen")
    page.locator("[data-met-notities]").uncheck()
    page.locator("[data-met-kaart]").uncheck()
    expect(sheet).not_to_contain_text("tuinman")
    expect(sheet.locator(".uitdeel-kaart")).to_have_count(0)


def test_a_handout_is_in_the_language_that_was_chosen_as_far_as_there_is_one(
    open_page: Open, address: str, good_address: str
) -> None:
    page = with_list(open_page, good_address, "de-boog/koken", "de-boog/inloop")
    sheet = page.locator("[data-uitdeel]")
    page.get_by_label("In welke taal?").select_option(label="العربية")
    translated = sheet.locator("[lang=ar]")
    expect(translated).to_have_count(3)
    expect(translated.first).to_have_text("الطبخ والأكل مع الجيران")
    expect(translated.last).to_have_attribute("dir", "rtl")
    expect(sheet.locator(".uitdeel-naam")).to_have_count(1)
    plain = sheet.locator(".uitdeel-ding").last.inner_text()
    # Only its name is Turkish.
    page.get_by_label("In welke taal?").select_option(label="Türkçe")
    expect(sheet.locator("[lang=tr]")).to_have_text("Komşularla yemek pişirmek")
    assert sheet.locator(".uitdeel-ding").last.inner_text() == plain
    page.get_by_label("In welke taal?").select_option(label="Nederlands")
    expect(sheet.locator(".uitdeel-naam")).to_have_count(0)
    assert page.errors == []
    other = with_list(open_page, address, GARDEN)
    expect(other.get_by_label("In welke taal?")).to_be_hidden()


def test_without_a_background_the_handout_goes_without_maps(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/over/", tiles=False)
    page.add_init_script(NO_PRINTER)
    page.goto(f"{address}/keuzelijst/#erbij={GARDEN},{TOGETHER}")
    names(page)
    page.get_by_role("button", name="Print", exact=True).click()
    expect(page.locator("[data-print-stand]")).to_contain_text("Niet elk kaartje kon laden")
    page.wait_for_function("() => window.printed === 1")
    expect(page.locator(".uitdeel-kaart")).to_have_count(0)
    # Nobody says exactly where it is on a map, but there is an address.
    known = page.locator(".uitdeel-ding").last
    expect(known).to_contain_text("2513 AM Den Haag")
    expect(known).not_to_contain_text("adres weten we niet")


def test_a_full_list_is_accessible_and_fits_a_small_phone(open_page: Open, address: str) -> None:
    page = with_list(open_page, address, GARDEN, SOUP, LATE, phone=True)
    page.locator("[data-qr-vak] summary").click()
    page.get_by_role("button", name="Haal eraf").first.click()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == []
    assert page.evaluate(SMALL_TARGETS) == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_who_has_the_finder_in_a_frame_or_no_javascript_has_no_dead_buttons(
    open_page: Open, visit: Open, address: str
) -> None:
    page = open_page(f"{address}/vind/?q=tuin&inbed=1")
    expect(page.locator("#zoeker-lijst [data-aanbod]").first).to_be_visible()
    expect(page.locator(BUTTON)).to_have_count(0)
    plain = visit(f"{address}/keuzelijst/", javascript=False)
    expect(plain.locator("main")).to_contain_text("werkt alleen met JavaScript")
    expect(plain.locator("main button:visible")).to_have_count(0)
