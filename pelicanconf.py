"""Settings of the portal: forgiving and public. What is the town's own is in content/municipio.yml.

`make ver` adds VISTA_PREVIA (drafts and embargoed items, watermarked); publishconf.py adds ESTRICTO.
"""

import sys
from pathlib import Path

# Pelican may be started from any folder: this one is put first, and a gate that cannot be loaded
# stops the build here. Pelican itself would only log it, publish everything unchecked and exit 0.
ROOT = Path(__file__).resolve().parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))
import plugins.gate  # noqa: E402, F401

# The portal's parts. Removing one removes its pages and its menu entry, and nothing else changes.
PLUGINS = [
    "plugins.gate",
    "plugins.home",
    "plugins.releases",
    "plugins.galleries",
    "plugins.agenda",
    "plugins.reports",
    "plugins.transparency",
    "plugins.plans",
    "plugins.budgets",
    "plugins.spending",
    "plugins.campaigns",
    "plugins.evaluation",
    "plugins.data",
    "plugins.murals",
    "plugins.pages",
    "plugins.press",
]

# Where things are.
PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
THEME = str(ROOT / "theme")
CACHE_PATH = str(ROOT / ".cache" / "pelican")
ALMACEN = str(ROOT / ".cache")  # developed pictures and parsed texts: content-addressed, safe to lose

# The portal's switches.
ESTRICTO = False  # problems stop the build and nothing is written
VISTA_PREVIA = False  # drafts and what is under embargo appear, watermarked
PORTATIL = False  # links name files (index.html), for a USB stick: make usb
AHORA = ""  # the one clock, for tests: -e AHORA='"2026-11-15T10:00"'

# What Pelican reads: only Markdown that the gate has cleared; no file is copied as it is.
ARTICLE_PATHS = ["boletines"]
PAGE_PATHS = ["paginas"]
STATIC_PATHS = []
THEME_STATIC_PATHS = []
USE_FOLDER_AS_CATEGORY = False
WITH_FUTURE_DATES = True  # the gate decides by the town's hour; Pelican would leave drafts behind
TYPOGRIFY = False
SLUGIFY_SOURCE = "basename"

# What Pelican writes: the boletines and pages. Lists, archives and feeds are ours.
DIRECT_TEMPLATES = []
ARTICLE_URL = ARTICLE_SAVE_AS = ""
ARTICLE_LANG_SAVE_AS = DRAFT_SAVE_AS = DRAFT_LANG_SAVE_AS = ""
PAGE_LANG_SAVE_AS = DRAFT_PAGE_SAVE_AS = DRAFT_PAGE_LANG_SAVE_AS = ""
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
AUTHORS_SAVE_AS = CATEGORIES_SAVE_AS = TAGS_SAVE_AS = ARCHIVES_SAVE_AS = ""
YEAR_ARCHIVE_SAVE_AS = MONTH_ARCHIVE_SAVE_AS = DAY_ARCHIVE_SAVE_AS = ""
FEED_ATOM = FEED_RSS = FEED_ALL_ATOM = FEED_ALL_RSS = None
CATEGORY_FEED_ATOM = CATEGORY_FEED_RSS = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
TAG_FEED_ATOM = TAG_FEED_RSS = TRANSLATION_FEED_ATOM = TRANSLATION_FEED_RSS = None
DELETE_OUTPUT_DIRECTORY = False  # each build prunes what it no longer plans; a foreign file stays

SITENAME = "Portal de Comunicación Social"
SITEURL = ""
DEFAULT_LANG = "es"
TIMEZONE = "UTC"  # dates arrive with the town's zone from the gate

JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
