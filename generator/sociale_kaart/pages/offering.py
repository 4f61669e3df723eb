"""The page of an offering: what it is, for whom, when and where, the cost, and how to start."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote

from markupsafe import Markup, escape

from sociale_kaart.cardwords import euro, listed, slug
from sociale_kaart.model import Contact, Offering, Provider
from sociale_kaart.pages import stairs, structured, words
from sociale_kaart.pages.onward import relations_of
from sociale_kaart.pages.page import Page, root_of
from sociale_kaart.pages.referrers import for_referrers
from sociale_kaart.pages.templates import render
from sociale_kaart.pages.whole import Site

PLAIN = "/:?"
"""Signs that mean nothing in the question of an address, and so can stay as they are."""

MOST_POINTS = 12
"""How many places of an offering a small map can show."""
_PRECISION = {"adres": ",adres", "postcode": ",postcode", "plaats": ""}


class Text(NamedTuple):
    """A translation as the page shows it."""

    language: str
    own_name: str
    rtl: bool
    name: str
    summary: str
    body: str
    goal: str


def offering_page(site: Site, offering: Offering) -> Page:
    """Return the page of an offering."""
    address = f"aanbod/{offering.id}/"
    schema, provider = site.schema, site.catalogue.providers[offering.provider_id]
    sectors = [schema["sector"][name] for name in offering.sectors]
    crumbs = [(sectors[0].title, f"sector/{sectors[0].value}/")]
    contact = contact_of(offering, provider)
    body = render(
        "aanbod.html",
        root_of(address),
        o=offering,
        provider=provider,
        crumbs=crumbs,
        contact=contact,
        sectors=sectors,
        kind=schema["soort"].title_of(offering.kind),
        rungs=[schema["trede"][rung] for rung in offering.rungs],
        target=schema["trede"][offering.to_rung] if offering.to_rung else None,
        audiences=words.titles(offering.audiences, schema["doelgroep"]),
        access=schema["toegang"][offering.access],
        facts=list(_facts(offering, site)),
        unknown=_unknown(offering),
        times=words.sessions_in_words(offering.sessions, schema["dag"]),
        hours=offering.hours_a_week and words.range_in_words(offering.hours_a_week, "uur"),
        place=site.place_of(offering),
        places=words.places_of(offering.locations),
        points=_points(offering),
        municipality=offering.locations and slug(offering.locations[0].municipality),
        elsewhere=_elsewhere(offering),
        cost=_cost(offering, site),
        stairs=stairs.drawing(offering, site.related(offering.id), root_of(address)),
        stairs_in_words=stairs.in_words(offering, site.related(offering.id)),
        relations=list(relations_of(offering, site)),
        for_referrers=list(for_referrers(offering, contact, schema)),
        translations=_translations(offering),
        closed=offering.closure and words.closure_in_words(offering.closure, site.settings.today),
        stale=_stale(offering, contact, site),
        verified=words.month(offering.verified_on),
        report=report_address(offering, site),
    )
    trail = [*crumbs, (offering.name, address)]
    return Page(
        address,
        "aanbod",
        f"{offering.name} bij {provider.name}",
        description_of(offering, site),
        body,
        structured.island(
            structured.service(offering, provider, contact, site),
            structured.breadcrumbs(trail, site),
        ),
        section="aanbod",
    )


def description_of(offering: Offering, site: Site) -> str:
    """Return what a search engine shows below the title: what it is and where."""
    place = site.place_of(offering)
    return f"{offering.summary} {place}." if place else offering.summary


def contact_of(offering: Offering, provider: Provider) -> Contact:
    """Return how to reach them: what the offering does not say, its provider does."""
    own, general = offering.contact, provider.contact
    return Contact(
        own.phone or general.phone,
        own.email or general.email,
        own.website or general.website,
        own.note or general.note,
    )


def report_address(offering: Offering, site: Site) -> str:
    """Return where a visitor says what is wrong: a message or a mail with the id, else nothing."""
    title = quote(f"Klopt niet: {offering.id}", safe=PLAIN)
    text = quote(f"{site.base}aanbod/{offering.id}/\n\nWat klopt er niet?\n", safe=PLAIN)
    mail = f"mailto:{site.settings.keeper_email}?subject={{title}}&body={{text}}"
    form = site.settings.issue_url or (mail if site.settings.keeper_email else "")
    # At the end the script adds the text (web/report.ts): every page would be so much longer.
    return form.removesuffix("{text}").replace("{title}", title).replace("{text}", text)


def _facts(offering: Offering, site: Site) -> Iterator[tuple[str, str]]:
    schema = site.schema
    if offering.age:
        yield "Leeftijd", words.capital(words.range_in_words(offering.age, "jaar"))
    if offering.languages:
        names = [schema["taal"].title_of(code) for code in offering.languages]
        yield "Talen", listed(names)
    if offering.language_level:
        yield "Nederlands", schema["taalniveau"].title_of(offering.language_level)
    if offering.supervision:
        yield "Wie helpt er", words.titles(offering.supervision, schema["begeleiding"])
    if offering.accessibility:
        yield "Toegankelijk", words.titles(offering.accessibility, schema["toegankelijkheid"])
    if offering.childcare:
        yield "Kinderen", schema["kinderopvang"].title_of(offering.childcare)


def _unknown(offering: Offering) -> str:
    # Who uses a wheelchair or has children needs to know that nobody has said it yet.
    missing = []
    if not offering.accessibility and offering.locations:
        missing.append("of je er met een rolstoel in kunt")
    if not offering.childcare:
        missing.append("of je kinderen mee mogen")
    return listed(missing)


def _elsewhere(offering: Offering) -> str:
    ways = []
    if offering.online:
        ways.append("Je kunt meedoen via internet.")
    if offering.at_home:
        ways.append("Er kan iemand bij je thuis komen.")
    if offering.area:
        names = words.area_in_words(offering.area)
        ways += [f"Het is voor {names}."] if names else []
        ways += [offering.area.note] if offering.area.note else []
    return " ".join(ways)


def _points(offering: Offering) -> str:
    """Return ``51.9225,4.4792,adres;…``, which the handout of a shortlist makes a map from.

    A point without a word is that of a town.
    """
    known = [place for place in offering.locations if place.point]
    return ";".join(
        f"{place.point[0]},{place.point[1]}{_PRECISION[place.precision]}"
        for place in known[:MOST_POINTS]
        if place.point
    )


def _cost(offering: Offering, site: Site) -> Markup:
    parts = []
    if offering.cost:
        term = site.schema["kosten"][offering.cost]
        parts.append(f"<strong>{escape(term.title)}.</strong> {escape(term.description)}")
    if offering.price:
        price = euro(offering.price.amount)
        if offering.price.up_to is not None:
            price += f" tot {euro(offering.price.up_to)}"
        per = site.schema["per"].title_of(offering.price.per)
        shown = f"<strong>{price} {escape(per)}.</strong>"
        voluntary = offering.cost == "vrijwillige-bijdrage"
        parts = [*parts, f"Vaak is dat {shown}"] if voluntary else [shown]
    if offering.own_contribution:
        term = site.schema["eigen-bijdrage"][offering.own_contribution]
        parts.append(str(escape(term.description)))
    if offering.cost_note:
        parts.append(str(escape(offering.cost_note)))
    if not parts:
        parts.append("Wat het kost, weten we niet. Vraag het even na.")
    return Markup(" ".join(parts))


def _translations(offering: Offering) -> list[Text]:
    return [
        Text(
            text.language,
            words.OWN_NAMES.get(text.language, text.language),
            text.language in words.RIGHT_TO_LEFT,
            text.name,
            text.summary,
            text.body,
            text.goal,
        )
        for text in offering.translations
    ]


def _stale(offering: Offering, contact: Contact, site: Site) -> str:
    age = (site.settings.today - offering.verified_on).days
    if age <= site.settings.stale_after_days:
        return ""
    if contact.phone or contact.email:
        ways = ["bel"] * bool(contact.phone) + ["mail"] * bool(contact.email)
        return f"{words.capital(' of '.join(ways))} even voordat je gaat."
    if contact.website:
        return "Kijk eerst op de website of het nog klopt."
    return "Vraag eerst na of het nog klopt."
