"""Production: the same portal, strict. Any problem stops the build and nothing is written."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from pelicanconf import *

ESTRICTO = True
