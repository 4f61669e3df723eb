"""``python -m sociale_kaart.cli``: the same as ``kaart``."""

from sociale_kaart.cli import main

if __name__ == "__main__":
    main(prog_name="kaart")
