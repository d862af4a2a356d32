"""What can staff write? One module per kind of content, each a schema of Spanish keys.

The models are frozen and are the values themselves: nothing copies them into a second set.
"""
