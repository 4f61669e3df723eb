"""The headings that people put above columns, and the targets that they mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher

from sociale_kaart.importer.parse.words import fold
from sociale_kaart.importer.targets import PROVIDER, SKIP, Target

_CLOSE = 0.84

# Of each target the words that mean it, most used first.
_WORDS: Mapping[str, str] = {
    "aanbieder.naam": "organisatie, aanbieder, instelling, naam organisatie, naam aanbieder"
    ", partner, stichting, uitvoerder, uitvoerende organisatie, organisatienaam",
    "aanbieder.kort": "over de organisatie, omschrijving organisatie",
    "aanbieder.organisatie": "soort organisatie, type organisatie",
    "aanbieder.contact.website": "website organisatie, site organisatie",
    "aanbieder.contact.telefoon": "telefoon organisatie, telefoonnummer organisatie",
    "aanbieder.contact.email": "e-mail organisatie, email organisatie, mail organisatie",
    "naam": "activiteit, naam activiteit, naam, titel, aanbod, naam aanbod, activiteiten, project"
    ", naam project, wat is er te doen, voorziening, dienst",
    "kort": "korte omschrijving, samenvatting, in het kort, kort, intro, korte beschrijving",
    "wat": "omschrijving, beschrijving, uitleg, inhoud, wat, omschrijving activiteit, toelichting"
    ", beschrijving activiteit, wat ga je doen, informatie",
    "doel": "doel, doelstelling, waarom, resultaat, wat levert het op",
    "soort": "soort, type, vorm, soort activiteit, type activiteit, soort aanbod, type aanbod",
    "sectoren": "thema, sector, categorie, rubriek, onderwerp, domein, sectoren, themas, thema s",
    "doelgroepen": "doelgroep, doelgroepen, voor wie, bestemd voor",
    "toelichting_doelgroep": "toelichting doelgroep",
    "leeftijd": "leeftijd, leeftijden, leeftijdsgroep, leeftijdscategorie",
    "treden": "trede, treden, participatieladder, participatietrede, ladder, trede n, tredes",
    "richting": "richting, ontwikkeling of stabiel",
    "talen": "talen, gesproken talen, voertaal",
    "taalniveau": "taalniveau, niveau nederlands, taaleis",
    "wanneer": "dag en tijd, openingstijden, wanneer, tijden, dagen en tijden, dag tijd, dag tijden"
    ", tijdstip, dagen, rooster",
    "wanneer.dag": "dag, weekdag",
    "wanneer.van": "begintijd, starttijd, aanvang, tijd van, begin",
    "wanneer.tot": "eindtijd, einde, tijd tot, eind",
    **{
        f"wanneer.{name[:2]}": f"{name}, {name[:2]}"
        for name in ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
    },
    "uren_per_week": "uren per week, uren, aantal uren",
    "locaties": "locatie, locaties, waar, plek, locatie s, vindplaats, adresgegevens",
    "locatie.naam": "naam locatie, gebouw, locatienaam, accommodatie",
    "locatie.adres": "adres, straat, straatnaam, huisnummer, huisnr, straat en huisnummer"
    ", bezoekadres, toevoeging",
    "locatie.postcode": "postcode, pc",
    "locatie.plaats": "plaats, woonplaats, stad, plaatsnaam, dorp",
    "locatie.gemeente": "gemeente",
    "locatie.wijk": "wijk, buurt, stadsdeel, kern",
    "locatie.ov": "openbaar vervoer, ov, bereikbaarheid",
    "online": "online, digitaal aanbod",
    "thuis": "aan huis, bij mensen thuis, thuis",
    "werkgebied.gemeenten": "werkgebied, voor gemeenten, regio",
    "toegankelijkheid": "toegankelijkheid, toegankelijk, rolstoel",
    "kinderopvang": "kinderopvang, kinderen",
    "kosten": "kosten, prijs, bijdrage, tarief, kosten deelname, deelnamekosten, entree",
    "kosten_toelichting": "toelichting kosten",
    "eigen_bijdrage": "eigen bijdrage",
    "toegang": "toegang, toegankelijk voor, manier van aanmelden",
    "aanmelden": "aanmelden, aanmelding, hoe aanmelden, inschrijven, opgeven",
    "contact": "contact, contactgegevens, bereikbaar via, e-mail website, website e-mail"
    ", mail website, telefoon e-mail, telefoon en e-mail, tel mail",
    "contact.telefoon": "telefoon, telefoonnummer, tel, tel nr, telnr, telefoonnr, mobiel",
    "contact.email": "e-mail, email, mail, e-mailadres, mailadres, emailadres",
    "contact.website": "website, site, url, link, webadres, internet, www, meer informatie",
    "begeleiding": "begeleiding, begeleiders",
    "indicatie": "indicatie, indicatie nodig",
    "wetten": "wet, wetten, financiering, regeling",
    "plekken.vrij": "vrije plekken, plaatsen vrij, plekken",
    "plekken.wachttijd_weken": "wachttijd, wachtlijst",
    "verwijzers": "voor verwijzers, informatie voor verwijzers, verwijzing",
    "trefwoorden": "trefwoorden, zoekwoorden, tags, kernwoorden, steekwoorden",
    "geldig_tot": "einddatum, geldig tot, loopt tot",
    "gecontroleerd": "gecontroleerd, laatst gecontroleerd, laatst bijgewerkt, bijgewerkt"
    ", laatste update, peildatum, mutatiedatum, wijzigingsdatum, datum wijziging, laatst gewijzigd"
    ", gewijzigd op, datum controle, gecontroleerd op, datum"
    ", laatst gecheckt, gecheckt op",
    SKIP: "opmerkingen, opmerking, notities, intern, contactpersoon, bijzonderheden, actie, status"
    ", door wie, ingevuld door, nr, nummer, id, code, volgnummer",
}
KEYS = frozenset(["nr", "nummer", "id", "code", "volgnummer", "kenmerk", "sleutel"])
"""Headings of columns that tell rows apart."""

_BY_WORD = {fold(word): name for name, words in _WORDS.items() for word in words.split(", ")}


def meant_by(heading: str, targets: Mapping[str, Target]) -> list[tuple[str, float]]:
    """Return the targets that a heading may mean, each with a likeness from 0 to 1, best first."""
    folded = fold(heading)
    if not folded:
        return []
    found: dict[str, float] = {}

    def may(name: str, likeness: float) -> None:
        if name == SKIP or name in targets:
            found[name] = max(found.get(name, 0.0), likeness)

    for name in targets:
        if folded in (fold(name), fold(name.removeprefix(PROVIDER).replace("_", " "))):
            may(name, 0.9 if name.startswith(PROVIDER) else 1.0)
    for word, name in _BY_WORD.items():
        if folded == word:
            may(name, 1.0)
        elif len(word) > 3 and re.search(rf"\b{re.escape(word)}\b", folded):
            # Of "telefoon organisatie" the longer of both words counts more.
            may(name, 0.6 + 0.3 * len(word) / len(folded))
        elif len(word) > 3 and (like := SequenceMatcher(None, folded, word).ratio()) > _CLOSE:
            may(name, 0.8 * like)
    return sorted(found.items(), key=lambda pair: -pair[1])
