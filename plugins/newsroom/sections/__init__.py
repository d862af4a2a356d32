"""Which pages and files does each part of the portal want? Pure functions of the `Library`.

A module per section; each answers a `Section`: the pages as views, the files as bytes or copies,
the photos to develop, and its entry in the menu.
"""
