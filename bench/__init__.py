"""Measurements of the whole program on a made-up catalogue; ``make bench`` runs them."""
