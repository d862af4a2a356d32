"""Figures: what the newsroom's records add up to, for those who check them and those who show them."""
