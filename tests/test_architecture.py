"""The house keeps its shape: floors, sole importers, plugs that say what they must, and one addition in one file."""

from __future__ import annotations

import ast
import csv
import dataclasses
import graphlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, get_args

import pytest

import yomitime
from yomitime import checks, estimators, formats, metrics, reporter, runner
from yomitime.config import Config, document, parse
from yomitime.model import Message

PACKAGE = Path(yomitime.__file__).parent

# The table of floors in docs/architecture.md: | floor | `module` … | … |
TABLE = (PACKAGE.parent / "docs" / "architecture.md").read_text(encoding="utf-8")
STANDING = [
    (part, int(floor))
    for floor, parts in re.findall(r"^\| (\d) \| ([^|]+) \|", TABLE, re.MULTILINE)
    for part in re.findall(r"`(\w+)`", parts)
]
FLOOR_OF = dict(STANDING)

PLUG_FOLDERS = {
    "metrics": ("METRIC", metrics.all_metrics),
    "estimators": ("ESTIMATOR", estimators.all_estimators),
    "checks": ("CHECK", checks.all_checks),
    "formats": ("FORMAT", formats.all_formats),
}


def module_name(path: Path) -> str:
    parts = ("yomitime", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


MODULES = {module_name(path): ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}


def part(module: str) -> str:
    """The file or folder of the package that a module is or lies in."""
    return module.split(".")[1] if "." in module else "__init__"


class Import(NamedTuple):
    module: str
    line: int
    for_types: bool


def imports(tree: ast.Module) -> Iterator[Import]:
    """What a module imports, within functions too."""
    typed = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, node.lineno, id(node) in typed)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield Import(whole if whole in MODULES else str(node.module), node.lineno, id(node) in typed)


def own(tree: ast.Module) -> list[Import]:
    return [each for each in imports(tree) if each.module.partition(".")[0] == "yomitime"]


def importers(package: str) -> set[str]:
    """The modules that import a package when they run."""
    return {
        name
        for name, tree in MODULES.items()
        for each in imports(tree)
        if each.module.partition(".")[0] == package and not each.for_types
    }


