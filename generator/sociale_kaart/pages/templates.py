"""The Jinja2 templates of the pages: compiled once, escaping everything, strict about names."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache, partial
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from sociale_kaart.cardwords import listed
from sociale_kaart.pages import words
from sociale_kaart.pages.markdown import to_html
from sociale_kaart.pages.squeeze import squeeze

_ICON = re.compile(r'\{\{ icoon\("([a-z0-9-]+)"\) \}\}')


ANY_ROOT = "\x00"
"""Stands for the way to the root in what is rendered; YAML text cannot hold this character."""


class Rooted(PackageLoader):
    """Loads templates for pages at one depth: there the way to the root is part of the text.

    Most of what a template prints is that way and icons with a fixed name. Put in before the
    template is compiled, they cost nothing for the thousands of pages that follow.
    """

    def __init__(self, root: str) -> None:
        """Load for pages from which ``root`` leads to the root of the site."""
        super().__init__("sociale_kaart.pages")
        self.root = root

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool] | None]:
        """Return the source of a template with the root and the fixed icons in it."""
        source, name, fresh = super().get_source(environment, template)
        source = source.replace("{{ root }}", self.root)
        source = _ICON.sub(lambda match: icon(self.root, match[1]), source)
        return squeeze(source), name, fresh


@cache
def environment(root: str) -> Environment:
    """Return the environment for pages with that way to the root."""
    made = Environment(
        loader=Rooted(root),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals |= {"icoon": partial(icon, root), "woorden": words, "opsomming": listed}
    made.filters |= {"markdown": to_html, "host": host, "tel": telephone, "mailto": mail_address}
    return made


@cache
def template(name: str, root: str) -> Template:
    """Return a template, compiled when it is first asked for."""
    return environment(root).get_template(name)


def render(name: str, root: str, **values: object) -> str:
    """Render a template for a page from which ``root`` leads to the root of the site."""
    # To compile a template for every depth would take longer than to put the way in afterwards.
    return template(name, ANY_ROOT).render(values).replace(ANY_ROOT, root)


@lru_cache(maxsize=1024)
def icon(root: str, name: str) -> Markup:
    """Return an icon of the sprite, or nothing when there is no name."""
    if not name:
        return Markup("")
    use = f'<use href="{root}kaart/i.svg#{escape(name)}"/>'
    return Markup(f'<svg aria-hidden="true">{use}</svg>')


def host(url: str) -> str:
    """Return what people call a website: ``voedseltuin.com``."""
    return url.split("://", 1)[-1].split("/", 1)[0].removeprefix("www.")


def telephone(number: str) -> str:
    """Return a number as a ``tel:`` link has it: digits only, with a plus where there was one."""
    number = number.replace("(0)", "") if number.startswith("+") else number
    return number[:1] + "".join(c for c in number[1:] if c.isdigit())


def mail_address(email: str) -> str:
    """Return an address as a ``mailto:`` link has it, unable to add headers or text."""
    return quote(email, safe="@+")
