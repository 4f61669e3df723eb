"""All files of a site made from a catalogue, shared by several processes; only new ones written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sociale_kaart.exports import all_exports, sitemap, source_files
from sociale_kaart.exports.gaps import Findings, gaps_csv
from sociale_kaart.finder import finder_files
from sociale_kaart.history import changes
from sociale_kaart.load import Ready
from sociale_kaart.map import map_files
from sociale_kaart.model import Offering
from sociale_kaart.pages import Page, Poster, Site, offering_page, other_pages, poster_page, posters
from sociale_kaart.parallel import aside, spread
from sociale_kaart.publish import Staging, key_of
from sociale_kaart.route import route_files
from sociale_kaart.schema import Schema
from sociale_kaart.settings import Settings
from sociale_kaart.shells import Shell, depth_of
from sociale_kaart.site.keys import key_of_page
from sociale_kaart.site.steps import steps_between
from sociale_kaart.sitefile import SiteFile
from sociale_kaart.synonyms import Synonyms

Shells = Mapping[tuple[str, int], Shell]
Keys = dict[str, bytes]


@dataclass(frozen=True)
class Work:
    """What there is to make, and of what."""

    ready: Ready
    schema: Schema
    settings: Settings
    shells: Shells
    staging: Staging
    documents: Sequence[str]
    synonyms: Synonyms
    kept: Path | None
    jobs: int | None

    def make(self) -> int:
        """Note every file and write those that are new; return how many those were."""
        catalogue, schema, settings = self.ready.catalogue, self.schema, self.settings
        data = aside(self._data, jobs=self.jobs)
        related = steps_between(catalogue, schema, settings, self.staging.basis, self.kept)
        steps = aside(lambda: self._write(route_files(catalogue, schema, related)), jobs=self.jobs)
        site = Site(catalogue, schema, settings, related)
        written = self._other_pages(site)
        written += self._offerings(site)
        written += self._posters(site)
        for keys, count in (data(), steps()):
            self.staging.note(keys)
            written += count
        return written

    def _write(self, files: Iterable[SiteFile]) -> tuple[Keys, int]:
        """Write the files that are new; return the keys of all, and how many were written."""
        keys = {}
        written = 0
        for path, content in files:
            keys[path] = key_of(content)
            if self.staging.needs(path, keys[path]):
                self.staging.write(path, content)
                written += 1
        return keys, written

    def _data(self) -> tuple[Keys, int]:
        """Write what needs no ladder, and so can be made while the ladder is searched."""
        catalogue, folder = self.ready.catalogue, self.ready.folder
        keys, written = self._write(self._data_files())
        for path, key, content in source_files(catalogue, folder, self.staging.needs):
            keys[path] = key
            if content is not None:
                self.staging.write(path, content)
                written += 1
        return keys, written

    def _data_files(self) -> Iterator[SiteFile]:
        catalogue, schema, settings = self.ready.catalogue, self.schema, self.settings
        yield from finder_files(catalogue, schema, settings, self.synonyms)
        yield from map_files(catalogue, settings)
        news = changes(self.ready.folder, catalogue, schema, settings.today)
        yield from all_exports(catalogue, schema, settings, news)

    def _offerings(self, site: Site) -> int:
        new = [
            offering
            for offering in site.catalogue.offerings
            if self.staging.needs(_file(f"aanbod/{offering.id}/"), key_of_page(offering, site))
        ]

        def make(share: Sequence[Offering]) -> int:
            return self._fill_all(offering_page(site, offering) for offering in share)

        return sum(spread(make, new, jobs=self.jobs))

    def _posters(self, site: Site) -> int:
        new = [
            poster
            for poster in posters(site)
            if self.staging.needs(_file(poster.address), poster.key)
        ]

        def make(share: Sequence[Poster]) -> int:
            return self._fill_all(poster_page(site, poster) for poster in share)

        # A few codes take as long as a hundred pages.
        return sum(spread(make, new, jobs=self.jobs, worthwhile=10))

    def _fill_all(self, pages: Iterable[Page]) -> int:
        count = 0
        for page in pages:
            self.staging.write(_file(page.address), self._fill(page))
            count += 1
        return count

    def _other_pages(self, site: Site) -> int:
        offerings = site.catalogue.offerings
        addresses = [*self.documents, *(f"aanbod/{offering.id}/" for offering in offerings)]
        addresses += [poster.address for poster in posters(site)]
        unsure, written = [], 0
        for draft in other_pages(site):
            path = _file(draft.address)
            addresses.append(draft.address)
            if not draft.key:
                unsure.append(SiteFile(path, self._fill(draft.make())))
            elif self.staging.needs(path, draft.key):
                written += self._fill_all([draft.make()])
        unsure += sitemap(addresses, site.settings)
        unsure.append(
            gaps_csv(Findings(site.survey.whole, site.catalogue, site.schema, site.settings))
        )
        return written + self._write(unsure)[1]

    def _fill(self, page: Page) -> bytes:
        return self.shells[page.shell, depth_of(page.address)].fill(page, self.settings.site_url)


def _file(address: str) -> str:
    return f"{address}index.html"
