"""The command line, run as a whole process where that matters, in this one where it does not."""

import csv
import io
import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from rich.cells import cell_len

from tests.conftest import CORPUS, post_of
from yomitime import analysis, cli
from yomitime.config import Config
from yomitime.model import Document, Reading

Blog = Callable[..., Path]

WRONG_CALL = "Usage: yomitime audit [OPTIONS] PATH...\nTry 'yomitime audit --help' for help.\n\nError: {}\n"
# Whoever runs the tests may have chosen about colours.
PLAIN = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "CLICOLOR_FORCE"}}


def run(*arguments: str | Path, stdin: bytes | None = None, **environment: str) -> subprocess.CompletedProcess[bytes]:
    env = {**PLAIN, "LC_ALL": "C.UTF-8", **environment}
    command = [sys.executable, "-c", "from yomitime.cli import main; main()", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, env=env, check=False, timeout=120)


def audited(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = cli.run(["audit", "--lang", "en", "--jobs", "1", *map(str, arguments)])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.mark.parametrize("command", [(), *((name,) for name in cli.cli.list_commands(click.Context(cli.cli)))])
def test_help_fits_eighty_columns_in_both_languages(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert cli.run([*command, "--help"]) == 0
    assert [line for line in capsys.readouterr().out.splitlines() if cell_len(line) > 80] == []


def test_a_folder_without_posts_is_said_with_what_was_looked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.rst").write_text("港の朝は早い。", encoding="utf-8")
    code, out, err = audited(capsys, "--format", "json", tmp_path)
    assert (code, json.loads(out)["summary"]["posts"]) == (0, 0)
    assert err.startswith("no post was found; looked for .md .markdown ")


def test_a_wrong_time_is_said_with_its_size_and_makes_the_exit_code_1(
    blog: Blog, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = audited(capsys, blog(a=post_of(3, "20"), b=post_of(3, "3")))
    assert code == 1
    assert "stale         20   3 (2–4)           +17  " in out
    assert "2 posts: ok 1, stale 1" in out
    assert (
        "2 compared: 23 min declared, 6 min computed\ndeclared − computed: +17 min in total, +8.5 min in the median\n"
        in out
    )


@pytest.mark.parametrize(
    ("declared", "status", "code"),
    [("3", "ok", 0), ("4分", "ok", 0), ("5", "stale", 1), ("2-4", "ok", 0), ("6〜9分", "stale", 1), ("soon", "invalid", 1),
     (None, "missing", 0), ("false", "hidden", 0), ("0", "hidden", 0)],
)  # fmt: skip
def test_status_and_exit_code(
    declared: str | None, status: str, code: int, blog: Blog, capsys: pytest.CaptureFixture[str]
) -> None:
    assert audited(capsys, blog(a=post_of(3, declared)), "--format", "json")[0] == code
    found, out, _ = audited(capsys, blog(a=post_of(3, declared)), "--format", "jsonl")
    assert (found, json.loads(out.splitlines()[0])["status"]) == (code, status)


def test_fail_on(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(a=post_of(3))
    assert audited(capsys, folder)[0] == 0
    assert audited(capsys, folder, "--fail-on", "warning")[0] == 1
    (folder / "b.md").write_text(post_of(3, "20"), encoding="utf-8")
    assert audited(capsys, folder, "--fail-on", "never")[0] == 0


def test_what_cannot_be_read_is_said_and_the_rest_goes_on(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(a=post_of(3, "3"))
    (folder / "b.md").write_bytes(b"\xff\xfe\xff" + b"\x80" * 30)
    code, out, _ = audited(capsys, folder, folder / "none.md", "--format", "jsonl")
    posts = [json.loads(line) for line in out.splitlines()][:-1]
    assert code == 2
    assert [(Path(post["path"]).name, post["status"]) for post in posts] == [
        ("a.md", "ok"),
        ("b.md", "unreadable"),
        ("none.md", "unreadable"),
    ]
    assert posts[2]["message"] == "there is no such file or folder"


@pytest.mark.parametrize("arguments", [["--format", "json"], ["--diff"], ["-o", "report.txt"]])
def test_what_cannot_be_read_is_said_on_stderr_where_no_report_shows_it(
    arguments: list[str], blog: Blog, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = blog(a=post_of(3, "3"))
    monkeypatch.chdir(folder)
    for number in range(12):
        (folder / f"bad{number:02}.md").write_bytes(b"\xff\xff")
    code, _, err = audited(capsys, ".", *arguments)
    said = err.splitlines()
    assert code == 2
    assert [line.split(": ")[:2] for line in said[:10]] == [[f"bad{n:02}.md", "unreadable"] for n in range(10)]
    assert said[10:] == ["… and 2 more"]
    assert audited(capsys, ".")[2] == ""


def test_a_hard_coded_value_is_named(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(**{f"p{n}": post_of(n, "20") for n in range(1, 8)}, q=post_of(1, "1"))
    _, out, _ = audited(capsys, folder)
    assert "7 of 8 posts declare exactly 20 min, yet take 1–7 min: a hard-coded value" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["audit"], "name at least one PATH"),
        (["audit", "--format", "xml", "."], "none of"),
        (["audit", "--jobs", "0", "."], "--jobs"),
        (["audit", "--nonsense", "."], "--nonsense"),
        (["audit", "-", "."], "stands alone"),
        (["audit", "--encoding", "utf-9", "."], "unknown encoding"),
        (["audit", "--config", "/nonexistent.toml", "."], "cannot read the settings"),
        (["measure", "/nonexistent.md"], "no such file"),
        (["nonsense"], "nonsense"),
    ],
)
def test_a_wrong_call_is_said_on_stderr_with_exit_code_2(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(arguments) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""


@pytest.mark.parametrize("command", ["audit", "measure", "explain"])
def test_standard_input_has_the_limit_of_files(command: str, blog: Blog) -> None:
    settings = blog(a="港") / "yomitime.toml"
    settings.write_text("max-bytes = 20\n", encoding="utf-8")
    done = run(command, "--config", settings, "-", stdin="港の朝は早い。".encode())
    assert done.returncode == 2
    assert b"is larger than 20 bytes" in done.stdout + done.stderr


def test_a_slip_in_the_settings_is_said_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "yomitime.toml").write_text("floor = 1\ncap = \n", encoding="utf-8")
    assert cli.run(["audit", "--config", "yomitime.toml", "."]) == 2
    assert capsys.readouterr().err == "yomitime.toml:2: cannot read the settings: Invalid value\n"


def test_standard_input(blog: Blog) -> None:
    done = run("audit", "-", "--stdin-filename", "draft.md", "--format", "jsonl", stdin=post_of(3, "20").encode())
    assert done.returncode == 1
    assert json.loads(done.stdout.splitlines()[0])["path"] == "draft.md"
    assert done.stderr == b""


def test_settings_come_from_the_nearest_file_and_flags_win(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(a=post_of(3, "20"))
    (folder.parent / "yomitime.toml").write_text('tolerance-minutes = 30\nfail-on = "warning"\n')
    assert audited(capsys, folder)[0] == 0
    assert audited(capsys, folder, "--isolated")[0] == 1
    code, out, _ = audited(capsys, folder, "--show-settings", "--fail-on", "never")
    assert code == 0
    assert "tolerance-minutes = 30" in out
    assert 'fail-on = "never"' in out


def test_an_unknown_setting_names_file_line_and_the_nearest(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(a=post_of(3, "20"))
    (folder / "yomitime.toml").write_text("\ntolerence-minutes = 30\n")
    code, _, err = audited(capsys, folder)
    assert code == 2
    assert "yomitime.toml:2: unknown setting «tolerence-minutes»; did you mean: tolerance-minutes?" in err


def test_a_wrong_flag_is_not_blamed_on_the_file(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(a=post_of(3, "20"))
    (folder / "yomitime.toml").write_text("tolerance-minutes = 30\n")
    code, _, err = audited(capsys, folder, "--estimator", "hogu")
    assert code == 2
    assert err.startswith("yomitime: setting «estimator» must be one of ")


def test_a_wrong_call_is_said_in_the_language_of_messages(capsys: pytest.CaptureFixture[str]) -> None:
    assert audited(capsys, "-", "a.md")[0::2] == (2, WRONG_CALL.format("- (standard input) stands alone"))
    assert cli.run(["audit", "--lang", "ja", "-", "a.md"]) == 2
    assert capsys.readouterr().err == WRONG_CALL.format("-（標準入力）はほかの PATH と一緒に使えません")


def test_output_to_a_file_is_whole_and_stdout_empty(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(a=post_of(3, "20"))
    target = folder.parent / "report.csv"
    code, out, _ = audited(capsys, folder, "--format", "csv", "-o", target)
    assert (code, out) == (1, "")
    assert len(list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8"))))) == 1


def test_output_that_cannot_be_written_is_exit_code_2(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = audited(capsys, blog(a=post_of(3, "20")), "-o", "/nonexistent/report.txt")
    assert code == 2
    assert "no such file or folder" in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_exit_code_2_without_a_traceback(blog: Blog) -> None:
    folder = blog(a=post_of(3, "20"))
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", "from yomitime.cli import main; main()", "audit", str(folder)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert done.stderr == b"yomitime: the disk is full\n"


def in_bash(arguments: str, then: str) -> subprocess.CompletedProcess[bytes]:
    command = f"{sys.executable} -c 'from yomitime.cli import main; main()' {arguments}"
    return subprocess.run(["bash", "-c", f"{command} {then}"], capture_output=True, check=False, env=PLAIN, timeout=120)


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("output", ["--format json", "--format jsonl", "--format text", "--diff"])
def test_a_reader_that_has_seen_enough_changes_no_exit_code(output: str, jobs: str, blog: Blog) -> None:
    folder = blog(**{f"p{n}": post_of(1, "20") for n in range(150)}, q=post_of(1, "1"))
    for path, code in ((folder, 1), (folder / "q.md", 0)):
        done = in_bash(f"audit --jobs {jobs} {output} {path}", "| true; exit ${PIPESTATUS[0]}")
        assert (done.returncode, done.stderr) == (code, b"")


@pytest.mark.parametrize("command", ["measure", "explain", "infer", "audit --fix"])
def test_whoever_reads_the_work_is_done(command: str, blog: Blog) -> None:
    folder = blog(a=post_of(3, "3"), b=post_of(3, "20"))
    done = in_bash(f"{command} {folder / 'a.md'} {folder if 'fix' in command else ''}", "| true; exit ${PIPESTATUS[0]}")
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)
    assert ("reading_time: 3\n" in (folder / "b.md").read_text("utf-8")) == ("fix" in command)


def test_closed_streams_are_said_with_exit_code_2(blog: Blog) -> None:
    folder = blog(a=post_of(3, "20"))
    for command in (f"audit {folder}", f"measure {folder / 'a.md'}", "metrics", "--version", "audit --help"):
        done = in_bash(command, "1>&-")
        assert (done.returncode, done.stderr) == (2, b"yomitime: standard input or output is closed\n"), command
    done = in_bash("audit -", "0<&-")
    assert (done.returncode, done.stderr) == (2, b"yomitime: standard input or output is closed\n")
    assert in_bash(f"audit {folder} --format jsonl", "2>&-").returncode == 1
    done = in_bash(f"audit {folder} -o {folder / 'r.txt'}", "1>&- 2>&- 0<&-")
    assert (done.returncode, (folder / "r.txt").read_text("utf-8").count("stale")) == (1, 2)


@pytest.mark.parametrize("encoding", ["ascii", "cp932"])
def test_any_terminal_encoding_will_do(encoding: str, blog: Blog) -> None:
    done = run("audit", blog(a=post_of(3, "20", title="é髙𠮷")), PYTHONIOENCODING=encoding)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "sarif"])
def test_what_a_program_reads_is_utf_8_in_any_locale(name: str, blog: Blog) -> None:
    folder = blog(a=post_of(3, "20", title="é髙𠮷«–»"))
    told, usual = (
        run("audit", folder, "--format", name, **environment) for environment in ({"PYTHONIOENCODING": "cp932"}, {})
    )
    assert "é髙𠮷«–»" in told.stdout.decode() or name == "sarif"
    assert told.stdout == usual.stdout


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_a_console_in_cp932_shows_ranges_and_columns_as_others_do(lang: str) -> None:
    folder = CORPUS / "stitched"
    shown = run("audit", folder, "--lang", lang, PYTHONIOENCODING="cp932").stdout.decode("cp932")
    assert "17-32)" in shown
    assert "\\" not in shown
    tables = [text.partition("\n\n")[0] for text in (shown, run("audit", folder, "--lang", lang).stdout.decode())]
    assert [cell_len(line) for line in tables[0].split("\n")] == [cell_len(line) for line in tables[1].split("\n")]


def test_the_output_is_the_same_with_any_number_of_processes(blog: Blog) -> None:
    folder = blog(**{f"p{n:02}": post_of(n % 5 + 1, "20") for n in range(40)})
    one, two = (run("audit", folder, "--format", "jsonl", "--jobs", jobs) for jobs in ("1", "2"))
    assert one.stdout == two.stdout
    assert (one.returncode, two.returncode) == (1, 1)
    assert len(one.stdout.splitlines()) == 41


def test_ctrl_c_ends_at_once_and_leaves_no_process(blog: Blog) -> None:
    folder = blog(**{f"p{n:03}": post_of(20, "20") for n in range(400)})
    process = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "from yomitime.cli import main; main()",
            "audit",
            "--jobs",
            "2",
            "--format",
            "jsonl",
            folder,
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # Who runs the tests in the background of a shell has them ignore Ctrl-C, and their children too.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 — no threads run in the tests
    )
    assert process.stdout is not None
    process.stdout.readline()
    group = os.getpgid(process.pid)
    os.kill(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == cli.EXIT_INTERRUPTED
    assert b"Traceback" not in err
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("a worker outlives its parent")


def test_japanese_by_locale(blog: Blog) -> None:
    done = run("audit", blog(a=post_of(3, "20")), LC_ALL="ja_JP.UTF-8")
    assert "記事 1 本: ずれ 1" in done.stdout.decode()


def test_colour_only_on_a_terminal_and_never_with_no_color(blog: Blog) -> None:
    folder = blog(a=post_of(3, "20"))
    assert b"\x1b[" not in run("audit", folder).stdout
    assert b"\x1b[" in on_terminal("audit", str(folder))
    assert b"\x1b[" not in on_terminal("audit", str(folder), NO_COLOR="1")
    assert b"\x1b[" in run("audit", folder, CLICOLOR_FORCE="1").stdout
    assert b"\x1b[" not in run("audit", folder, CLICOLOR_FORCE="1", NO_COLOR="1").stdout


def test_a_dumb_terminal_gets_no_orders(blog: Blog) -> None:
    folder = blog(a=post_of(3, "20"))
    shown = on_terminal("audit", str(folder), with_stderr=True, TERM="dumb")
    assert shown.startswith(b"status")
    assert b"\x1b" not in shown
    assert b"\x1b[" in on_terminal("audit", str(folder), TERM="dumb", CLICOLOR_FORCE="1")


def on_terminal(*arguments: str, with_stderr: bool = False, **environment: str) -> bytes:
    leader, follower = pty.openpty()
    env = {**PLAIN, "LC_ALL": "C.UTF-8", "TERM": "xterm", **environment}
    process = subprocess.Popen(
        [sys.executable, "-c", "from yomitime.cli import main; main()", *arguments],
        stdout=follower,
        stderr=follower if with_stderr else None,
        env=env,
    )
    os.close(follower)
    out = b""
    while True:
        try:
            piece = os.read(leader, 65536)
        except OSError:
            break
        if not piece:
            break
        out += piece
    process.wait()
    os.close(leader)
    return out


def test_names_and_titles_give_the_terminal_no_orders(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(**{"a\x1b[31m\n\u202eb": post_of(3, "20", title='"\\e[2J\u202e題"')})
    _, out, _ = audited(capsys, folder)
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "\\x1b[31m\\x0a\\u202eb.md" in "".join(out.split())  # a long path is folded


def test_measure_shows_a_card(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["measure", "--lang", "ja", str(CORPUS / "short" / "yuki.md")]) == 0
    out = capsys.readouterr().out
    assert "読了時間: " in out
    assert "日本語 " in out


@pytest.mark.parametrize("command", ["metrics", "checks"])
@pytest.mark.parametrize("lang", ["en", "ja"])
def test_lists(command: str, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run([command, "--lang", lang]) == 0
    out = capsys.readouterr().out
    assert ("mean_sentence_characters" if command == "metrics" else "stale-reading-time") in out


def test_the_table_fits_the_terminal_and_breaks_no_path_elsewhere(
    blog: Blog, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import unicodedata

    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    title = "とても長い題名がついている記事はどこで折り返されるのかを確かめるための記事です" * 2
    posts = blog(**{"長い名前" * 12: post_of(3, "20", title=title)})
    _, out, _ = audited(capsys, posts, "--lang", "ja", "--select", "stale-reading-time")
    table = out.split("\n\n")[0].splitlines()
    assert f"{posts}/{'長い名前' * 12}.md" in out
    assert table[-1].endswith("…")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    _, out, _ = audited(capsys, posts, "--lang", "ja", "--select", "stale-reading-time")
    table = out.split("\n\n")[0].splitlines()
    assert max(sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line) for line in table) <= 80
    assert "…" in table[-1]


def test_the_table_says_below_the_findings_of_a_post_how_long_it_is_without_repeats(
    capsys: pytest.CaptureFixture[str],
) -> None:
    post = CORPUS / "stitched" / "2025-11-17-rosen-bus.md"
    _, out, _ = audited(capsys, post)
    found, clean, rest = out.partition(f"\n{post}: 21 min without repeats and leftovers (23 as published)\n")
    assert clean
    assert f"{post}:" in found
    assert f"{post}:" not in rest


@pytest.mark.parametrize("columns", [20, 36, 59, 60])
@pytest.mark.parametrize(("lang", "numbers"), [("en", "declared 20, computed"), ("ja", "宣言 20、計算値")])
def test_a_narrow_terminal_says_which_post(
    columns: int,
    lang: str,
    numbers: str,
    blog: Blog,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    posts = blog(port=post_of(3, "20", title="港"), town=post_of(3, "20"))
    _, out, _ = audited(capsys, posts, "--lang", lang)
    letters = "".join(out.split())
    if columns < 60:
        assert letters.count("".join(numbers.split())) == 2
    assert f"{posts.name}/port.md港" in letters
    assert f"{posts.name}/town.md" in letters


def test_another_estimator(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(a=post_of(3, "4"))
    _, out, _ = audited(capsys, folder, "--estimator", "cocoon", "--format", "jsonl")
    assert json.loads(out.splitlines()[0])["estimate"]["estimator"] == "cocoon"
    code, _, err = audited(capsys, folder, "--estimator", "cocon")
    assert code == 2
    assert "cocoon" in err


def test_explain(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["explain", "--lang", "en", str(blog(a=post_of(3, "4")) / "a.md")]) == 0
    out = capsys.readouterr().out
    assert all(name in out for name in ("default", "hugo", "npm-reading-time", "cocoon"))


def rule_of_500(folder: Path) -> None:
    """Sixty posts that declare one minute for each 500 characters begun, at most 20."""
    folder.mkdir()
    for number in range(60):
        body = "猫" * (173 * number + 40)
        text = f"---\nreading_time: {min(20, len(body) // 500 + 1)}\n---\n{body}\n"
        (folder / f"{number}.md").write_text(text, encoding="utf-8")


OVERRIDES = """
[[overrides]]
paths = ["posts/"]
keys = ["minutes"]
tolerance-minutes = 50
pace = { japanese-per-minute = 100 }
"""


def overridden(folder: Path, minutes: str = "20") -> None:
    (folder / "yomitime.toml").write_text(OVERRIDES)
    (folder / "posts").mkdir(exist_ok=True)
    text = f"---\nminutes: {minutes}\n---\n" + "猫は夜に鳴く。" * 150
    (folder / "posts" / "a.md").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("command", ["measure", "explain"])
def test_a_post_is_shown_under_its_overrides(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    overridden(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert cli.run([command, "--lang", "en", "posts/a.md"]) == 0
    out = capsys.readouterr().out
    assert "Declared: 20\n" in out
    assert {"measure": "Reading time: 11 min", "explain": "\ndefault            11      +9"}[command] in out


def test_infer_reads_each_post_under_its_overrides(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    overridden(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert cli.run(["infer", "--lang", "en", "."]) == 0
    assert "declared by 1 post;" in capsys.readouterr().out


def test_infer_and_write(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    rule_of_500(tmp_path / "posts")
    assert cli.run(["infer", "--lang", "en", "--write", "posts"]) == 0
    captured = capsys.readouterr()
    assert "500 a minute" in captured.out
    assert "at most 20" in captured.out
    assert captured.err == f"written to {tmp_path}/yomitime.toml\n"
    code, out, _ = audited(capsys, "posts")
    assert code == 0
    assert "60 posts: ok 60" in out


def test_infer_writes_where_the_settings_of_the_posts_stand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rule_of_500(tmp_path / "posts")
    settings = tmp_path / "posts" / "yomitime.toml"
    settings.write_text("tolerance-minutes = 2\n")
    assert cli.run(["infer", "--write", "posts"]) == 0
    assert settings.read_text().startswith('tolerance-minutes = 2\nestimator = "linear"\n')
    assert not (tmp_path / "yomitime.toml").exists()


@pytest.mark.parametrize("path", ["{}/blog/posts", "../blog/posts", "../blog/posts/7.md", "../elsewhere/../blog/posts"])
def test_infer_writes_beside_posts_that_lie_elsewhere(
    path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("elsewhere", "blog"):
        (tmp_path / folder).mkdir()
    rule_of_500(tmp_path / "blog" / "posts")
    monkeypatch.chdir(tmp_path / "elsewhere")
    path = path.format(tmp_path)
    settings = tmp_path / "blog" / "posts" / "yomitime.toml"
    assert cli.run(["infer", "--lang", "ja", "--write", path, f"{tmp_path}/blog/posts"]) == 0
    assert capsys.readouterr().err == f"{settings} に書きました\n"
    assert list(Path().iterdir()) == []
    assert audited(capsys, f"{tmp_path}/blog/posts")[0] == 0
    written = settings.read_text()
    assert cli.run(["infer", "--write", path, f"{tmp_path}/blog/posts"]) == 0
    assert settings.read_text() == written


def test_infer_writes_nothing_beside_or_into_a_pyproject_with_settings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rule_of_500(tmp_path / "posts")
    project = tmp_path / "pyproject.toml"
    project.write_text("[tool.yomitime]\ntolerance-minutes = 2\n")
    for more in ([], ["--config", "pyproject.toml"]):
        assert cli.run(["infer", "--lang", "en", "--write", *more, "posts"]) == 2
        assert "pyproject.toml: the settings stand here; add the rule by hand" in capsys.readouterr().err
    assert project.read_text() == "[tool.yomitime]\ntolerance-minutes = 2\n"
    assert not (tmp_path / "yomitime.toml").exists()


def test_infer_writes_nothing_into_settings_that_are_not_utf_8(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rule_of_500(tmp_path / "posts")
    settings = tmp_path / "yomitime.toml"
    settings.write_text("keys = ['読了']\n", encoding="cp932")
    before = settings.read_bytes()
    assert cli.run(["infer", "--lang", "en", "--isolated", "--write", "posts"]) == 2
    assert capsys.readouterr().err == "yomitime.toml:1: cannot read the settings: not UTF-8\n"
    assert settings.read_bytes() == before


def test_what_is_named_and_excluded_is_left_out_and_said(
    blog: Blog, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    posts = blog(**{"a": post_of(3, "20"), "下書き": post_of(3, "20")})
    (posts / "yomitime.toml").write_text('exclude = ["/下書き.md"]\n', encoding="utf-8")
    monkeypatch.chdir(posts.parent)
    draft = f"{posts.name}/下書き.md"
    left_out = f"{draft}: left out, as `exclude` in the settings says\n"
    assert audited(capsys, "--fix", draft) == (0, "\n0 posts\n", left_out)
    assert (posts / "下書き.md").read_text("utf-8") == post_of(3, "20")
    assert audited(capsys, posts)[1:] == audited(capsys, posts / "a.md")[1:]
    assert cli.run(["infer", "--lang", "ja", draft]) == 0
    assert capsys.readouterr().err == f"{draft}: 設定の exclude により対象から外しました\n"


def test_infer_goes_on_past_what_cannot_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["infer", "--lang", "en", "/nonexistent"]) == 2
    assert "no such file" in capsys.readouterr().err


def test_the_report_of_last_time_is_no_post(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    folder = blog(a=post_of(3, "3"))
    for _ in range(2):
        assert audited(capsys, folder, "--format", "html", "-o", folder / "report.html")[0] == 0
    audited(capsys, folder, "--format", "json", "-o", folder / "report.html")
    assert [post["path"] for post in json.loads((folder / "report.html").read_text("utf-8"))["posts"]] == [
        str(folder / "a.md")
    ]


@pytest.mark.parametrize("more", [(), ("--fix",)])
def test_a_bug_costs_one_file_and_says_where_it_is(
    more: tuple[str, ...], blog: Blog, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = blog(a=post_of(3, "3"), b=post_of(3, "3") + "虫がいる。\n", c=post_of(3, "3"))
    analyse = analysis.analyse

    def fail(document: Document, config: Config, with_metrics: bool) -> Reading:
        if "虫" in document.body:
            raise KeyError("bug")
        return analyse(document, config, with_metrics)

    monkeypatch.setattr(analysis, "analyse", fail)
    code, out, _ = audited(capsys, "--format", "json", folder, *more)
    posts = json.loads(out)["posts"]
    assert code == 2
    assert [post["status"] for post in posts] == ["ok", "unreadable", "ok"]
    assert posts[1]["message"].startswith("yomitime failed on this file (KeyError, test_cli.py:")
