"""Excerpts that nobody wrote, that a template filled in, that stop, or that are another post's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yomitime.characters import count_scripts
from yomitime.checks._ends import SHORTEST, End, bare, end_of
from yomitime.checks._places import quoted, value
from yomitime.faults.words import behind_stop, is_open, words_of
from yomitime.model import Message, Reading, Severity, Word

EXCERPTS = ("excerpt", "description", "summary")
LEAST_SAID = 4
MANY_SAID = 8
"""Telling words: an excerpt of fewer may well say in others what the body says."""
MOST_SHARED, HARDLY_SHARED = 0.34, 0.15
"""Shares of them that other posts may have: of 400 sentences of other posts, nine in ten had no more than 0.2; true excerpts have half."""
LEAST_BODY = 200
"""Characters: so may a shorter body."""

FEW_SHARED = 0.2
"""The same for an excerpt of few telling words."""

_NOT_WRITTEN = Message("the excerpt was not written", "抜粋が書かれていません")
_FILLED_IN = Message("the excerpt is a template around the title", "抜粋が題名を当てはめた定型文です")
_STOPS = Message("the excerpt ends in mid-sentence", "抜粋が文の途中で終わっています")
_STRANGE = Message("the excerpt shares hardly a word with the body", "抜粋と本文に共通する語がほとんどありません")

_OPEN_ENDS = ("を", "が", "は", "に", "の", "、", "べき", "として", "における", "という")
_BLANK = re.compile(
    r"\A[\[【（(「]?[^。\n]{0,20}ここ[にへ][^。\n]{0,24}"
    r"(?:(?:入力|記入|記載|挿入)(?:(?:して)?ください|する|します)?|(?:入れ|書い)て(?:ください)?|入れる|書く)。?[\]】）)」]?\Z"
)
_LENGTH = re.compile(r"[0-9](?:字|文字)(?:程度|前後|以内|ほど|で)")
_INSTRUCTS = re.compile(
    "記入|記載|書[くい]|入れ|含め|盛り込|締め|メタディスクリプション|導入文|検索意図|キーワード|要約"
)
_LABEL = re.compile(r"【[^【】]{1,20}】")
_THIS_POST = re.compile(r"\A(?:この|本)記事では、?")
_TEMPLATE = re.compile(
    r"について、?(?P<how>(?:(?:初心者にも|誰にでも|詳細に|詳しく|わかりやすく|分かりやすく|徹底的に|丁寧に)、?){0,3}(?:徹底)?)"
    r"(?:(?:分析|解説|考察|検証|紹介|説明)(?:(?:いた)?し(?:ます|ました)|していきます)|まとめ(?:ます|ました))"
    r"[。！!]?(?:ぜひ、?最後まで(?:ご覧|お読み)ください[。！!]?)?\Z"
)
_DESCRIBING = frozenset({"動詞", "形容詞", "形状詞"})


def find(reading: Reading) -> Iterator[End]:
    """What is wrong with the excerpt of a post: the first of these that is."""
    found = value(reading.document, *EXCERPTS)
    if found is None:
        return
    text, line = found
    if _BLANK.match(text) or (_LENGTH.search(text) and _INSTRUCTS.search(text)):
        yield End(line, quoted(text), _NOT_WRITTEN, Severity.WARNING)
    elif severity := _template(reading, text):
        yield End(line, quoted(text), _FILLED_IN, severity)
    elif "。" in text and (text.endswith(_OPEN_ENDS) or is_open(words_of(behind_stop(text)))):
        yield End(line, end_of(text), _STOPS)
    elif severity := _of_another(reading, text):
        yield End(line, quoted(text), _STRANGE, severity)


def _template(reading: Reading, excerpt: str) -> Severity | None:
    template = _TEMPLATE.search(excerpt)
    if template is None or "。" in excerpt[: template.start()]:
        return None
    # 「Docker の使い方について解説します。」 is how people write; a title in full before it is a template.
    if template["how"] == "詳細に":
        return Severity.WARNING
    title = value(reading.document, "title")
    about = _THIS_POST.sub("", excerpt[: template.start()])
    is_title = title and len(title[0]) >= SHORTEST and bare(about) == bare(_LABEL.sub("", title[0]))
    return Severity.INFO if is_title or template["how"] else None


def _of_another(reading: Reading, excerpt: str) -> Severity | None:
    """Whether the excerpt says much, in Japanese as the body does, and next to nothing of it stands there."""
    said = {word for word in words_of(excerpt) if _is_telling(word)}
    if len(said) < LEAST_SAID or reading.text.counts.japanese_characters < LEAST_BODY:
        return None
    title = value(reading.document, "title")
    body = (title[0] if title else "") + "".join(sentence.text for sentence in reading.text.sentences)
    strange = {word for word in said if word.surface not in body}
    if len(said) - len(strange) > MOST_SHARED * len(said):
        return None
    lemmas = {word.lemma for word in reading.text.word_counts}  # cuts all of the body, so it comes last
    shared = len(said) - sum(word.lemma not in lemmas for word in strange)
    if shared > MOST_SHARED * len(said):
        return None
    is_many = len(said) >= MANY_SAID
    if is_many and shared <= HARDLY_SHARED * len(said):
        return Severity.WARNING
    return Severity.INFO if is_many or shared <= FEW_SHARED * len(said) else None


def _is_telling(word: Word) -> bool:
    """Whether a word says what a text is about: no number, time or pronoun, no single kanji that stands everywhere."""
    scripts = count_scripts(word.surface)
    if not any(scripts):
        return False
    if word.pos[0] == "名詞":
        return word.pos[1] in {"普通名詞", "固有名詞"} and word.pos[2] != "副詞可能" and len(word.surface) > 1
    return word.pos[0] in _DESCRIBING and word.pos[1] == "一般" and scripts.kanji > 0
