"""Which data does the portal give away? Tables with a dictionary, as files that programs read."""
