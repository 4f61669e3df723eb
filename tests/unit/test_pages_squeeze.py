"""Ends of lines go where nobody sees them, and stay where they are spaces."""

from __future__ import annotations

import pytest

from sociale_kaart.pages import squeeze


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("<ul>\n<li>een</li>\n<li>twee</li>\n</ul>\n", "<ul><li>een</li><li>twee</li></ul>"),
        ('<p class="a">\nwoord\n</p>', '<p class="a">woord</p>'),
        ("<main>\n\n{{ body }}\n</main>", "<main>{{ body }}</main>"),
        ("<p>twee\nregels</p>", "<p>twee\nregels</p>"),
        ("<a>een</a>\n<a>twee</a>", "<a>een</a>\n<a>twee</a>"),
        ("<b>een</b>\n<span>twee</span>", "<b>een</b>\n<span>twee</span>"),
        ("<pre>een\n\ntwee\n</pre>", "<pre>een\n\ntwee\n</pre>"),
        ("<path d='M0 0'/>\n<picture>\n", "<path d='M0 0'/>\n<picture>\n"),
    ],
)
def test_only_what_is_between_blocks_goes(written: str, sent: str) -> None:
    assert squeeze(written) == sent
    assert squeeze(sent) == sent
