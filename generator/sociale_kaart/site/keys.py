"""When the page of an offering has to be made again."""

from __future__ import annotations

from hashlib import blake2b

from sociale_kaart.model import Offering
from sociale_kaart.pages import Site
from sociale_kaart.pages.words import closure_in_words


def key_of_page(offering: Offering, site: Site) -> bytes:
    """Return a key that changes with everything that the offering's page shows."""
    providers = site.catalogue.providers
    digest = blake2b(offering.digest, digest_size=16)
    digest.update(f"{offering.path}\0".encode())
    digest.update(providers[offering.provider_id].digest)
    for edges in site.related(offering.id):
        for edge in edges:
            other = site.offerings[edge.offering_id]
            digest.update(other.digest)
            digest.update(providers[other.provider_id].digest)
            digest.update(repr(edge).encode())
        digest.update(b"|")
    today = site.settings.today
    old = (today - offering.verified_on).days > site.settings.stale_after_days
    closure = closure_in_words(offering.closure, today) if offering.closure else ""
    digest.update(f"{old}{closure}".encode())
    return digest.digest()
