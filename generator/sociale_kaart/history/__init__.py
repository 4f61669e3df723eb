"""What changed in the catalogue lately, and when: told by git, as far as it is there to ask.

Only what was committed counts, and the newest change of each offering and of each provider. What
git cannot tell (no git, no repository, a shallow clone, too long ago) is simply not known here; who
asks then has ``gecontroleerd``. Of commits only the moment is read: authors and messages are
personal.
"""

from __future__ import annotations

from sociale_kaart.history.change import Change, News, ProviderChange
from sociale_kaart.history.git import state_of
from sociale_kaart.history.walk import changes

__all__ = ["Change", "News", "ProviderChange", "changes", "state_of"]
