"""How the catalogue is doing, for its keepers: in charts, and with what to do about it now."""

from sociale_kaart.pages.state.page import state_pages

__all__ = ["state_pages"]
