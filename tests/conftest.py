"""Shared by the tests."""

from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus"


def post_of(minutes: int, declared: str | None = None, title: str = "題") -> str:
    """A post in Markdown that takes so many minutes to read."""
    line = "" if declared is None else f"reading_time: {declared}\n"
    return f"---\ntitle: {title}\n{line}---\n" + "\n\n".join(
        ["ねこは今日も窓のそばで静かに眠っている。" * 6] * 5 * minutes
    )


@pytest.fixture
def blog(tmp_path: Path) -> Callable[..., Path]:
    """A folder of posts: name=text."""

    def make(**posts: str) -> Path:
        for name, text in posts.items():
            path = tmp_path / "posts" / f"{name}.md"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path / "posts"

    return make
