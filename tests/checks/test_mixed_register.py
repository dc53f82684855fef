"""The register of the ends of sentences, told by their letters alone."""

from __future__ import annotations

import pytest

from tests.checks.reading import of, read

POLITE = (
    "朝は早いです。 船が出ました。 誰もいません。 行きましょう。 そうでしょうか？ 好きですよね。 寒いですが……".split(
        " "
    )
)
PLAIN = "船が出る。 朝だった。 早いのだ。 誰もいない。 町へ行く。 そう思うよ。 人を待つ。 空が青い！ 見たいね。 晴れるだろう。 港であろう。 晴れるだろうか。".split(
    " "
)
NEITHER = "港の朝。 船のよう。 いつもと違う匂い。 早く。 箱は一つ。 よいお年を。 まだ。 来てください。".split(" ")


@pytest.mark.parametrize("end", POLITE)
def test_a_polite_end_is_polite(end: str) -> None:
    (found,) = of("mixed-register", "船が沖に出た。" * 10 + end * 3)
    assert found.message.en.startswith("3 of 13 sentences are polite")


@pytest.mark.parametrize("end", PLAIN)
def test_a_plain_end_is_plain(end: str) -> None:
    (found,) = of("mixed-register", "船が沖に出ます。" * 10 + end * 3)
    assert found.message.en.startswith("3 of 13 sentences are plain")


@pytest.mark.parametrize("end", NEITHER)
@pytest.mark.parametrize("other", ["船が沖に出た。", "船が沖に出ます。"])
def test_an_end_without_a_predicate_has_no_register(end: str, other: str) -> None:
    assert not of("mixed-register", other * 10 + end * 9)


def test_a_paragraph_in_another_register_is_found_where_it_stands() -> None:
    polite = "港の朝は早いです。船が出ます。岸では箱を積みます。"
    plain = "研究は盛んだ。しかし結果はまだ出ていない。誰もが待っている。"
    text = "\n\n".join([polite] * 12 + [plain, polite])
    assert [each.line for each in of("mixed-register", text)] == [25]
    assert not of("mixed-register", "\n\n".join([*([polite] * 12), plain]))  # a greeting


def test_each_long_run_is_found_with_its_end() -> None:
    polite = "港の朝は早いです。船が出ます。岸では箱を積みます。"
    plain = "研究は盛んだ。しかし結果はまだ出ていない。\n誰もが待っている。"
    text = "\n\n".join([polite] * 8 + [plain] + [polite] * 8 + [polite + plain, polite])
    assert [(each.line, each.end_line) for each in of("mixed-register", text)] == [(17, 18), (36, 37)]


def test_a_sentence_with_a_quotation_has_its_author_s_register() -> None:
    text = "船が沖に出た。" * 20 + "\n\n彼は「早い」と言いました。朝は「早いな」と笑います。船も出ます。\n\n夜だ。"
    assert [each.line for each in of("mixed-register", text)] == [3]
    quoted = "「朝は早いです。」" * 5
    assert not of("mixed-register", "船が沖に出た。" * 20 + quoted + "\n\n夜だ。")


def test_the_check_and_the_metrics_count_alike() -> None:
    text = (
        "今日は天気がよい。散歩に出かけました。公園には人がたくさんいた。花がきれいでした。写真を撮った。帰りにパンを買いました。"
        "おいしかった。また行きたいと思います。明日も晴れるだろう。楽しみです。"
    )
    reading = read(text)
    assert [reading.metrics[name].value for name in ("polite_share", "register_mixing")] == [50, 50]
    for times in (1, 2):
        assert of("mixed-register", text * times)[0].message.en.startswith(f"{5 * times} of {10 * times} sentences")
