"""Blocks → sentences of words."""

import importlib.util
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
import unidic_lite
from fugashi import Tagger
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT, text_of_blocks
from yomitime import characters, tokenizer
from yomitime.errors import DictionaryError
from yomitime.model import Block, Kind, Sentence, Word


def block(text: str, kind: Kind = Kind.PARAGRAPH, line: int = 1) -> Block:
    return Block(kind, text, line)


def sentences(*blocks: Block) -> tuple[Sentence, ...]:
    return text_of_blocks(blocks).sentences


def surfaces(text: str) -> list[str]:
    return [word.surface for sentence in sentences(block(text)) for word in sentence.words]


def test_a_word_has_its_dictionary_entry() -> None:
    (word,) = [word for word in sentences(block("本を書きました。"))[0].words if word.surface == "書き"]
    assert word.pos == ("動詞", "一般", "", "")
    assert (word.conjugation_type, word.conjugation_form) == ("五段-カ行", "連用形-一般")
    assert (word.origin, word.lemma, word.known, word.is_punctuation) == ("和", "書く", True, False)


def test_an_unknown_word_has_no_origin() -> None:
    (word,) = [word for word in sentences(block("Inferentiaです。"))[0].words if word.surface == "Inferentia"]
    assert (word.known, word.origin, word.lemma, word.pos[0]) == (False, "", "Inferentia", "名詞")


def test_words_are_shared() -> None:
    first, second = sentences(block("猫。猫。"))
    assert first.words[0] is second.words[0]


@pytest.mark.parametrize(
    "text",
    [
        "吾輩は猫である。名前はまだ無い。",
        "機械翻訳の品質評価手法を検討する。",
        "会議の資料は、明日の午前中までに共有フォルダーへ保存してください。",
        "Pythonで3つの関数を書きました。",
        "辛いカレーは食べられなかったんだよね。",
    ],
)
def test_every_field_agrees_with_mecab_itself(text: str) -> None:
    tagger = Tagger()
    words = [word for sentence in sentences(block(text)) for word in sentence.words]
    nodes = [
        (node.surface, *("" if field in (None, "*") else field for field in list(node.feature)[:6]), not node.is_unk)
        for node in tagger(text)
    ]
    assert [(w.surface, *w.pos, w.conjugation_type, w.conjugation_form, w.known) for w in words] == nodes
    tagger(text)
    lemmas = [(node.feature.lemma or node.surface, (node.feature.goshu or "").strip("*")) for node in tagger(text)]
    assert [(w.lemma, w.origin) for w in words] == lemmas


@pytest.mark.parametrize(
    ("kind", "text", "is_fragment"),
    [
        (Kind.HEADING, "見出しです。", True),
        (Kind.ITEM, "項目", True),
        (Kind.ITEM, "項目です。", False),
        (Kind.TABLE, "セル", True),
        (Kind.CAPTION, "図の説明", True),
        (Kind.PARAGRAPH, "終わりのない段落", False),
        (Kind.QUOTE, "引用です。", False),
    ],
)
def test_fragments(kind: Kind, text: str, is_fragment: bool) -> None:
    (sentence,) = sentences(block(text, kind))
    assert sentence.is_fragment is is_fragment


def test_lines_are_those_of_the_file() -> None:
    found = sentences(block("一行目。\n二行目は\n続く。三行目で。\n\n五行目。", line=10))
    assert [(s.text, s.line) for s in found] == [
        ("一行目。", 10),
        ("二行目は続く。", 11),
        ("三行目で。", 12),
        ("五行目。", 14),
    ]


def test_a_line_break_is_a_space_only_between_latin_words() -> None:
    assert [s.text for s in sentences(block("東京\nタワーの API\nserver と\nPython。"))] == [
        "東京タワーの API server とPython。"
    ]


def test_marks_alone_are_no_sentence_but_are_counted() -> None:
    text = text_of_blocks([block("……"), block("😀")])
    assert text.sentences == ()
    assert text.counts.japanese_punctuation == 2


@given(st.text(st.sampled_from("ー〜ωノ´`^_()・!…。 笑うかもTab0"), max_size=12))
@settings(max_examples=300)
def test_every_sentence_has_a_word_and_no_word_is_lost(text: str) -> None:
    found = text_of_blocks([block(text)])
    assert all(sentence.word_count for sentence in found.sentences)
    assert found.word_count == sum(sentence.word_count for sentence in found.sentences)


def test_words_are_cut_when_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    words = tokenizer.Tokenizer.words

    def watched(self: tokenizer.Tokenizer, pieces: list[str], after: str = "") -> object:
        asked.append(list(pieces))
        return words(self, pieces, after)

    monkeypatch.setattr(tokenizer.Tokenizer, "words", watched)
    found = text_of_blocks([block("港の朝は早い。船が出る。"), block("――")])
    assert asked == [["――"]]  # whether this is a sentence, only MeCab can tell
    assert [found.sentences[1].words, found.sentences[1].words][1][0].surface == "船"
    assert asked[1:] == [["船が出る。"]]
    assert found.word_count == 8
    assert asked[2:] == [["港の朝は早い。", "船が出る。", "――"]]


def test_a_url_alone_is_no_sentence() -> None:
    found = sentences(block("次の頁です。"), block("https://example.com/?q=1#a"), block("https://example.com を見る"))
    assert [sentence.is_fragment for sentence in found] == [False, True, False]


