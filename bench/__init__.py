"""How fast is it? Ratios against a peer in the same run; never part of the tests."""
