"""The poster of a municipality at ``/poster/<gemeente>/``: its ladder on one sheet of paper."""

from sociale_kaart.pages.poster.page import Poster, poster_page, posters

__all__ = ["Poster", "poster_page", "posters"]
