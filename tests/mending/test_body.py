"""What `--fix` does to the text of a post: each mend by its case, and that it stops there."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import post_of
from yomitime import checks, cli, document, mending
from yomitime.config import Config
from yomitime.mending import How, body
from yomitime.mending.front_matter import Left
from yomitime.model import Edit, Message

Blog = Callable[..., Path]

LONG = "港の朝は早い。まだ暗いうちから船の明かりが沖に並び、岸では箱を積む音が響いている。私はその音で毎朝目を覚ます。"

MENDED = {
    "a marker between paragraphs": ("港は早い。\n\n---END---\n\n昼だ。\n", "港は早い。\n\n昼だ。\n"),
    "a marker under a line": ("港は早い。\n---END---\n\n昼だ。\n", "港は早い。\n\n昼だ。\n"),
    "a marker above a line": ("港は早い。\n\n---END---\n昼だ。\n", "港は早い。\n\n昼だ。\n"),
    "a marker between lines still parts them": ("港は早い。\n---END---\n昼だ。\n", "港は早い。\n\n昼だ。\n"),
    "a marker at the end": ("港は早い。\n\n---END---\n", "港は早い。\n"),
    "a marker at an end without a line break": ("港は早い。\n\n---END---", "港は早い。\n"),
    "a marker at the beginning": ("---END---\n\n港は早い。\n", "港は早い。\n"),
    "lines that end in CR LF": ("港は早い。\r\n\r\n---END---\r\n\r\n昼だ。\r\n", "港は早い。\r\n\r\n昼だ。\r\n"),
    "beside a picture": ("![港](a.png)で**「窓口」**だけ。\n", "![港](a.png)で「**窓口**」だけ。\n"),
    "brackets go outside": ("無いのは**「窓口」**だけ。\n", "無いのは「**窓口**」だけ。\n"),
    "as few as need be": ("**「『窓口』」**だけ。\n", "「**『窓口』**」だけ。\n"),
    "a full stop goes outside": ("これは**強い。**次に\n", "これは**強い**。次に\n"),
    "a space where words would part": ("前の**「窓口」を閉じる**こと。\n", "前の **「窓口」を閉じる**こと。\n"),
    "brackets that are not one pair": ("**「朝」と「夜」**を見る。\n", "**「朝」と「夜」** を見る。\n"),
    "several on a line, and one in code": (
        "**港（東）**は**（西）**と`**「あ」**は`だ。\n",
        "**港（東）** は（**西**）と`**「あ」**は`だ。\n",
    ),
    "controls": ("港\x08の\x1b[31m朝\x1b[0m。a\x0bb\n", "港の朝。a b\n"),
}
KEPT = {
    "a marker whose underline would be text": "港は早い。\n\n---END---\n===\n\n昼だ。\n",
    "emphasis in HTML, where it is none": "<div>\n無いのは**「窓口」**だけ。\n</div>\n",
    "a marker in code": "```\n---END---\n```\n",
    "a marker in a list": "- 港\n- ---END---\n- 昼\n",
    "a marker that people write": "港は早い。\n\n（続く）\n",
    "a rule": "港は早い。\n\n---\n\n昼だ。\n",
    "emphasis in code": "`**「窓口」**だけ`\n",
    "controls in code": "`a\x08b`\n\n```\n\x1b[0m\n```\n",
    "letters in a wrong encoding": "港の\x93朝\x94。\n",
    "marks that may be meant": "港の\u200b朝。\n",
    "what a comment silences": "無いのは**「窓口」**だけ。<!-- yomitime-disable unrendered-emphasis -->\n",
    "a repeated paragraph": f"{LONG}\n\n昼だ。\n\n{LONG}\n",
}
UNSAFE = {
    "a repeated paragraph": (f"{LONG}\n\n昼だ。\n\n{LONG}\n\n夜だ。\n", f"{LONG}\n\n昼だ。\n\n夜だ。\n"),
    "three in a row": (f"{LONG}\n\n{LONG}\n\n{LONG}\n", f"{LONG}\n"),
    "a marker, then the paragraph again": (f"{LONG}\n\n---END---\n\n{LONG}\n", f"{LONG}\n"),
}
_MORE = "沖の船は夜のうちに網を上げ、氷を詰めた箱を甲板に並べて帰ってくる。風の強い日には二時間も遅れることがあり、そういう朝の市場は静かだ。待つ人はみな黙って海のほうを向き、灯台の光を数えている。"
_SECTION = f"## 荷\n\n{LONG}\n\n- 底の厚い長靴\n- 小銭の入った財布\n- 氷の溶けない箱\n\n{_MORE}仲買人は煙草を吸い、猫は魚の匂いのする桶のそばで丸くなっている。"
UNSAFE["a section with its list"] = (
    f"{_SECTION}\n\n## 昼\n\n昼だ。\n\n{_SECTION}\n\n夜だ。\n",
    f"{_SECTION}\n\n## 昼\n\n昼だ。\n\n夜だ。\n",
)
_SHORT = "図書館の前の通りでは、毎年四月になると古い桜の木が一斉に花をつけます。通る人はみな足を止めます。"
UNSAFE["what is a warning beside a marker"] = (
    f"{_SHORT}\n\n昼だ。\n\n---END---\n\n{_SHORT}\n\n夜だ。\n",
    f"{_SHORT}\n\n昼だ。\n\n夜だ。\n",
)
_SAID = "承知しました。以下に記事を作成します。"
UNSAFE["what is a warning beside words that stay"] = (
    f"{_SAID}\n\n{_SHORT}\n\n昼だ。\n\n{_SHORT}\n\n夜だ。\n",
    f"{_SAID}\n\n{_SHORT}\n\n昼だ。\n\n夜だ。\n",
)
_LIST = "- 桟橋で買った底の厚い長靴を一足\n- 小銭ばかりの入った革の財布\n- 真夏でも氷の溶けない箱を二つ"
UNSAFE_KEPT = {
    "emphasis in HTML, where it is none": "<div>\n無いのは**「窓口」**だけ。\n</div>\n",
    "what is information": f"{_SHORT}\n\n昼だ。\n\n{_SHORT}\n\n夜だ。\n",
    "a list beside words that stay": f"{_SAID}\n\n朝だ。\n\n{_LIST}\n\n昼だ。\n\n{_LIST}\n\n夜だ。\n",
    "a section with another list": f"{_SECTION}\n\n昼だ。\n\n{_SECTION.replace('小銭', '札束')}\n\n夜だ。\n",
    "a part of a paragraph": f"{LONG}\n\n昼だ。\n\n夜だ。{LONG}\n",
    "an edited paragraph": f"{LONG}\n\n昼だ。\n\n{LONG.replace('毎朝', '毎日')}\n",
    "what has something between": f"{LONG}\n\n夜だ。\n\n昼だ。\n\n{LONG}\n\n![海](a.png)\n\n夜だ。\n",
    "a heading": f"{LONG}\n\n昼だ。\n\n## {LONG}\n",
    "a refrain": "会いたくて\n長い坂道を歩き出す\n\n夜だ\n\n会いたくて\n長い坂道を歩き出す\n",
}
KEPT_WITH_UNSAFE = {**{name: text for name, text in KEPT.items() if name not in UNSAFE}, **UNSAFE_KEPT}
SETTINGS = Config(ignore=("missing-reading-time",))


def mended(data: bytes, path: Path, *, unsafe: bool = False, encoding: str | None = None) -> bytes:
    path.write_bytes(data)
    how = How(encoding=encoding, with_unsafe=unsafe)
    found = mending.of_bytes(data, str(path), SETTINGS, how)
    assert (path.read_bytes() != data) == bool(found.fixed)
    return path.read_bytes()


@pytest.mark.parametrize("name", MENDED)
def test_what_is_mended(name: str, tmp_path: Path) -> None:
    before, after = MENDED[name]
    assert mended(before.encode(), tmp_path / "a.md").decode() == after
    assert mended(after.encode(), tmp_path / "a.md").decode() == after


@pytest.mark.parametrize("name", KEPT)
def test_what_is_kept(name: str, tmp_path: Path) -> None:
    assert mended(KEPT[name].encode(), tmp_path / "a.md").decode() == KEPT[name]


@pytest.mark.parametrize("name", UNSAFE)
def test_what_is_mended_where_it_may_be_meant(name: str, tmp_path: Path) -> None:
    before, after = UNSAFE[name]
    assert mended(before.encode(), tmp_path / "a.md", unsafe=True).decode() == after


@pytest.mark.parametrize("name", KEPT_WITH_UNSAFE)
def test_what_is_kept_even_then(name: str, tmp_path: Path) -> None:
    text = KEPT_WITH_UNSAFE[name]
    assert mended(text.encode(), tmp_path / "a.md", unsafe=True).decode() == text


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "iso2022_jp", "cp932", "euc_jp"])
def test_no_other_byte_changes(codec: str, tmp_path: Path) -> None:
    text = f"---\r\ntitle: '題' # ①\r\n---\r\n港の**「朝」**は。\r\n\r\n---END---\r\n\r\n{LONG}\r\n".replace(
        "①", "" if codec in {"iso2022_jp", "euc_jp"} else "①"
    )
    wanted = text.replace("**「朝」**", "「**朝**」").replace("---END---\r\n\r\n", "")
    named = codec if codec in {"cp932", "euc_jp"} else None
    found = mended(text.encode(codec), tmp_path / "a.md", encoding=named)
    assert found.decode(codec) == wanted
    if codec != "iso2022_jp":  # which has many ways to write one text
        assert found == wanted.encode(codec)


def test_on_a_guessed_encoding_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    data = f"{LONG * 3}\n\n---END---\n".encode("cp932")
    path.write_bytes(data)
    found = mending.of_bytes(data, str(path), SETTINGS, How())
    assert path.read_bytes() == data
    assert [(each.line, "--encoding" in each.message.en) for each in found.left] == [(3, True)]


@pytest.mark.parametrize(
    ("text", "start", "end", "new"),
    [("---END---\n---\na: 1\n---\n", 0, 10, ""), ("港\n\n```\nx\n```\n", 3, 7, "")],
    ids=["makes front matter", "opens code"],
)
def test_an_edit_after_which_the_rest_reads_otherwise_is_left(text: str, start: int, end: int, new: str) -> None:
    edit = Edit(start, end, new, 1, Message("x", "x"))
    assert isinstance(body.apply(text.encode(), document.parse(text.encode(), "a.md"), [edit]), Left)


PARTS = st.sampled_from(
    [
        "昼だ。",
        LONG,
        "- 港\n- 市",
        "```\n**「あ」**は\n---END---\n```",
        "> 夜だ。",
        "## 夜",
        "港**「あ」**は",
        "朝\x08だ。",
        "朝\n---END---\n夜",
    ]
)
MARKS = st.sampled_from(["---END---", "[続く]", "=== END ===", "（以下続く）"])


@settings(deadline=None, max_examples=60)
@given(st.lists(st.one_of(PARTS, MARKS), max_size=9), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_to_mend_twice_changes_nothing_more(parts: list[str], ending: str, unsafe: bool) -> None:
    data = ("---\nreading_time: 9\n---\n" + "\n\n".join(parts) + "\n").replace("\n", ending).encode()
    how = How(with_unsafe=unsafe, writes=False)
    once = _bytes(data, how)
    assert _bytes(once, how) == once
    before, after = (document.parse(each, "a.md") for each in (data, once))
    assert body._frame(before)[3] == body._frame(after)[3]
    assert list(before.front_matter) == list(after.front_matter)


def _bytes(data: bytes, how: How) -> bytes:
    post, found = mending.propose(data, "a.md", Config(), how)
    assert post.findings or not found.fixed
    return found.data


def test_the_time_is_that_of_the_mended_text(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    whole = post_of(3, "20")
    posts = blog(a=f"{whole}\n\n---END---\n\n{whole.rpartition('---')[2].strip()}\n")
    assert run(capsys, posts, "--fix")[2].startswith(f"{posts}/a.md:3: fixed: reading_time: 20 → 6\n")
    assert run(capsys, posts, "--fix", "--unsafe-fixes")[2].startswith(f"{posts}/a.md:3: fixed: reading_time: 6 → 3\n")
    assert (posts / "a.md").read_text("utf-8").rstrip() == post_of(3, "3").rstrip()


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = cli.run(["audit", "--lang", "en", "--jobs", "1", "--isolated", *map(str, arguments)])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.mark.parametrize("keys", [0, 6])
def test_a_blank_in_the_title_mends_nothing_of_the_body(keys: int, blog: Blog) -> None:
    head = '---\ntitle: "{{title}}の港"\n' + "key: a\n" * keys + "reading_time: 1\n---\n"
    folder = blog(a=f"{head}港の朝。\n\n夜。\n＝＝ここまで＝＝\n大事な一行。\n")
    (folder / "yomitime.toml").write_text('checks.generator-marker.markers = ["＝＝ここまで＝＝"]\n', encoding="utf-8")
    cli.run(["audit", "--fix", str(folder)])
    assert (folder / "a.md").read_text(encoding="utf-8") == f"{head}港の朝。\n\n夜。\n\n大事な一行。\n"


def test_each_mend_is_said_with_its_line(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    text = post_of(3, "20") + "\n\n---END---\n\n朝は**「早い」**ね。\n"
    posts = blog(a=text)
    line = text[: text.index("---END")].count("\n") + 1
    _, _, err = run(capsys, posts, "--fix")
    assert err == (
        f"{posts}/a.md:3: fixed: reading_time: 20 → 3\n"
        f"{posts}/a.md:{line}: fixed: removed «---END---»\n"
        f"{posts}/a.md:{line + 2}: fixed: «**「早い」**» is written as «「**早い**」»\n"
        "1 post written: 3 mends made, 0 not\n"
    )
    assert run(capsys, posts, "--fix")[2] == ""


def test_in_japanese_no_brackets_stand_around_those_that_are_moved(
    blog: Blog, capsys: pytest.CaptureFixture[str]
) -> None:
    posts = blog(a=post_of(3, "3") + "\n\n朝は**「早い」**ね。\n")
    _, _, err = run(capsys, posts, "--fix", "--lang", "ja")
    assert ": **「早い」** を 「**早い**」 に変更\n" in err


@pytest.mark.parametrize("arguments", [["--ignore", "generator-marker"], ["--select", "stale-reading-time"]])
def test_what_is_not_looked_for_is_not_mended(
    arguments: list[str], blog: Blog, capsys: pytest.CaptureFixture[str]
) -> None:
    posts = blog(a=post_of(3, "20") + "\n\n---END---\n")
    run(capsys, posts, "--fix", *arguments)
    assert (posts / "a.md").read_text("utf-8") == post_of(3, "3") + "\n\n---END---\n"


def test_a_diff_of_several_places_is_what_fix_does(
    blog: Blog, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    posts = blog(a=post_of(3, "20") + "\n\n---END---\n" + "\n夜だ。\n" * 9 + "朝は**「早い」**ね。\n")
    monkeypatch.chdir(posts.parent)
    before = (posts / "a.md").read_bytes()
    _, diff, _ = run(capsys, "posts", "--diff")
    assert (posts / "a.md").read_bytes() == before
    assert diff.count("@@ -") == 3
    run(capsys, "posts", "--fix")
    assert (posts / "a.md").read_bytes() != before
    subprocess.run(["git", "apply", "-R", "-"], input=diff.encode(), check=True, timeout=60)
    assert (posts / "a.md").read_bytes() == before


@pytest.mark.parametrize("severity", [None, "info"])
def test_what_was_a_warning_beside_a_marker_is_one_in_the_run_that_takes_it_out(
    severity: str | None, blog: Blog, capsys: pytest.CaptureFixture[str]
) -> None:
    posts = blog(a=post_of(1, "1") + f"\n\n{_SHORT}\n\n昼だ。\n\n---END---\n\n{_SHORT}\n\n夜だ。\n")
    settings = posts / "yomitime.toml"
    settings.write_text(f'[checks.generator-marker]\nseverity = "{severity}"\n' if severity else "")
    arguments = ["audit", "--lang", "en", "--config", str(settings), "--fail-on", "warning", str(posts)]
    assert cli.run([*arguments, "--fix"]) == 1
    captured = capsys.readouterr()
    assert ": repeated-passage: " in captured.out
    assert "fixed: removed «---END---»" in captured.err
    assert cli.run(arguments) == 0


@pytest.mark.parametrize("name", [name for name, check in checks.all_checks().items() if check.mend])
def test_what_a_check_mends_is_no_finding_afterwards(name: str, tmp_path: Path) -> None:
    for text in checks.all_checks()[name].failing:
        after = mended(text.encode(), tmp_path / "a.md", unsafe=True)
        assert after != text.encode()
        found = mending.of_bytes(after, str(tmp_path / "a.md"), SETTINGS, How(writes=False))
        assert name not in {each.check for each in found.post.findings}
