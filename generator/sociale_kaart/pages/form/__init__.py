"""The form at ``/aanmelden/``, made from the schema: whoever fills it in needs to know no YAML."""

from sociale_kaart.pages.form.page import form_pages

__all__ = ["form_pages"]
