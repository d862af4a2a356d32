"""The arrows of the house: who may import whom, how large things may be, and what may not be there at all.

`LAYERS` is read from the bottom up: a module imports only from rows before its own. A module that stands
in no row fails, so that whoever adds one decides where it belongs.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
NEWSROOM = PROJECT / "plugins" / "newsroom"
PLUGINS = sorted(each for each in NEWSROOM.parent.glob("*.py") if each.name != "__init__.py")
MOST_LINES, MOST_LINES_OF_FUNCTION, MOST_MEDIAN = 300, 40, 8

LAYERS = (
    # Folders that only hold modules
    "newsroom datasets figures kinds sections verbs views",
    # Words, colours, addresses and marks: they know nothing of the town
    "codes contrast notebook progress routes sections.qr spanish",
    "problems quarter",
    # What a text says: one value, one header, one body
    "decoding",
    "body fields header",
    "rfc",
    "schema kinds.parts kinds.measures",
    "kinds.budget kinds.campaign kinds.contract kinds.plan kinds.rubric",
    "kinds.others kinds.release kinds.report kinds.town",
    "rubrics",
    # Pictures stand alone: nothing of the newsroom is imported there
    "pictures.colour pictures.formats pictures.geometry pictures.values",
    "pictures.inspect pictures.plan pictures.planes",
    "pictures.render pictures.store",
    "pictures.develop",
    "pictures",
    # What is known
    "materials",
    "records",
    "library",
    # What the records add up to: one arithmetic, for those who check and those who show
    "figures.arithmetic",
    "figures.budgets figures.contracts figures.equity",
    "figures.spending",
    "figures.months",
    "figures.numeralia",
    "figures.closing_proof",
    "figures.closing_figures",
    # Which obligations are met, and what is missing of them
    "figures.findings figures.gathered figures.goals figures.tree",
    "figures.duties",
    "figures.unsigned",
    # The plan against reality
    "figures.counting",
    "figures.evidence figures.planning",
    # The legal formats, in any file
    "formats.archive formats.names formats.values",
    "formats.catalog formats.lists formats.texts",
    "formats.campaigns formats.case formats.layout formats.services formats.settling formats.sheets",
    "formats.checks formats.contracting formats.filling formats.money formats.official_time formats.plain "
    "formats.plans formats.reading_back formats.workbook",
    "formats.spending",
    "formats.records",
    "formats",
    "figures.criteria",
    # Which tables can be taken away, and how they are written and described
    "datasets.licence datasets.presence datasets.values",
    "datasets.csv_file datasets.json_file",
    "datasets.shelf",
    "datasets.csvw datasets.dcat datasets.package",
    "datasets.budgets datasets.contracts datasets.plans datasets.reports",
    "datasets.advertising datasets.report_lists",
    "datasets.spend",
    # Read and check
    "reading.files",
    "reading.templates",
    "reading.closings",
    "reading.drafts reading.flaws",
    "reading.photos",
    "reading.items reading.privacy reading.town",
    "reading.books",
    "reading.references",
    "reading.budget_checks reading.checks reading.ledger reading.ledger_checks reading.links reading.loose "
    "reading.evidence reading.made reading.plan_checks",
    "reading.closing_checks reading.duty_checks",
    "reading",
    # How the portal does by public rubrics
    "figures.rules_money figures.rules_portal",
    "figures.rules",
    "figures.scoring",
    "datasets.duties",
    "datasets.pending datasets.scores",
    # What a page receives
    "views.charts",
    "views.parts",
    "views.blocks views.evaluation",
    "views.data views.duties views.money views.plans",
    "views.reports",
    "views.pages",
    # Decide
    "sections.section sections.parts",
    "datasets.news",
    "sections.data_links sections.evidence sections.filings",
    "sections.amounts sections.charts",
    "sections.money_charts sections.money_parts sections.money_tables",
    "sections.plan_blocks",
    "sections.plan_goals",
    "sections.plans",
    "sections.budgets sections.campaigns sections.contracts sections.evaluation sections.pending "
    "sections.spending_tables",
    "sections.spending",
    "sections.agenda sections.dress sections.feeds sections.icons sections.listings sections.report_compare "
    "sections.static_pages sections.transparency",
    "sections.report_counts sections.report_media sections.report_years",
    "sections.report_blocks",
    "sections.discovery sections.reports sections.tables",
    "sections.releases",
    "sections.galleries sections.murals",
    "datasets.editions",
    "datasets.registry",
    "sections.dataset_pages",
    "sections.data",
    "sections.home",
    "portal",
    # Write
    "closing hosting outputs",
    # Staff verbs
    "verbs.build verbs.git verbs.preview_server",
    "verbs.skeletons",
    "verbs.draft_report",
    "verbs.check verbs.deploy verbs.new verbs.preview verbs.quality",
    "verbs.close verbs.number",
    "__main__",
)

WALLS = (
    # Whoever decides uses the values of the library, never what reads files or finds fault.
    ("sections", "reading decoding header schema problems codes verbs"),
    ("portal", "reading decoding header schema problems verbs"),
    # A view is plain values.
    ("views", "library kinds reading sections pictures spanish body"),
    # Pixels know nothing of boletines.
    ("pictures", "spanish problems codes library kinds reading sections header fields notebook routes"),
    # Verbs that are not about content start Pelican as a child and decide nothing.
    ("verbs", "sections views portal"),
)
"""Folders with what they never import, although it stands below them."""


def name_of(file: Path) -> str:
    """`sections.murals` for plugins/newsroom/sections/murals.py; `newsroom` for the package itself."""
    parts = file.relative_to(NEWSROOM).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts) or "newsroom"


MODULES = {name_of(each): each for each in sorted(NEWSROOM.rglob("*.py"))}
ROWS = {module: row for row, layer in enumerate(LAYERS) for module in layer.split()}


@cache
def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def imports_of(file: Path) -> Iterator[tuple[str, int]]:
    """Every dotted name that a file imports, wherever in it, with its line."""
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Import):
            yield from ((each.name, node.lineno) for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: imports are absolute"
            yield from ((f"{node.module}.{each.name}", node.lineno) for each in node.names)


def arrows_of(module: str) -> set[str]:
    """The modules of the newsroom that one imports."""
    found = set()
    for dotted, line in imports_of(MODULES[module]):
        if dotted.startswith("plugins."):
            steps = dotted.split(".")[2:]
            own = ".".join(steps[:-1]) or "newsroom"
            # `pictures` exports a function that has the name of one of its modules.
            target = ".".join(steps) if ".".join(steps) in MODULES and own != "pictures" else own
            assert dotted.startswith("plugins.newsroom."), f"{module}:{line} imports a Pelican plugin: {dotted}"
            assert target in MODULES, f"{module}:{line} imports {dotted}, which is no module"
            found.add(target)
    return found - {module}


def functions_of(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (each for each in ast.walk(tree_of(file)) if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef))


def length_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the end; decorators do not count."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def within(module: str, folder: str) -> bool:
    return module == folder or module.startswith(f"{folder}.")


def test_every_module_stands_in_one_layer() -> None:
    listed = [module for layer in LAYERS for module in layer.split()]

    assert sorted(MODULES) == sorted(listed), "put new modules into LAYERS, and take out those that are gone"


@pytest.mark.parametrize("module", sorted(MODULES))
def test_a_module_imports_only_from_layers_before_it(module: str) -> None:
    upward = {each for each in arrows_of(module) if ROWS[each] >= ROWS[module]}

    assert not upward, f"{module} may not import {sorted(upward)}"


@pytest.mark.parametrize(("folder", "forbidden"), WALLS)
def test_walls_hold(folder: str, forbidden: str) -> None:
    crossed = {
        (module, target)
        for module in MODULES
        if within(module, folder)
        for target in arrows_of(module)
        if not within(target, folder) and any(within(target, each) for each in forbidden.split())
    }

    assert not crossed


def test_the_newsroom_has_never_heard_of_pelican() -> None:
    hosts = ("pelican", "jinja2", "blinker", "markupsafe")
    found = [
        f"{module}:{line} {dotted}"
        for module, file in MODULES.items()
        for dotted, line in imports_of(file)
        if dotted.split(".")[0] in hosts
    ]

    assert not found


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda each: each.stem)
def test_a_plugin_imports_no_other_and_ends_with_register(plugin: Path) -> None:
    neighbours = [
        f"{plugin.name}:{line} {dotted}"
        for dotted, line in imports_of(plugin)
        if dotted.startswith("plugins") and not dotted.startswith("plugins.newsroom.")
    ]
    last = tree_of(plugin).body[-1]

    assert not neighbours
    assert isinstance(last, ast.FunctionDef)
    assert last.name == "register"


def test_modules_are_short() -> None:
    sizes = {module: len(file.read_text("utf-8").splitlines()) for module, file in MODULES.items()}
    sizes |= {each.name: len(each.read_text("utf-8").splitlines()) for each in PLUGINS}

    assert not {module: size for module, size in sizes.items() if size > MOST_LINES}


def test_functions_are_short() -> None:
    lengths = sorted(
        (length_of(each), f"{file.relative_to(PROJECT)}:{each.lineno} {each.name}")
        for file in (*MODULES.values(), *PLUGINS)
        for each in functions_of(file)
    )
    middle, _ = lengths[len(lengths) // 2]

    assert lengths[-1][0] <= MOST_LINES_OF_FUNCTION, f"longest: {lengths[-3:]}"
    assert middle <= MOST_MEDIAN


def test_there_are_no_globals() -> None:
    found = [
        f"{file.relative_to(PROJECT)}:{node.lineno}"
        for file in (*MODULES.values(), *PLUGINS)
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Global)
    ]

    assert not found


CHANGES = frozenset("append extend insert add update remove discard pop popitem clear setdefault sort reverse".split())


def names_at_module_level(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if has_target(node) else []
        for target in targets:
            for each in ast.walk(target):
                if isinstance(each, ast.Name):
                    yield each.id, node.lineno


def has_target(node: ast.stmt) -> bool:
    return isinstance(node, ast.AnnAssign | ast.AugAssign)


@pytest.mark.parametrize("module", sorted(MODULES))
def test_nothing_changes_at_module_level(module: str) -> None:
    """Names are constants (NAME), types (Name) or `__all__`, and no code changes what they hold."""
    tree = tree_of(MODULES[module])
    names = dict(names_at_module_level(tree))
    odd = [each for each in names if not (each.lstrip("_")[:1].isupper() or each == "__all__")]
    changed = [
        f"{node.lineno}: {base.id}"
        for node in ast.walk(tree)
        if (base := changed_by(node)) is not None and base.id in names
    ]

    assert not odd
    assert not changed


def changed_by(node: ast.AST) -> ast.Name | None:
    """The name whose value a node changes: `X[…] = …`, `del X[…]`, `X.append(…)`."""
    if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
        return node.value if isinstance(node.value, ast.Name) else None
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CHANGES:
        return node.func.value if isinstance(node.func.value, ast.Name) else None
    return None


@pytest.mark.parametrize("module", sorted(MODULES))
def test_public_things_say_what_they_are(module: str) -> None:
    tree = tree_of(MODULES[module])
    owners = [tree, *(each for each in tree.body if isinstance(each, ast.ClassDef) and each.name[0] != "_")]
    public = [
        each
        for owner in owners
        for each in owner.body
        if isinstance(each, ast.FunctionDef | ast.ClassDef) and not each.name.startswith("_")
    ]
    silent = [each.name for each in public if not ast.get_docstring(each)]

    assert ast.get_docstring(tree), "one sentence that says which question the module answers"
    assert not silent


ALONE = """
import importlib, sys
for name in sys.argv[1:]:
    package = name.rpartition(".")[0] if name.count(".") > 2 else name
    for each in [each for each in sys.modules if each == package or each.startswith(package + ".")]:
        del sys.modules[each]
    try:
        importlib.import_module(name)
    except Exception as error:
        print(f"{name}: {type(error).__name__}: {error}")
for host in ("pelican", "jinja2"):
    if host in sys.modules:
        print(f"{host} was loaded")
"""
"""Layers from the bottom up; before each module its whole package is forgotten, so that it is the first one of it."""


def test_each_module_can_be_imported_first() -> None:
    """No module needs that another one of its package was imported before it; none brings Pelican or Jinja along."""
    order = sorted(MODULES, key=lambda each: (ROWS[each], each))
    names = [f"plugins.newsroom.{each}" if each != "newsroom" else "plugins.newsroom" for each in order]
    done = subprocess.run(
        [sys.executable, "-c", ALONE, *names], cwd=PROJECT, capture_output=True, encoding="utf-8", check=False
    )

    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr
