"""What always holds, whatever the offerings: tried on many made-up catalogues."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from sociale_kaart.ladder import MOST
from sociale_kaart.model import Offering
from sociale_kaart.places import distance_km
from tests.unit.ladder_sample import made_up, related


@settings(max_examples=25, deadline=None)
@given(size=st.integers(0, 90), seed=st.integers(0, 2**32), near_km=st.floats(0, 80))
def test_what_always_holds(size: int, seed: int, near_km: float) -> None:
    made = made_up(size, seed)
    found = related(*made, near_km=near_km)
    shuffled = random.Random(seed).sample(made, len(made))
    assert related(*shuffled, near_km=near_km) == found
    known = {offering.id: offering for offering in made}
    assert list(found) == sorted(known)
    for id, relation in found.items():
        here = known[id]
        for ways in relation:
            ids = [way.offering_id for way in ways]
            assert id not in ids
            assert len(set(ids)) == len(ids) <= MOST
            for way in ways:
                there = known[way.offering_id]
                assert way.reasons
                assert all(way.reasons)
                assert not shut_out(here, there)
                assert ages_meet(here, there)
                if way.distance_km is not None:
                    assert way.distance_km == round(nearest(here, there), 1)
                    assert way.named or nearest(here, there) <= near_km + 1e-6
        for way in relation.next_steps:
            there = known[way.offering_id]
            assert max(there.rungs) >= min(here.rungs)
            assert way.named or max(there.rungs) > max(here.rungs)
        for way in relation.fallbacks:
            there = known[way.offering_id]
            assert min(there.rungs) <= max(here.rungs)
            assert way.named or max(there.rungs) < max(here.rungs)
        assert all(known[way.offering_id].is_meeting_point for way in relation.meeting_points)


@settings(max_examples=15, deadline=None)
@given(size=st.integers(0, 60), more=st.integers(1, 60), seed=st.integers(0, 2**32))
def test_what_is_new_elsewhere_changes_nothing_here(size: int, more: int, seed: int) -> None:
    made, far = made_up(size, seed), made_up(more, seed, elsewhere=True)
    before, after = related(*made), related(*made, *far)
    assert {id: after[id] for id in before} == before


def nearest(here: Offering, there: Offering) -> float:
    ours, theirs = ([p.point for p in o.locations if p.point] for o in (here, there))
    return min(distance_km(a, b) for a in ours for b in theirs)


def shut_out(here: Offering, there: Offering) -> bool:
    pair = (set(here.audiences), set(there.audiences))
    return any("vrouwen" in a and "mannen" in b for a, b in (pair, pair[::-1]))


def ages_meet(here: Offering, there: Offering) -> bool:
    ours, theirs = (
        [(o.age.start or 0), o.age.end or 120] if o.age else [0, 120] for o in (here, there)
    )
    return max(ours[0], theirs[0]) <= min(ours[1], theirs[1])
