"""What git says changed, in repositories made for it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from yomitime.errors import YomitimeError
from yomitime.git import worktree

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
    found = worktree.changed_since(revision, map(str, paths or (folder,)))
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
    with pytest.raises(YomitimeError, match="git is needed"):
        names(repository)


class TestHead:
    @pytest.fixture
    def commit(self, repository: Path) -> str:
        done = subprocess.run(["git", "-C", str(repository), "rev-parse", "HEAD"], check=True, capture_output=True)
        return done.stdout.decode().strip()

    def head(self, *paths: Path, apart: Path = Path("history.csv")) -> str:
        return worktree.head(map(str, paths), str(apart))

    def test_posts_as_they_were_committed(self, repository: Path, commit: str) -> None:
        assert self.head(repository) == self.head(repository / "posts" / "kept.md") == commit
        (repository / "posts" / "ignored.md").write_text("x")
        assert self.head(repository) == commit

    @pytest.mark.parametrize("name", ["edited.md", "new [記事]\n1.md"])
    def test_posts_that_differ(self, name: str, repository: Path, commit: str) -> None:
        (repository / "posts" / name).write_text("x")
        assert (
            self.head(repository)
            == self.head(repository / "posts")
            == self.head(repository / "posts" / name)
            == f"{commit}-dirty"
        )
        assert self.head(repository / "posts" / "kept.md") == commit, "another post does not matter"

    def test_a_post_that_is_gone_or_staged(self, repository: Path, commit: str) -> None:
        (repository / "posts" / "gone.md").unlink()
        assert self.head(repository / "posts") == f"{commit}-dirty"
        run(repository, "checkout", "-q", ".")
        (repository / "posts" / "staged.md").write_text("x")
        run(repository, "add", ".")
        assert self.head(repository) == f"{commit}-dirty"

    def test_the_history_does_not_count(self, repository: Path, commit: str) -> None:
        history = repository / "posts" / "h.csv"
        history.write_text("x")
        assert self.head(repository, apart=history) == commit
        assert self.head(repository) == f"{commit}-dirty"

    def test_names_are_no_patterns(self, repository: Path, commit: str) -> None:
        (repository / "*").mkdir()
        (repository / "*" / "a.md").write_text("x")
        run(repository, "add", ".")
        run(repository, "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "y")
        (repository / "posts" / "edited.md").write_text("x")
        assert self.head(repository / "*") == self.head(repository / "*" / "a.md") != ""
        assert not self.head(repository / "*").endswith("-dirty")

    def test_nothing_where_git_knows_none(
        self, repository: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        outside = tmp_path_factory.mktemp("outside")
        monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(outside.parent))
        assert self.head(outside) == self.head(repository, outside) == ""
        run(outside, "init", "-q")
        assert self.head(outside) == "", "no commit yet"
        assert self.head(repository, outside) == "", "two work trees"
        monkeypatch.setenv("PATH", str(outside))
        assert self.head(repository) == "", "no git"
