"""The MkDocs plugin: a door, wiring only. What MkDocs does for us is asked for in this room."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from sociale_kaart import notice, policy
from sociale_kaart.check import explanations
from sociale_kaart.load import CACHE_NAME, Ready, prepare_catalogue
from sociale_kaart.pages.icons import mark_as_data
from sociale_kaart.plugin.files import PACKAGE, REFERENCE, add_ours, remove_theirs, shell_of
from sociale_kaart.plugin.options import PluginOptions, settings_from
from sociale_kaart.plugin.refusals import cannot_write, claim, refuse_to_overwrite
from sociale_kaart.postcodes import read_postcodes
from sociale_kaart.publish import Staging
from sociale_kaart.reference import fields_page, messages_page
from sociale_kaart.report import as_text, drafts_waiting, summary
from sociale_kaart.schema import Schema, read_schema
from sociale_kaart.shells import SLOTS, Shell, cut
from sociale_kaart.site import make_site
from sociale_kaart.synonyms import EXPLANATIONS as SYNONYM_MESSAGES
from sociale_kaart.synonyms import FILE as SYNONYMS
from sociale_kaart.synonyms import read_synonyms
from sociale_kaart.weights import weights_table

log = logging.getLogger("mkdocs.plugins.sociale_kaart")

FORM = ("aanmelden", 1)
"""The shell of the only page that may ask another host for something: where an address is."""
WITHOUT_MAP = {("aanbod", 3), ("aanbieder", 2)}
"""Shells of pages on which no map can come, so that nothing has to be fetched for one."""
LADDER = "ladder.md"
"""The page about the ladder between offerings; people wrote it, but for the table of weights."""
WEIGHTS_HERE = "<!-- gewichten -->"


class SocialeKaartPlugin(BasePlugin[PluginOptions]):
    """Reads the catalogue, lets MkDocs render the shells and writes every page of the site."""

    serving = False
    staging: Staging

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether people look at the site while they write."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Send MkDocs' output to a folder beside the site and put our theme before its own."""
        home = Path(config.config_file_path).parent
        self.folder = (home / self.config.catalogue).resolve()
        self.schema_folder = (home / self.config.schema).resolve()
        self.cache = (home / self.config.cache).resolve()
        if not self.folder.is_dir():
            raise Abort(f"De map met aanbod bestaat niet: {self.folder}")
        record = self.cache / ("serve.json" if self.serving else "site.json")
        site = Path(config.site_dir).resolve()
        others = (self.folder, self.schema_folder, self.cache, Path(config.docs_dir).resolve())
        refuse_to_overwrite(site, others)
        self.staging = claim(site, record)
        config.site_dir = str(self.staging.folder)
        # A keeper's own overrides (custom_dir) come first in the list and stay there.
        keeper = 1 if config.theme.custom_dir else 0
        config.theme.dirs.insert(keeper, str(PACKAGE / "theme"))
        self.settings = settings_from(self.config, config, home)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read and check the catalogue; errors end a build before anything is written."""
        self.schema: Schema = read_schema(self.schema_folder)
        self.loaded: Ready = prepare_catalogue(
            self.folder, self.schema, today=self.settings.today, cache=self.cache / CACHE_NAME
        )
        if not self.loaded.files and not self.serving:
            raise Abort(f"In deze map staat geen aanbod: {self.folder}. De site is gebleven.")
        self.synonyms, problems = read_synonyms(
            self.schema_folder / SYNONYMS, f"{self.config.schema}/{SYNONYMS}"
        )
        problems = self.problems = [*self.loaded.problems, *problems]
        if self.loaded.drafts:
            log.info("%s", drafts_waiting(self.loaded.drafts))
        if problems:
            # Not as a warning of MkDocs: with `strict` that would end the build.
            log.info("%s", "\n" + as_text(problems, files=self.loaded.files))
        if not self.serving and any(problem.level == "fout" for problem in problems):
            raise Abort(
                "De site is niet gemaakt: "
                + summary(problems, self.loaded.files)
                + " Wat er stond is gebleven."
            )
        self._check_postcodes()
        self.shells: dict[tuple[str, int], Shell] = {}
        self.documents: list[str] = []

    def _check_postcodes(self) -> None:
        """Name what is wrong with the keeper's table; as with an entry, that ends a build."""
        path = self.settings.postcodes
        problems = read_postcodes(path).problems if path else []
        if not problems:
            return
        said = "\n".join(["Er klopt iets niet in de postcodes:", *problems])
        if not self.serving:
            raise Abort(f"{said}\nDe site is niet gemaakt. Wat er stond is gebleven.")
        log.info("%s", said)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the shells, the reference pages and our own assets; leave out what nobody loads."""
        add_ours(files, config)
        return files

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Give shells their slots and reference pages their text."""
        shell = shell_of(page)
        if shell:
            page.meta.update(
                template="kaart.html",
                title=SLOTS["title"],
                description=SLOTS["description"],
                kaart={**SLOTS, "section": shell[0], "depth": shell[1]},
            )
        reference = REFERENCE.get(page.file.src_uri)
        if reference == "fields":
            return fields_page(self.schema)
        if reference == "messages":
            return messages_page([*explanations(self.schema), *SYNONYM_MESSAGES])
        if page.file.src_uri == LADDER:
            return markdown.replace(WEIGHTS_HERE, weights_table(self.settings.ladder))
        return markdown

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Tell the theme what every page shows: our settings, and problems while serving."""
        env.globals["kaart_settings"] = self.settings
        env.globals["kaart_mark"] = mark_as_data()
        env.globals["kaart_notice"] = notice.of(self.problems) if self.serving else ""
        return env

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Keep the rendered shells; they are no pages themselves."""
        shell = shell_of(page)
        if not self.serving:
            # MkDocs' own server adds an inline script to each page, which a policy would stop.
            asked = self.settings.address_lookup if shell == FORM else ""
            tiles = "" if shell in WITHOUT_MAP else self.settings.tile_url
            output = policy.insert(output, tiles, asked)
        if shell:
            self.shells[shell] = cut(output)
        else:
            self.documents.append(page.url)
        return output

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write all generated pages and files, then put the new site in the old one's place."""
        remove_theirs(self.staging)
        try:
            made = make_site(
                self.loaded,
                self.schema,
                self.settings,
                self.shells,
                self.staging,
                documents=self.documents,
                synonyms=self.synonyms,
                kept=self.cache / "ladder.json",
            )
        except OSError as error:
            raise cannot_write(error) from None
        log.info("%s", made)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the site that stood as it was."""
        # The settings themselves may have been the error; then there is no staging yet.
        if hasattr(self, "staging"):
            self.staging.discard()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Build again when an entry or the schema changes."""
        server.watch(str(self.folder))
        server.watch(str(self.schema_folder))
        if self.settings.postcodes:
            server.watch(str(self.settings.postcodes))
        return server