def python(code: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


class TestFloors:
    def test_every_part_stands_on_one_floor(self) -> None:
        assert sorted({part(module) for module in MODULES}) == sorted(part for part, _ in STANDING)

    @pytest.mark.parametrize("module", MODULES)
    def test_imports_point_downward(self, module: str) -> None:
        floor = FLOOR_OF[part(module)]
        upward = [each for each in own(MODULES[module]) if FLOOR_OF[part(each.module)] > floor]
        assert not upward

    @pytest.mark.parametrize("module", MODULES)
    def test_what_is_private_stays_in_its_folder(self, module: str) -> None:
        # What measures are made of, others take apart: a sentence's share of a score, the year of a kanji.
        shared = "yomitime.metrics"
        for each in own(MODULES[module]):
            folder, _, name = each.module.rpartition(".")
            is_private = name.startswith("_") and not name.startswith("__")
            assert not is_private or folder == shared or f"{module}.".startswith(f"{folder}."), each

    def test_no_import_goes_in_circles(self) -> None:
        graph = {
            module: {each.module for each in own(tree)} - {module}
            for module, tree in MODULES.items()
            if part(module) not in {"__init__", "cli"}
        }
        try:
            graphlib.TopologicalSorter(graph).prepare()
        except graphlib.CycleError as error:
            pytest.fail(" → ".join(error.args[1]))

    def test_floor_0_needs_the_standard_library_alone(self) -> None:
        for module, tree in MODULES.items():
            if FLOOR_OF[part(module)] == 0:
                roots = {each.module.partition(".")[0] for each in imports(tree)}
                assert roots <= sys.stdlib_module_names | {"yomitime"}, module


class TestSoleImporters:
    @pytest.mark.parametrize(
        ("package", "module"),
        [
            ("fugashi", "tokenizer"),
            ("pandas", "frame"),
            ("tqdm", "frame"),
            ("xlsxwriter", "formats"),
            ("jinja2", "dashboard"),
            ("matplotlib", "plots"),
            ("click", "cli"),
        ],
    )
    def test_one_module_imports_it(self, package: str, module: str) -> None:
        assert set(map(part, importers(package))) == {module}

    def test_only_the_command_line_prints(self) -> None:
        printing = re.compile(r"print|sys\.(stdout|stderr|stdin|__std\w+)|click\.(echo|secho)")
        found = {
            part(module)
            for module, tree in MODULES.items()
            for node in ast.walk(tree)
            if isinstance(node, ast.Name | ast.Attribute) and printing.fullmatch(ast.unparse(node))
        }
        assert found == {"cli"}

    def test_no_stream_is_imported_by_its_name(self) -> None:
        for tree in MODULES.values():
            for node in ast.walk(tree):
                assert not (isinstance(node, ast.ImportFrom) and node.module == "sys")


@pytest.mark.parametrize(
    "code",
    [
        "import yomitime",
        "import yomitime.cli; assert yomitime.cli.run(['--version']) == 0",
        "import yomitime.cli; assert yomitime.cli.run(['audit', '--help']) == 0",
    ],
)
def test_a_start_imports_nothing_heavy(code: str) -> None:
    output = python(f"import sys\n{code}\nprint(*sys.modules)")
    loaded = {name.partition(".")[0] for name in output.splitlines()[-1].split()}
    assert "yomitime" in loaded
    assert not loaded & {
        "pandas",
        "numpy",
        "matplotlib",
        "tqdm",
        "fugashi",
        "unidic_lite",
        "rich",
        "markdown_it",
        "yaml",
        "chardet",
        "xlsxwriter",
        "jinja2",
    }


def test_an_audit_does_without_pandas(tmp_path: Path) -> None:
    post = tmp_path / "post.md"
    post.write_text("本文です。", encoding="utf-8")
    code = (
        "import sys, yomitime\nreport = yomitime.audit(sys.argv[1])\nprint(len(report.posts), 'pandas' in sys.modules)"
    )
    assert python(code, str(post)) == "1 False\n"


class TestPlugs:
    @pytest.mark.parametrize("folder", PLUG_FOLDERS)
    def test_each_module_of_a_plug_folder_is_a_plug(self, folder: str) -> None:
        attribute, plugs = PLUG_FOLDERS[folder]
        files = {path.stem for path in (PACKAGE / folder).glob("*.py") if not path.stem.startswith("_")}
        assert files
        assert {name.replace("-", "_") for name in plugs()} == files
        for stem in files:
            tree = MODULES[f"yomitime.{folder}.{stem}"]
            assigned = {ast.unparse(node.targets[0]) for node in tree.body if isinstance(node, ast.Assign)}
            assert attribute in assigned

    @pytest.mark.parametrize("folder", PLUG_FOLDERS)
    def test_each_plug_says_what_it_must(self, folder: str) -> None:
        for name, plug in PLUG_FOLDERS[folder][1]().items():
            for field in dataclasses.fields(plug):
                value = getattr(plug, field.name)
                if isinstance(value, Message):
                    assert value.en.strip() and value.ja.strip(), (name, field.name)
                elif isinstance(value, str | tuple) and field.name != "options":
                    assert value, (name, field.name)

    @pytest.mark.parametrize("name", checks.all_checks())
    def test_the_options_of_a_check_hold(self, name: str) -> None:
        for option in checks.all_checks()[name].options:
            assert option.meaning.en and option.meaning.ja
            assert option.default is None or option.valid(option.name, option.default, None) == option.default
            settings = {"checks": {name: {option.name: option.default}}}
            assert option.default is None or parse(settings) == Config()
            assert option.name in document(Config())

    @pytest.mark.parametrize("name", metrics.all_metrics())
    def test_the_example_of_a_metric_holds(self, name: str) -> None:
        text, expected = metrics.all_metrics()[name].example
        found = yomitime.measure(text).metrics[name]
        assert found.value == (None if expected is None else pytest.approx(expected))
        assert found.reasons or expected is not None, "None says why"

    @pytest.mark.parametrize("name", metrics.all_metrics())
    def test_a_metric_says_why_an_empty_text_has_none(self, name: str) -> None:
        found = yomitime.measure("").metrics[name]
        assert found.value is not None or found.reasons

    def test_each_direction_and_unit_is_known_in_japanese(self) -> None:
        assert set(get_args(metrics.Direction)) >= {each.direction for each in metrics.all_metrics().values()}
        assert set(get_args(metrics.Direction)) == set(metrics.DIRECTIONS)
        assert set(get_args(metrics.Unit)) == set(metrics.UNITS)

    @pytest.mark.parametrize("name", estimators.all_estimators())
    def test_the_examples_of_an_estimator_hold(self, name: str) -> None:
        for text, expected in estimators.all_estimators()[name].examples:
            found = yomitime.measure(text, Config(estimator=name)).estimate
            assert (found.minutes if found else None) == expected

    @pytest.mark.parametrize("name", checks.all_checks())
    def test_a_check_finds_its_failing_example_and_not_its_passing_one(self, name: str) -> None:
        check = checks.all_checks()[name]
        assert (check.post is None) != (check.folder is None)
        for example, fails in ((check.failing, True), (check.passing, False)):
            config = Config()
            tally = reporter.Tally(config)
            posts = [runner.of_bytes(text.encode(), f"{n}.md", config) for n, text in enumerate(example)]
            found = list(tally.watch(posts))
            if check.folder:
                assert (name in {finding.check for finding in tally.summary().findings}) is fails
            else:
                assert {name in {finding.check for finding in post.findings} for post in found} == {fails}


NEW_METRIC = '''
"""A metric that nothing else knows of."""

from yomitime.metrics import Metric
from yomitime.model import Measure, Message

METRIC = Metric(
    title=Message("Blocks that were dropped in", "追加した項目"),
    meaning=Message("how many blocks there are", "ブロックの数"),
    unit="line",
    direction="neither",
    source=Message("this test", "このテスト"),
    example=("本文です。", 1.0),
    measure=lambda text: Measure(float(len(text.blocks))),
)
'''

WITH_FOLDER = """
import sys
import yomitime.metrics
from yomitime.cli import run

folder, *arguments = sys.argv[1:]
yomitime.metrics.__path__.append(folder)
sys.exit(run(arguments))
"""


class TestOneAdditionInOneFile:
    """A file dropped into the folder of metrics is all that a new metric takes."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        (tmp_path / "plugs").mkdir()
        (tmp_path / "plugs" / "dropped_in.py").write_text(NEW_METRIC, encoding="utf-8")
        (tmp_path / "post.md").write_text("---\nreading_time: 1\n---\n# 題\n\n本文です。\n", encoding="utf-8")
        return tmp_path

    def run(self, folder: Path, *arguments: str) -> str:
        return python(WITH_FOLDER, str(folder / "plugs"), *arguments)

    def test_it_is_listed(self, folder: Path) -> None:
        assert "dropped_in: Blocks that were dropped in" in self.run(folder, "metrics", "--lang", "en")
        assert "dropped_in: 追加した項目" in self.run(folder, "metrics", "--lang", "ja")

    def test_json_has_it(self, folder: Path) -> None:
        report = json.loads(self.run(folder, "audit", "--isolated", "--format", "json", str(folder / "post.md")))
        assert report["posts"][0]["metrics"]["dropped_in"] == 2

    def test_csv_has_its_column(self, folder: Path) -> None:
        output = self.run(folder, "audit", "--isolated", "--format", "csv", str(folder / "post.md"))
        (row,) = csv.DictReader(output.splitlines())
        assert row["dropped_in"] == "2"


def test_every_message_is_in_both_languages() -> None:
    japanese = re.compile("[ぁ-んァ-ヶ一-龥「」]")
    number = 0
    for module, tree in MODULES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Message":
                given = [*node.args, *(keyword.value for keyword in node.keywords)]
                assert len(given) == 2, (module, node.lineno)
                for text, wanted in zip(given, (re.compile(r"\S"), japanese), strict=True):
                    if isinstance(text, ast.Constant | ast.JoinedStr):
                        assert wanted.search(ast.unparse(text)), (module, node.lineno)
                        number += 1
    assert number > 20
