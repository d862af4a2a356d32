"""The portal's plugins.

A file in this folder is a Pelican plugin and ends with `register()`.
The folder `newsroom/` has never heard of Pelican: it is plain Python that reads, checks and decides.
"""
