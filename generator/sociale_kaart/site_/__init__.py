"""A catalogue becomes a site: one function that makes every file and writes what is new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from sociale_kaart.exports import all_exports, sitemap, source_files
from sociale_kaart.exports.gaps import Findings, gaps_csv
from sociale_kaart.finder import finder_files
from sociale_kaart.history import changes
from sociale_kaart.ladder import relations
from sociale_kaart.map import map_files
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.pages import Page, Poster, Site, offering_page, other_pages, poster_page, posters
from sociale_kaart.pages.words import closure_in_words
from sociale_kaart.parallel import aside, spread, without_collecting
from sociale_kaart.publish import Staging, key_of
from sociale_kaart.route import route_files
from sociale_kaart.schema import Schema
from sociale_kaart.settings import Settings
from sociale_kaart.shells import Shell, depth_of
from sociale_kaart.sitefile import SiteFile
from sociale_kaart.synonyms import NONE, Synonyms

Shells = Mapping[tuple[str, int], Shell]


class Made(NamedTuple):
    """What a build made: pages of offerings, all files, and how many of those were written."""

    offerings: int
    files: int
    written: int

    def __str__(self) -> str:
        """Say it in a line, for the console."""
        return f"{self.offerings} offerings, {self.files} files, of which {self.written} were new"


def make_site(
    catalogue: Catalogue,
    schema: Schema,
    settings: Settings,
    shells: Shells,
    staging: Staging,
    *,
    documents: Sequence[str] = (),
    synonyms: Synonyms = NONE,
    folder: Path | None = None,
    jobs: int | None = None,
) -> Made:
    """Make all files of the site from the catalogue, and put them in the old site's place.

    ``shells`` are the rendered shells by kind and depth, ``documents`` the addresses of the pages
    that people wrote, ``folder`` is the catalogue's own. Offerings' pages are made by several
    processes at once.
    """
    with without_collecting():
        staging.begin(_basis(schema, settings, shells))
        staging.adopt()
        files = _data_files(catalogue, schema, settings, synonyms, folder)
        data = aside(lambda: _make_data(files, catalogue, folder, staging), jobs=jobs)
        related = relations(catalogue, schema, near_km=settings.near_km, weights=settings.ladder)
        steps = aside(lambda: _make(route_files(catalogue, schema, related), staging), jobs=jobs)
        site = Site(catalogue, schema, settings, related)
        made, written = _make(_other_pages(site, shells, documents), staging)
        new = [
            offering
            for offering in catalogue.offerings
            if staging.needs(_file_of(offering), _page_key(offering, site))
        ]

        def make_pages(share: Sequence[Offering]) -> int:
            for offering in share:
                page = offering_page(site, offering)
                staging.write(f"{page.address}index.html", _fill(page, shells, settings))
            return len(share)

        written += sum(spread(make_pages, new, jobs=jobs))
        written += _make_posters(site, shells, staging, jobs)
        for data_made, data_written in (data(), steps()):
            staging.note(data_made)
            made |= data_made
            written += data_written
        staging.swap()
    count = len(catalogue.offerings)
    return Made(count, count + len(site.municipalities) + len(made), written)


def _make(files: Iterable[SiteFile], staging: Staging) -> tuple[dict[str, bytes], int]:
    """Write the files that are new; return the keys of all, and how many were written."""
    keys = {}
    written = 0
    for path, content in files:
        keys[path] = key_of(content)
        if staging.needs(path, keys[path]):
            staging.write(path, content)
            written += 1
    return keys, written


def _make_posters(site: Site, shells: Shells, staging: Staging, jobs: int | None) -> int:
    """Write the posters that have to be made again; return how many those were."""
    new = [poster for poster in posters(site) if staging.needs(_file(poster.address), poster.key)]

    def make(share: Sequence[Poster]) -> int:
        for poster in share:
            page = poster_page(site, poster)
            staging.write(_file(page.address), _fill(page, shells, site.settings))
        return len(share)

    # A few codes take as long as a hundred pages.
    return sum(spread(make, new, jobs=jobs, worthwhile=10))


def _make_data(
    files: Iterable[SiteFile], catalogue: Catalogue, folder: Path | None, staging: Staging
) -> tuple[dict[str, bytes], int]:
    keys, written = _make(files, staging)
    for path, key, content in source_files(catalogue, folder, staging.needs) if folder else ():
        keys[path] = key
        if content is not None:
            staging.write(path, content)
            written += 1
    return keys, written


def _data_files(
    catalogue: Catalogue,
    schema: Schema,
    settings: Settings,
    synonyms: Synonyms,
    folder: Path | None,
) -> Iterator[SiteFile]:
    """Yield what needs no ladder, and so can be made while the ladder is searched."""
    yield from finder_files(catalogue, schema, settings, synonyms)
    yield from map_files(catalogue, settings)
    news = changes(folder, catalogue, schema, settings.today) if folder else {}
    yield from all_exports(catalogue, schema, settings, news)


def _other_pages(site: Site, shells: Shells, documents: Sequence[str]) -> Iterator[SiteFile]:
    addresses = [*documents, *(f"aanbod/{offering.id}/" for offering in site.catalogue.offerings)]
    addresses += [poster.address for poster in posters(site)]
    for page in other_pages(site):
        addresses.append(page.address)
        yield SiteFile(f"{page.address}index.html", _fill(page, shells, site.settings))
    yield from sitemap(addresses, site.settings)
    yield gaps_csv(Findings(site.survey.whole, site.catalogue, site.schema, site.settings))


def _fill(page: Page, shells: Shells, settings: Settings) -> bytes:
    return shells[page.shell, depth_of(page.address)].fill(page, settings.site_url)


def _file(address: str) -> str:
    return f"{address}index.html"


def _file_of(offering: Offering) -> str:
    return _file(f"aanbod/{offering.id}/")


def _basis(schema: Schema, settings: Settings, shells: Shells) -> bytes:
    # The day is left out: what depends on it is part of the key of each page.
    timeless = replace(settings, today=settings.today.min)
    parts = [schema.digest, code_digest(), repr(timeless).encode()]
    parts += [shells[kind].digest for kind in sorted(shells)]
    return key_of(b"".join(parts))


def code_digest() -> bytes:
    """Return a digest of the package's own files: new code makes new pages."""
    digest = blake2b(digest_size=16)
    for path in sorted(Path(__file__).parent.rglob("*")):
        if path.suffix in {".py", ".html"}:
            digest.update(path.read_bytes())
    return digest.digest()


def _page_key(offering: Offering, site: Site) -> bytes:
    """Return a key that changes with everything that the offering's page shows."""
    providers = site.catalogue.providers
    digest = blake2b(offering.digest, digest_size=16)
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
