"""Ages that an entry does not say follow from its audiences, if all of those have ages."""

from __future__ import annotations

import pytest

from sociale_kaart.ages import EXTRA, Ages, ages_of
from sociale_kaart.schema import Schema


@pytest.mark.parametrize(
    ("audiences", "ages"),
    [
        (["ouderen"], (55, None)),
        (["jongeren"], (None, 27)),
        (["leerlingen"], (12, 20)),
        (["leerlingen", "jongeren"], (None, 27)),
        (["jongeren", "ouderen"], (None, None)),
        (["iedereen", "ouderen"], (None, None)),
        (["buurtbewoners", "ouderen"], (None, None)),
        (["vrouwen"], (None, None)),
        (["ruimtevaarders"], (None, None)),
        ([], (None, None)),
    ],
)
def test_ages_follow_from_the_audiences(schema: Schema, audiences: list[str], ages: Ages) -> None:
    assert ages_of(None, audiences, schema) == ages


@pytest.mark.parametrize("said", [(16, 35), (None, 99)])
def test_what_the_provider_says_counts(schema: Schema, said: Ages) -> None:
    assert ages_of(said, ["jongeren"], schema) == said


def test_ages_in_the_schema_are_ages(schema: Schema) -> None:
    found = [term.extra[EXTRA] for term in schema["doelgroep"].values() if EXTRA in term.extra]
    assert found
    for ages in found:
        assert set(ages) <= {"van", "tot"}
        assert 0 <= ages.get("van", 0) < ages.get("tot", 120)
