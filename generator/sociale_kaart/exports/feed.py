"""What was verified last, as an Atom feed (RFC 4287)."""

from __future__ import annotations

import re
from datetime import date
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from sociale_kaart.exports.base import LICENCE, address
from sociale_kaart.model import Catalogue, Offering, Provider
from sociale_kaart.settings import Settings
from sociale_kaart.sitefile import SiteFile

MOST = 100
ATOM = "http://www.w3.org/2005/Atom"

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def newest_feed(catalogue: Catalogue, settings: Settings) -> SiteFile:
    """Return the offerings that were verified last, the newest first."""
    by_id = sorted(catalogue.offerings, key=lambda offering: offering.id)
    newest = sorted(by_id, key=lambda offering: offering.verified_on, reverse=True)[:MOST]
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": "nl"})
    _add(root, "id", _id(address(settings, "data/feed.xml")))
    _add(root, "title", settings.site_name)
    _add(root, "subtitle", "Aanbod dat het laatst is gecontroleerd")
    _add(root, "updated", _moment(newest[0].verified_on if newest else date(1970, 1, 1)))
    _link(root, "self", address(settings, "data/feed.xml"), "application/atom+xml")
    _link(root, "alternate", address(settings, ""), "text/html")
    _link(root, "license", LICENCE, "text/html")
    for offering in newest:
        _entry(root, offering, catalogue.providers[offering.provider_id], settings)
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    return SiteFile("data/feed.xml", f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode())


def _entry(root: ET.Element, offering: Offering, provider: Provider, settings: Settings) -> None:
    page = address(settings, f"aanbod/{offering.id}/")
    entry = ET.SubElement(root, "entry")
    _add(entry, "id", _id(page))
    _add(entry, "title", offering.name)
    _add(entry, "updated", _moment(offering.verified_on))
    _link(entry, "alternate", page, "text/html")
    _add(ET.SubElement(entry, "author"), "name", provider.name)
    _add(entry, "summary", offering.summary)
    for sector in offering.sectors:
        ET.SubElement(entry, "category", {"term": _clean(sector)})


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = _clean(text)


def _link(parent: ET.Element, rel: str, href: str, kind: str) -> None:
    ET.SubElement(parent, "link", {"rel": rel, "href": _clean(href), "type": kind})


def _clean(text: str) -> str:
    """Leave out characters that XML does not have; everything else is escaped by ElementTree."""
    return _NOT_XML.sub("", text)


def _id(page: str) -> str:
    """Return an identifier that is an IRI even when the site does not know its own host."""
    return page if "://" in page else uuid5(NAMESPACE_URL, page).urn


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
