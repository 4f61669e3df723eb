"""Looks at every offering once, and then tells of the whole map or of one municipality."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from sociale_kaart.cardwords import municipalities_of
from sociale_kaart.gaps.ages import age_groups
from sociale_kaart.gaps.fields import WANTED, missing_in, weight_of
from sociale_kaart.gaps.result import Count, FieldCount, Gaps, Incomplete
from sociale_kaart.gaps.roads import Roads
from sociale_kaart.gaps.steps import is_cliff, is_dead_end
from sociale_kaart.gaps.titles import field_titles
from sociale_kaart.ladder import Relations
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.schema import Schema, Vocabulary
from sociale_kaart.settings import Settings

_NONE = Relations()


class Survey:
    """What is wrong with each offering, and which offerings each municipality has.

    Making one is near-linear in the number of offerings; asking of a municipality takes as long as
    it has offerings. ``municipalities`` holds their names, those with most offerings first.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        schema: Schema,
        relations: Mapping[str, Relations],
        settings: Settings,
    ) -> None:
        """Look at everything once; ``relations`` are those of the ladder, by id."""
        self._schema, self._settings = schema, settings
        self._titles = field_titles(schema)
        self._offerings = sorted(catalogue.offerings, key=lambda offering: offering.id)
        rungs = [int(value) for value in schema["trede"]]
        related = [(o, relations.get(o.id, _NONE)) for o in self._offerings]
        self._dead = {o.id for o, ways in related if is_dead_end(o, ways, max(rungs))}
        self._cliffs = {o.id for o, ways in related if is_cliff(o, ways, min(rungs))}
        self._missing = {
            o.id: missing_in(o, catalogue.providers[o.provider_id]) for o in self._offerings
        }
        self._in: dict[str, list[Offering]] = defaultdict(list)
        for offering in self._offerings:
            for name in municipalities_of(offering):
                self._in[name].append(offering)
        self.municipalities = sorted(self._in, key=lambda name: (-len(self._in[name]), name))
        self._roads = Roads(self._offerings, [str(value) for value in schema["sector"]], rungs)

    @cached_property
    def whole(self) -> Gaps:
        """What is missing on the whole map."""
        return self._gaps("", self._offerings, sorted(self.municipalities))

    def of(self, municipality: str) -> Gaps:
        """Return what is missing in one municipality, which may have nothing at all."""
        return self._gaps(municipality, self._in.get(municipality, ()), [municipality])

    def beyond(self, municipality: str) -> object:
        """Return what its gaps tell that does not stand in its own entries, to compare."""
        here = self._in.get(municipality, ())
        steps = [(o.id in self._dead, o.id in self._cliffs) for o in here]
        return steps, self._roads.of(municipality)

    def _gaps(self, municipality: str, offerings: Sequence[Offering], names: Iterable[str]) -> Gaps:
        today, most = self._settings.today, self._settings.stale_after_days
        days = {o.id: (today - o.verified_on).days for o in offerings}
        rungs: Counter[str | int] = Counter(rung for o in offerings for rung in set(o.rungs))
        sectors: Counter[str | int] = Counter(
            sector for o in offerings for sector in set(o.sectors)
        )
        whole = not municipality
        return Gaps(
            municipality=municipality,
            today=today,
            stale_after_days=most,
            total=len(offerings),
            providers=len({o.provider_id for o in offerings}),
            rungs=_counts(self._schema["trede"], rungs),
            sectors=_counts(self._schema["sector"], sectors),
            municipalities=tuple(
                Count(name, name, len(self._in[name])) for name in self.municipalities if whole
            ),
            ages=age_groups(days.values(), most),
            stale=tuple(
                sorted(
                    (o for o in offerings if days[o.id] > most),
                    key=lambda o: (o.verified_on, o.id),
                )
            ),
            dead_ends=tuple(o for o in offerings if o.id in self._dead),
            cliffs=tuple(o for o in offerings if o.id in self._cliffs),
            roads=tuple(road for name in names for road in self._roads.of(name)),
            incomplete=self._incomplete(offerings),
            fields=self._fields(offerings),
        )

    def _incomplete(self, offerings: Iterable[Offering]) -> tuple[Incomplete, ...]:
        found = [
            Incomplete(o, self._missing[o.id], weight_of(self._missing[o.id]))
            for o in offerings
            if self._missing[o.id]
        ]
        return tuple(sorted(found, key=lambda item: (-item.weight, item.offering.id)))

    def _fields(self, offerings: Iterable[Offering]) -> tuple[FieldCount, ...]:
        numbers = Counter(name for o in offerings for name in self._missing[o.id])
        return tuple(
            FieldCount(w.name, self._titles[w.name], w.audience, w.weight, numbers[w.name])
            for w in WANTED
        )


def _counts(terms: Vocabulary, numbers: Mapping[str | int, int]) -> tuple[Count, ...]:
    return tuple(
        Count(term.value, term.title, numbers.get(term.value, 0)) for term in terms.values()
    )
