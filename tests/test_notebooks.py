"""The notebooks run, show what they showed when they were committed, and can be read without being run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("nbclient")
pytest.importorskip("matplotlib")

import nbformat
from nbformat import NotebookNode

from notebooks import execute

NOTEBOOKS = sorted(execute.FOLDER.glob("*.ipynb"))
NUMBER = re.compile(r"\d+(?:\.\d+)?(?:e-?\d+)?")
SHOWN = {"text/plain", "text/html", "image/png"}

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def outputs(notebook: NotebookNode) -> Iterator[tuple[str, NotebookNode]]:
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            yield cell.source, output


def numbers(notebook: NotebookNode) -> list[tuple[str, list[float]]]:
    """Each piece of code with the numbers that it shows as text."""
    return [
        (source, [float(number) for number in NUMBER.findall(output.get("text") or output.data["text/plain"])])
        for source, output in outputs(notebook)
    ]


def test_there_are_four() -> None:
    assert [path.stem[:2] for path in NOTEBOOKS] == ["01", "02", "03", "04"]


@each_notebook
def test_a_fresh_run_shows_what_is_committed(path: Path) -> None:
    committed, fresh = numbers(nbformat.read(path, as_version=4)), numbers(execute.executed(path))
    assert [source for source, _ in fresh] == [source for source, _ in committed]
    for (source, found), (_, expected) in zip(fresh, committed, strict=True):
        assert found == pytest.approx(expected, rel=1e-6), source


@each_notebook
class TestAsItIsCommitted:
    """What GitHub shows."""

    def test_all_of_it_has_run_in_order(self, path: Path) -> None:
        code = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
        assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
        assert sum(bool(cell.outputs) for cell in code) >= len(code) - 1

    def test_it_shows_text_tables_and_pictures_only(self, path: Path) -> None:
        for source, output in outputs(nbformat.read(path, as_version=4)):
            assert output.output_type in {"execute_result", "display_data", "stream"}, source
            assert output.get("name", "stdout") == "stdout", source
            data = output.get("data", {})
            assert set(data) <= SHOWN, source
            if "text/html" in data:
                # GitHub leaves out scripts and styles: a table or a card must be left.
                left = re.sub(r"<(script|style).*?</\1>|<[^>]*>|\s", "", data["text/html"], flags=re.DOTALL)
                assert len(left) > 20, source

    def test_each_plot_shows_its_picture(self, path: Path) -> None:
        for source, output in outputs(nbformat.read(path, as_version=4)):
            assert ("image/png" in output.get("data", {})) is (".plot." in source), source

    def test_it_is_small_and_knows_nothing_of_a_machine(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        assert len(text.encode()) < 400_000
        assert not re.search(r"/(?:tmp|home|root|work|usr|Users)/|site-packages|\"execution\"|0x[0-9a-f]{6}", text)
        assert nbformat.reads(text, as_version=4).metadata == execute.METADATA

    def test_it_teaches_in_both_languages(self, path: Path) -> None:
        prose = [cell.source for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "markdown"]
        assert len(prose) >= 5
        for language in ("[ぁ-ん]{3}", r"\*[A-Z][^*]{20}"):
            assert sum(bool(re.search(language, text)) for text in prose) > len(prose) / 2

    def test_its_links_lead_somewhere(self, path: Path) -> None:
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "markdown":
                for link in re.findall(r"\]\(([^)#:]+)\)", cell.source):
                    assert (path.parent / link).is_file(), link
