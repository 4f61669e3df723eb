"""The matrix at ``/matrix/``: rung by theme, audience and municipality, each number a link."""

from sociale_kaart.pages.matrix.page import matrix_pages

__all__ = ["matrix_pages"]