def test_code_and_images_are_counted_not_read() -> None:
    text = text_of_blocks([block("日本語\n\n  x\n", Kind.CODE), block("図", Kind.IMAGE), block("x\ny", Kind.MATH)])
    assert (text.counts.code_lines, text.counts.images, text.counts.japanese_characters) == (4, 1, 0)


@pytest.mark.parametrize("text", ["あ" * 1_000_000, "漢字" * 300_000, "a" * 250_000, "1" * 250_000, "字 " * 200_000])
def test_a_megabyte_without_punctuation(text: str) -> None:
    found = text_of_blocks([block(text)])
    assert "".join(word.surface for s in found.sentences for word in s.words) == text.replace(" ", "")


def test_white_space_and_nul_lose_nothing() -> None:
    text = "前" + " " * 70_000 + "中\0後" + "\n" * 70_000 + "末"
    assert "".join(surfaces(text)) == "前中後末"


prose = st.text(st.sampled_from("あいをはがのです漢字東京行く、。「」！？…ABC12 ー"), max_size=200)


@given(st.lists(prose, max_size=4))
@settings(max_examples=60)
def test_words_cover_the_sentences(texts: list[str]) -> None:
    for sentence in sentences(*map(block, texts)):
        assert "".join(word.surface for word in sentence.words) == sentence.text.replace(" ", "")


@given(st.lists(st.tuples(prose, st.sampled_from("。！？!")).map("".join), max_size=6))
@settings(max_examples=200)
def test_sentences_have_the_words_that_each_has_alone(texts: list[str]) -> None:
    for sentence in sentences(block("".join(texts)), block("見出し", Kind.HEADING), block("\n".join(texts))):
        assert tokenizer.named(tokenizer.LITE).words([sentence.text], tokenizer.STOP) == [sentence.words]


def test_a_line_break_within_what_is_cut_is_white_space() -> None:
    cut = tokenizer.named(tokenizer.LITE).words
    pieces = ["東京は\n\nサーバー　の\n名前だ。", "明日は晴れる。", "\n雨\tだ"]
    assert cut(pieces, tokenizer.STOP) == cut([piece.replace("\n", " ") for piece in pieces], tokenizer.STOP)
    assert "".join(word.surface for word in cut(pieces[:1], tokenizer.STOP)[0]) == "東京はサーバー　の名前だ。"


@given(prose, prose)
@settings(max_examples=60)
def test_counts_are_additive_over_blocks(first: str, second: str) -> None:
    both, one, other = (text_of_blocks(map(block, texts)) for texts in ([first, second], [first], [second]))
    assert both.word_count == one.word_count + other.word_count
    for name in ("hiragana", "katakana", "kanji", "japanese_punctuation", "other_words", "sentences"):
        assert getattr(both.counts, name) == getattr(one.counts, name) + getattr(other.counts, name), name


@given(st.integers(990, 1010), st.sampled_from(["", "。", "、"]))
@settings(max_examples=20)
def test_a_cut_of_a_long_sentence_changes_no_word_of_prose(length: int, mark: str) -> None:
    unit = "今日は晴れていて、"
    text = "「" + unit * (length // len(unit)) + mark + "」" + unit * 20
    words: Iterable[str] = surfaces(text)
    assert list(words) == [w for part in (text,) for w in _whole(part)]


def _whole(text: str) -> list[str]:
    return [node.surface for node in Tagger()(characters.normalize(text))]


@pytest.fixture(scope="module")
def other_dictionary(tmp_path_factory: pytest.TempPathFactory) -> str:
    """unidic-lite without the table that yomitime reads: a UniDic of another shape."""
    folder = tmp_path_factory.mktemp("dictionary") / "other-unidic"
    folder.mkdir()
    for path in Path(unidic_lite.DICDIR).iterdir():
        if path.name != "left-id.def":
            (folder / path.name).symlink_to(path)
    return str(folder)


def test_another_dictionary_gives_the_same_words_and_is_named(other_dictionary: str) -> None:
    text = "会議の資料は、明日Pythonで3つ保存してください。Inferentiaです。"
    lite, other = (tokenizer.text([block(text)], tokenizer.named(name)) for name in ("unidic-lite", other_dictionary))
    assert other.dictionary == "other-unidic"

    def fields(word: Word) -> tuple[object, ...]:
        return (
            word.surface,
            word.pos,
            word.conjugation_type,
            word.conjugation_form,
            word.origin,
            word.lemma,
            word.known,
        )

    assert [fields(w) for s in other.sentences for w in s.words] == [fields(w) for s in lite.sentences for w in s.words]
    assert other.counts == lite.counts


def test_an_audit_makes_one_tagger() -> None:
    code = """if True:
        from tests.checks.reading import findings
        from yomitime import tokenizer
        findings("---\\ntitle: 港の市場で朝の魚を見て歩いた一日の\\n---\\n港の朝をどう過ごすか。市場で魚を見る。")
        print(tokenizer.named.cache_info().currsize)"""
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    assert found.stdout == "1\n"


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("unidic", "mend it with: pip install unidic && python -m unidic download"),
        ("/nonexistent", "name unidic-lite, unidic, or a folder"),
        ("unidic-light", "name unidic-lite, unidic, or a folder"),
    ],
)
def test_a_missing_dictionary_says_how_to_mend_it(name: str, mend: str) -> None:
    if name == "unidic" and importlib.util.find_spec("unidic"):
        pytest.skip("the full dictionary is installed")
    with pytest.raises(DictionaryError, match=f"missing or broken; {mend}$") as caught:
        tokenizer.Tokenizer(name)
    assert "Traceback" not in caught.value.message.en
    assert "\n" not in caught.value.message.en
