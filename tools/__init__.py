"""What keepers and continuous integration run besides ``kaart``."""
