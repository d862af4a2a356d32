"""What can staff ask for? One module per group of verbs of `make`.

Each module offers `add_arguments(parser)`, which declares its options, and `run(options)`, which does it and
returns the exit code. A module that answers to several verbs looks at `options.verbo`.
"""
