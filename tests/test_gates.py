"""Gates on the command line: which checks run, which findings are known, which posts changed; hooks and the action."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT, post_of
from yomitime import cli
from yomitime.cli._gates import Gates
from yomitime.model import Post, Status

Blog = Callable[..., Path]
MARK = "\n\n---END---\n"


@pytest.fixture(autouse=True)
def no_summary(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE"):
        monkeypatch.delenv(name, raising=False)


def audited(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = cli.run(["audit", "--lang", "en", "--jobs", "1", *map(str, arguments)])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def found(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> list[tuple[str, str]]:
    """(post, check) of each finding but the informational ones, in order."""
    _, out, _ = audited(capsys, *arguments, "--format", "json")
    return [
        (Path(post["path"]).stem, finding["check"])
        for post in json.loads(out)["posts"]
        for finding in post["findings"]
        if finding["severity"] != "info"
    ]


def test_select_and_ignore(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(a=post_of(3, "20") + MARK)
    assert found(capsys, folder) == [("a", "stale-reading-time"), ("a", "generator-marker")]
    assert found(capsys, folder, "--select", "generator-marker,mojibake") == [("a", "generator-marker")]
    assert found(capsys, folder, "--ignore", "mojibake", "--ignore", "generator-marker") == [
        ("a", "stale-reading-time")
    ]
    assert audited(capsys, folder, "--ignore", "stale-reading-time")[0] == 0


def test_an_ignored_check_of_folders_is_silent(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(**{f"p{n}": post_of(n, "20") for n in range(1, 8)})
    assert "a hard-coded value" in audited(capsys, folder)[1]
    assert "a hard-coded value" not in audited(capsys, folder, "--ignore", "shared-reading-time")[1]


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_check_names_the_nearest(option: str, blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(a=post_of(1))
    (folder / "yomitime.toml").write_text("")
    code, out, err = audited(capsys, folder, option, "stale")
    assert (code, out) == (2, "")
    assert err == f"yomitime: {option}: there is no check «stale»; did you mean: stale-reading-time?\n"


def test_settings_for_some_posts(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(a=post_of(3, "20"), b=post_of(3, "20"), c=post_of(3, "20"))
    (folder / "yomitime.toml").write_text(
        '[[overrides]]\npaths = ["a.md"]\ntolerance-minutes = 30\n'
        '[[overrides]]\npaths = ["b.md"]\nignore = ["stale-reading-time"]\n'
    )
    assert found(capsys, folder) == [("c", "stale-reading-time")]
    assert found(capsys, folder, "--ignore", "mojibake") == [("b", "stale-reading-time"), ("c", "stale-reading-time")]


def test_severities_are_settings(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(a=post_of(3, "20"), b=post_of(3))
    (folder / "yomitime.toml").write_text(
        '[checks.stale-reading-time]\nseverity = "info"\n[checks.missing-reading-time]\nseverity = "error"\n'
    )
    assert found(capsys, folder) == [("b", "missing-reading-time")]
    assert audited(capsys, folder)[0] == 1


def test_a_comment_in_a_post(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    text = post_of(3, "20") + "\n\n<!-- yomitime-disable generator-marker -->" + MARK
    assert found(capsys, blog(a=text)) == [("a", "stale-reading-time")]


def test_exit_zero(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(a=post_of(3, "20"))
    assert audited(capsys, folder, "--exit-zero", "--fail-on", "info")[0] == 0
    assert audited(capsys, folder, "nonexistent.md", "--exit-zero")[0] == 2


def test_one_finding_is_no_findings(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(a=post_of(3, "20"))
    known, select = folder.parent / "known.json", ("--select", "stale-reading-time")
    assert audited(capsys, folder, "--write-baseline", known, *select)[2] == f"1 finding noted in {known}\n"
    assert audited(capsys, folder, "--baseline", known, *select)[2] == "1 known finding (baseline) is not shown\n"


def test_a_baseline_leaves_what_is_new(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(**{f"p{n}": post_of(n, "20") + MARK for n in range(1, 8)})
    known = folder.parent / "known.json"
    code, _, err = audited(capsys, folder, "--write-baseline", known)
    written = known.read_text()
    number = err.partition(" ")[0]  # a finding over all posts is one, though each post has an entry of it
    assert 0 < int(number) < sum(entry["count"] for entry in json.loads(written)["findings"])
    assert (code, err) == (0, f"{number} findings noted in {known}\n")
    assert '"path": "posts/p1.md", "check": "generator-marker"' in written

    code, out, err = audited(capsys, folder, "--baseline", known, "--fail-on", "info")
    assert code == 0
    assert "generator-marker" not in out
    assert "a hard-coded value" not in out
    assert err == f"{number} known findings (baseline) are not shown\n"
    assert audited(capsys, folder, "--baseline", known, "--diff", "--exit-zero")[2] == err

    edited = folder / "p3.md"
    edited.write_text(edited.read_text(encoding="utf-8").replace("---\n", "---\nlayout: x\n", 1), encoding="utf-8")
    assert found(capsys, folder, "--baseline", known) == []
    edited.write_text(edited.read_text(encoding="utf-8") + "\n\n{{title}}\n", encoding="utf-8")
    assert found(capsys, folder, "--baseline", known) == [("p3", "generator-marker")]
    (folder / "q.md").write_text(post_of(3, "20"), encoding="utf-8")
    assert audited(capsys, folder, "--baseline", known)[0] == 1
    assert audited(capsys, folder, "--write-baseline", known)[0] == 0
    assert audited(capsys, folder, "--baseline", known)[0] == 0


def test_a_baseline_does_not_hide_what_cannot_be_read(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(a=post_of(3, "20"))
    known = folder.parent / "known.json"
    assert audited(capsys, folder, "none.md", "--write-baseline", known)[0] == 2
    assert audited(capsys, folder, "none.md", "--baseline", known)[0] == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--baseline", "nonexistent.json"], "nonexistent.json: there is no such file"),
        (["--baseline", __file__], "is no baseline"),
        (["--write-baseline", "/nonexistent/x.json"], "no such file or folder"),
        (["--write-baseline", "x.json", "--baseline", "x.json"], "leave out --baseline"),
        (["--write-baseline", "x.json", "--changed-since", "HEAD"], "leave out --changed-since"),
        (["--changed-since", "HEAD"], "is not in a git work tree"),
    ],
)
def test_what_cannot_be_done_is_said(
    arguments: list[str], said: str, blog: Blog, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = blog(a=post_of(3, "20"))
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent.parent))
    code, _, err = audited(capsys, folder, *arguments)
    assert code == 2
    assert said in err


def test_only_posts_that_changed(
    blog: Blog, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    folder = blog(a=post_of(3, "20"), b=post_of(3, "20"))
    for arguments in ("init -q", "add .", "-c user.name=a -c user.email=a@example.com commit -q -m x"):
        subprocess.run(["git", "-C", folder, *arguments.split()], check=True, capture_output=True)
    assert found(capsys, folder, "--changed-since", "HEAD") == []
    (folder / "b.md").write_text(post_of(4, "20"), encoding="utf-8")
    (folder / "題.md").write_text(post_of(5, "20"), encoding="utf-8")
    changed = [("b", "stale-reading-time"), ("題", "stale-reading-time")]
    assert found(capsys, folder, "--changed-since", "HEAD") == changed
    monkeypatch.chdir(folder)
    assert found(capsys, ".", "--changed-since", "HEAD") == changed
    assert audited(capsys, "a.md", "--changed-since", "HEAD")[0] == 0
    code, out, err = audited(capsys, ".", "--changed-since", "--nope")
    assert (code, out) == (2, "")
    assert "git knows no revision «--nope»" in err


def test_a_step_summary_is_appended_for_github_only(
    blog: Blog, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = blog(a=post_of(3, "20"))
    summary = folder.parent / "summary.md"
    summary.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    audited(capsys, folder, "--format", "jsonl")
    assert summary.read_text() == "before\n"
    gates = Gates((), (), None, None, None, exit_zero=False)
    post = Post("a.md", Status.OK)
    assert list(gates.passed(iter([post]), "jsonl")) == [post]
    assert gates._seen == []  # what streams is not kept
    code, out, _ = audited(capsys, folder, "--format", "github")
    assert code == 1
    assert out.startswith("::error file=")
    assert summary.read_text(encoding="utf-8").startswith("before\n### yomitime\n\n1 post: stale 1\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "no" / "summary.md"))
    code, _, err = audited(capsys, folder, "--format", "github")
    assert (code, err) == (2, f"{folder}/no/summary.md: there is no such file or folder\n")


def test_on_github_paths_begin_at_the_root_of_the_work_tree(
    blog: Blog, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    posts = blog(a=post_of(3, "20"))
    (posts.parent / ".git").mkdir()
    (posts.parent / "drafts").mkdir()

    def shown(*arguments: str | Path) -> set[str]:
        annotations = audited(capsys, *arguments, "--format", "github")[1].splitlines()
        results = json.loads(audited(capsys, *arguments, "--format", "sarif")[1])["runs"][0]["results"]
        uris = {each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in results}
        return uris | {line.split("file=")[1].split(",")[0] for line in annotations}

    monkeypatch.chdir(posts)
    assert shown(".") == {"a.md"}
    monkeypatch.setenv("GITHUB_WORKSPACE", str(posts.parent.parent))
    assert shown(".") == shown("../posts/a.md") == shown(posts) == {"posts/a.md"}
    monkeypatch.chdir(posts.parent / "drafts")
    assert shown("../posts") == {"posts/a.md"}
    monkeypatch.chdir(posts.parent.parent)
    assert shown(f"./{posts.parent.name}/posts") == {"posts/a.md"}, "a repository below the workspace"
    (posts.parent / ".git").rmdir()
    monkeypatch.setenv("GITHUB_WORKSPACE", str(posts.parent))
    assert shown(posts) == {"posts/a.md"}
    monkeypatch.setenv("GITHUB_WORKSPACE", str(posts.parent / "drafts"))
    assert shown(f"{posts.parent.name}/posts") == {f"{posts.parent.name}/posts/a.md"}, (
        "what lies outside stays as it is"
    )


@pytest.fixture
def hooks() -> dict[str, dict[str, Any]]:
    return {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}


@pytest.mark.parametrize(("name", "left"), [("yomitime", "20"), ("yomitime-fix", "3")])
def test_hooks_for_pre_commit(name: str, left: str, hooks: dict[str, dict[str, Any]], blog: Blog) -> None:
    post = blog(a=post_of(3, "20")) / "a.md"
    entry = shlex.split(hooks[name]["entry"])
    assert (entry[0], hooks[name]["language"]) == ("yomitime", "python")
    command = [sys.executable, "-c", "from yomitime.cli import main; main()", *entry[1:], str(post)]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == (1 if name == "yomitime" else 0), done.stderr
    assert f"reading_time: {left}\n" in post.read_text(encoding="utf-8")


def test_the_action_passes_paths_and_options_as_they_are(tmp_path: Path) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert action["runs"]["using"] == "composite"
    step = action["runs"]["steps"][-1]
    assert "${{" not in step["run"]
    assert set(step["env"].values()) == {"${{ inputs.paths }}", "${{ inputs.args }}"}
    (tmp_path / "yomitime").write_text('#!/bin/sh\nfor each; do printf "[%s]" "$each"; done\n')
    (tmp_path / "yomitime").chmod(0o755)
    env = {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "PATHS": "a b.md\n$(id)\n-x.md\n", "ARGS": ""}
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", step["run"]], env=env, capture_output=True, check=True)
    assert done.stdout == b"[audit][--format][github][--][a b.md][$(id)][-x.md]"
    env["ARGS"] = "--lang\nja"
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", step["run"]], env=env, capture_output=True, check=True)
    assert done.stdout.startswith(b"[audit][--format][github][--lang][ja][--]")
