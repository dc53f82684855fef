"""Run the notebooks anew and save them with what they show: `python notebooks/execute.py [NOTEBOOK…]`, by default all of them.

Kept is only what is the same on every machine: no times, no paths, no version of Python.
"""

from __future__ import annotations

import base64
import io
import os
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode
from PIL import Image

FOLDER = Path(__file__).parent
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def executed(path: Path) -> NotebookNode:
    """The notebook after a run in a fresh kernel, in Japanese. Raises `nbclient.exceptions.CellExecutionError`."""
    notebook = nbformat.read(path, as_version=4)
    kernel = {
        "kernel_name": "python3",
        "resources": {"metadata": {"path": str(FOLDER)}},
    }
    client = NotebookClient(notebook, timeout=300, record_timing=False, **kernel)
    client.execute(env={**os.environ, "LC_ALL": "ja_JP.UTF-8", "PYTHONHASHSEED": "0"})
    notebook.metadata = METADATA
    for number, cell in enumerate(notebook.cells, 1):
        cell.id = f"cell-{number:02}"
        cell.metadata = {}
        for output in cell.get("outputs", ()):
            if "image/png" in output.get("data", {}):
                output.data["image/png"] = _smaller(output.data["image/png"])
    return notebook


def _smaller(picture: str) -> str:
    """The picture in 128 colours: what plots need, and a third of the size."""
    out = io.BytesIO()
    with Image.open(io.BytesIO(base64.b64decode(picture))) as opened:
        palette = opened.convert("RGB").quantize(
            128, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
        )
        palette.save(out, "png", optimize=True)
    return base64.b64encode(out.getvalue()).decode()


def main(paths: list[Path]) -> None:
    """Each notebook is written when all of it has run."""
    for path in paths or sorted(FOLDER.glob("*.ipynb")):
        nbformat.write(executed(path), path)


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
