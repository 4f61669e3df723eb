"""The finder in a real browser, beside Pagefind and the search that Material ships."""
