"""What is shipped: every module, the mark of types, nothing of the tests; and it asks for what it imports."""

from __future__ import annotations

import ast
import email
import importlib.metadata
import re
import sys
import zipfile
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest

pytest.importorskip("hatchling")

from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.skipif(not (ROOT / "pyproject.toml").is_file(), reason="not a checkout")

# Asked for and not imported: a font, whose package would change the settings of matplotlib; Dask, which calls `measure_frame`.
NOT_IMPORTED = {"matplotlib-fontja", "dask", "distributed"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    folder = tmp_path_factory.mktemp("dist")
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    with zipfile.ZipFile(built) as opened:
        yield opened


@pytest.fixture(scope="module")
def metadata(wheel: zipfile.ZipFile) -> Message:
    (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    return email.message_from_bytes(wheel.read(name))


def test_it_holds_the_package_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    sources = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "yomitime").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    shipped = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert shipped == sources
    assert "yomitime/py.typed" in shipped
    assert any(name.startswith("yomitime/metrics/") for name in shipped)


def test_it_has_the_command_and_the_licence(wheel: zipfile.ZipFile, metadata: Message) -> None:
    (entry_points,) = (name for name in wheel.namelist() if name.endswith(".dist-info/entry_points.txt"))
    assert "yomitime = yomitime.cli:main" in wheel.read(entry_points).decode()
    assert any(name.endswith("/licenses/LICENSE") for name in wheel.namelist())
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Requires-Python"] == ">=3.11"


def test_it_asks_for_what_it_imports(metadata: Message) -> None:
    asked = {
        re.split(r"[^\w.-]", requirement)[0].lower()
        for requirement in metadata.get_all("Requires-Dist", [])
        if not re.search("extra == .dev.", requirement)
    }
    owners = importlib.metadata.packages_distributions()
    imported = {
        owners[root][0].lower()
        for path in (ROOT / "yomitime").rglob("*.py")
        for root in third_party(path.read_text("utf-8"))
    }
    assert asked == imported | NOT_IMPORTED


def third_party(source: str) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(str(node.module))
    return {name.partition(".")[0] for name in names} - set(sys.stdlib_module_names) - {"yomitime"}
