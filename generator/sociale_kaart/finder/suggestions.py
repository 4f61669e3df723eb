"""The names of providers that are suggested while a visitor types."""

from __future__ import annotations

from collections import Counter

from sociale_kaart.model import Catalogue

# The file must stay small; a provider with few offerings among so many is found by searching.
MOST = 1500


def provider_rows(catalogue: Catalogue) -> list[tuple[str, str]]:
    """Return the id and name of the providers, those with most offerings first."""
    offerings = Counter(offering.provider_id for offering in catalogue.offerings)
    order = sorted(offerings, key=lambda provider: (-offerings[provider], provider))
    return [(provider, catalogue.providers[provider].name) for provider in order[:MOST]]
