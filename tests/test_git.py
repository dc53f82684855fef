"""What git says changed, in repositories made for it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from yomitime import git
from yomitime.errors import YomitimeError

Run = Callable[..., None]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    (tmp_path / "posts").mkdir()
    for name in ("kept", "edited", "gone", "staged"):
        (tmp_path / "posts" / f"{name}.md").write_text(name)
    (tmp_path / ".gitignore").write_text("ignored.md\n")
    run(tmp_path, "init", "-q")
    run(tmp_path, "add", ".")
    run(tmp_path, "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "x")
    return tmp_path


def run(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


def names(folder: Path, *paths: Path, revision: str = "HEAD") -> list[str]:
    found = git.changed_since(revision, map(str, paths or (folder,)))
    return sorted(os.path.relpath(path, os.path.realpath(folder)) for path in found)


def test_edited_staged_and_untracked_files_changed(repository: Path) -> None:
    assert names(repository) == []
    (repository / "posts" / "edited.md").write_text("x")
    (repository / "posts" / "staged.md").write_text("x")
    run(repository, "add", "posts/staged.md")
    (repository / "posts" / "gone.md").unlink()
    (repository / "posts" / "new 記事\n1.md").write_text("x")
    (repository / "posts" / "ignored.md").write_text("x")
    expected = ["posts/edited.md", "posts/new 記事\n1.md", "posts/staged.md"]
    assert names(repository) == expected
    assert names(repository, repository / "posts" / "kept.md") == expected


@pytest.mark.parametrize("revision", ["nope", "--output=x", "-h", "", "HEAD\0", "HEAD:posts"])
def test_an_unknown_revision_is_said_and_no_option(revision: str, repository: Path) -> None:
    with pytest.raises(YomitimeError, match="git knows no revision"):
        names(repository, revision=revision)
    assert not (repository / "x").exists()


def test_outside_a_work_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(YomitimeError, match="is not in a git work tree"):
        names(tmp_path)


def test_without_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    with pytest.raises(YomitimeError, match="needs git"):
        names(repository)
