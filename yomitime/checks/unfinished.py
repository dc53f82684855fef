"""What ends in mid-sentence: the body, a paragraph, a heading, the title; and an excerpt that a template filled in or that is another post's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, zip_longest

from yomitime import faults
from yomitime.characters import count_scripts
from yomitime.checks import Check, _assistant, _tokens
from yomitime.checks._places import column, lines, quoted, value
from yomitime.config import Config
from yomitime.faults import Piece
from yomitime.faults.words import cuts_word, dangles, word_across, words_of
from yomitime.model import Comparison, Kind, Message, Problem, Reading, Severity, Word

LEAST_TITLE = 8
_AROUND = 40
LEAST_SAID = 4
MANY_SAID = 8
"""Telling words: an excerpt of fewer may well say in others what the body says."""
MOST_SHARED = 0.2
"""Share of them that any post has: of 400 sentences of other posts, nine in ten had no more; true excerpts have half."""
LEAST_BODY = 200
"""Characters: so may a shorter body."""
_DESCRIBING = frozenset({"動詞", "形容詞", "形状詞"})
LEAST_PARAGRAPHS = 2
_APART = frozenset({Kind.HEADING, Kind.PARAGRAPH})
"""What no paragraph leads to in mid-sentence, as it does to a list, to code or to a picture."""
OPEN_ENDS = 5
"""Paragraphs of which one may end without a mark, as a caption or an address does."""
LEAST_TAIL = 15
"""Characters behind the last full stop with which a paragraph that ends in a noun was cut off; fewer are a caption, or style."""
LEAST_LEAD = 8
"""Characters before a 、 at the end of a paragraph that are more than 「例えば、」."""
_LAST_SAID = re.compile(r"(?:だ|で(?:す|した|しょう)|ま(?:す|した|せん|しょう)|笑|(?<![A-Za-z])w+)\Z")
_EMOJI_NAME = re.compile(r":[a-z0-9_+-]{1,40}:\Z")
_BRACKETS = ("「」", "『』", "【】", "（）")
LONGEST_HEADING = 40
LEAST_SHARED = 6
"""Characters at the end of a heading that the text below goes on with."""
_ASKS = re.compile("どう|なぜ|いかに|どのように")
_OPEN = ("という", "の", "が", "も")
"""What no item ends in; in は one may: 「読了時間とは」."""
_OPEN_ENDS = tuple("をでとがのもえけせてねめれげべきしちみりび")
"""Letters in which particles and stems end; 「次へ」 and 「選択範囲をパスに」 are whole."""
_CASES = frozenset({"格助詞", "係助詞"})
_BEFORE_NOUN = re.compile(r"(?:[そこあど]の|大きな|小さな|いわゆる|あらゆる)\Z")
_THIS_POST = re.compile(r"\A(?:この|本)記事では、?")
_BLANK = re.compile(r"\A[\[【（(]?ここに.{1,40}(?:入力|記入|記載|挿入|入れる|書く|入れてください)[\]】）)]?\Z")
_TEMPLATE = re.compile(
    r"について、?(?P<how>(?:(?:初心者にも|誰にでも|詳細に|詳しく|わかりやすく|分かりやすく|徹底的に|丁寧に)、?){0,3}(?:徹底)?)"
    r"(?:分析|解説|考察|検証|紹介|説明)(?:します|いたします|していきます)[。！!]?\Z"
)


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding at each end that is none."""
    yield from _title(reading)
    yield from _excerpt(reading)
    yield from _body(reading)
    yield from _headings(reading)
    yield from _items(reading)


def _problem(line: int, text: str, message: Message, severity: Severity = Severity.WARNING, column: int = 1) -> Problem:
    """A finding about the end of that text."""
    shown = text if len(text) <= 16 else f"…{text[-15:]}"
    return _shown(line, shown, message, severity, column)


def _shown(line: int, shown: str, message: Message, severity: Severity, column: int = 1) -> Problem:
    return Problem(
        "unfinished", severity, Message(f"{message.en}: «{shown}»", f"{message.ja}:「{shown}」"), line, column
    )


def _body(reading: Reading) -> Iterator[Problem]:
    found = faults.find(reading.text)
    resumed = {seam.line for seam in found.resumes if not seam.starts_cut}
    left_over = [marker.line for marker in found.markers if marker.certain]
    left_over += [piece.line for piece, severity in _assistant.said(reading) if severity is Severity.WARNING]
    left_over += [line for line, _ in _tokens.find(reading)]
    message = Message("ends in mid-sentence", "文の途中で終わっています")
    is_plain = reading.document.path.lower().endswith(".txt")  # where what is a paragraph is a guess
    prose = sum(piece.is_prose for piece in found.pieces)
    open_ends = sum(piece.is_prose and piece.breaks_off for piece in found.pieces)
    known = 0  # what a seam or a marker explains says nothing of its author's ways
    for piece, after in zip_longest(found.pieces, found.pieces[1:]):
        if not piece.breaks_off or piece.kind is not Kind.PARAGRAPH:
            continue
        limit = after.line if after else float("inf")
        is_marked = any(piece.last_line < line <= limit for line in left_over)
        if (
            piece.last_line in resumed
            or (is_marked and piece.is_prose)
            or (after is None and "。" in piece.text and _is_cut(piece))
        ):
            severity = Severity.WARNING
            known += piece.is_prose
        elif (
            (_is_running(piece) or (after is None and len(piece.text) >= LEAST_TITLE and _is_cut(piece)))
            and not (after and is_plain)
            and not _leads_on(piece, after)
            and not _can_end(reading, piece, is_last=after is None)
            and _all_end(prose - known - piece.is_prose, open_ends - known - piece.is_prose)
        ):
            severity = Severity.INFO  # 「それでは皆さま、よいお年を」
        else:
            severity = None
        if severity:
            tail = piece.text[-15:]
            place = column(reading, piece.last_line, tail)
            yield _problem(piece.last_line, piece.text, message, severity, place)


def _all_end(others: int, open_ends: int) -> bool:
    """Whether nearly all of so many other paragraphs end as sentences do: their author leaves no ends open."""
    return others >= LEAST_PARAGRAPHS and OPEN_ENDS * open_ends <= others


def _is_running(piece: Piece) -> bool:
    """Whether full stops lead to an end that is neither an address nor the value of a label: 「更新：三月」."""
    stop = piece.text.rfind("。")
    return stop >= 0 and not {":", "："} & set(piece.text[stop:])


def _leads_on(piece: Piece, after: Piece | None) -> bool:
    """Whether it goes on in what comes: a list, code, a picture, what somebody says, an example (「例えば、」)."""
    if after is None:
        return False
    is_example = len(_tail(piece)) < LEAST_LEAD or not any(count_scripts(after.text))
    return after.kind not in _APART or (piece.text[-1] in "、，" and (is_example or after.text[:1] in {"「", "『"}))


def _can_end(reading: Reading, piece: Piece, *, is_last: bool) -> bool:
    """Whether people end so without a mark: with です, a form of speech (「まってくれ」), a few words to a noun, a laugh, an emoji's name."""
    source = lines(reading)[piece.last_line - reading.document.body_line].rstrip()
    if _LAST_SAID.search(piece.text) or _EMOJI_NAME.search(source):
        return True
    tail = _tail(piece)
    if tail.isdecimal():  # the number of a footnote
        return True
    last = words_of(tail)[-1]
    if last.pos[0] == "名詞":
        return not is_last and len(tail) < LEAST_TAIL
    # の is also what is left of のだ.
    return (last.pos[1] == "終助詞" and last.surface != "の") or last.conjugation_form.startswith("命令形")


def _tail(piece: Piece) -> str:
    """What stands behind its last full stop, or the end of that."""
    return piece.text[piece.text.rfind("。") + 1 :][-200:]


def _is_cut(piece: Piece) -> bool:
    return piece.text[-1] in "、，「『（【" or dangles(words_of(_tail(piece)))


def _headings(reading: Reading) -> Iterator[Problem]:
    """Headings, and bold lines that stand for one, as information."""
    message = Message("the heading ends in mid-sentence", "見出しが文の途中で終わっています")
    body, first = lines(reading), reading.document.body_line
    pieces = faults.find(reading.text).pieces
    for number, piece in enumerate(pieces):
        if piece.kind is Kind.HEADING or (
            piece.kind is Kind.PARAGRAPH
            and len(piece.text) <= LONGEST_HEADING
            and piece.breaks_off
            and body[piece.line - first].strip().startswith("**")
            and body[piece.last_line - first].rstrip().endswith("**")
        ):
            below = pieces[number + 1].text if number + 1 < len(pieces) else ""
            if _is_cut_heading(piece.text, below):
                yield _problem(piece.last_line, piece.text, message, Severity.INFO)


def _is_cut_heading(text: str, below: str) -> bool:
    """Whether it ends in a comma, in a verb of a question (「雪の季節をどう乗り越え」), before its noun (「よくある失敗とその」), or in a word
    that the text below it has in full."""
    if text.endswith("、"):
        return True
    if _ASKS.search(text):
        last = words_of(text)[-1]
        if last.pos[0] == "動詞" and last.conjugation_form.startswith("連用形"):
            return True
    if _BEFORE_NOUN.search(text) and words_of(text)[-1].pos[0] == "連体詞":
        return True
    at = below.find(text[-LEAST_SHARED:]) if len(text) > LEAST_SHARED and not text[-1].isascii() else -1
    # Where the dictionary has no word, a longer name may begin with a shorter one.
    word = word_across(below, at + LEAST_SHARED) if at >= 0 else None
    return word is not None and word.known


def _items(reading: Reading) -> Iterator[Problem]:
    """Items that end in という, の, が or も, and the one of a list that ends in a particle or a stem when no other does."""
    message = Message("the item ends in mid-sentence", "項目が文の途中で終わっています")
    for is_list, group in groupby(faults.find(reading.text).pieces, lambda piece: piece.kind is Kind.ITEM):
        items = list(group) if is_list else []
        is_open = [item.text.endswith(_OPEN_ENDS) and _is_open(item.text) for item in items]
        for item, is_cut in zip(items, is_open, strict=True):
            alone = is_cut and len(items) > 2 and len(item.text) >= LEAST_TITLE and is_open.count(True) == 1
            if alone or (
                item.text.endswith(_OPEN) and (item.text.endswith(_OPEN[0]) or dangles(words_of(item.text[-200:])))
            ):
                yield _problem(item.last_line, item.text, message, Severity.INFO)


def _is_open(text: str) -> bool:
    *before, last = words_of(text[-200:])
    if last.pos[1] in _CASES:
        return True
    # A stem without an object may be a noun: お休み, まとめ.
    is_stem = last.conjugation_form.startswith(("連用形", "未然形"))
    return is_stem and bool(before) and before[-1].surface in {"を", "が"}


def _title(reading: Reading) -> Iterator[Problem]:
    found = value(reading.document, "title")
    if found is None or len(found[0]) < LEAST_TITLE or not found[0][-1].isalnum():
        return
    title, line = found
    bare = _bare(title)
    openings = (_bare(text[: 2 * len(title) + _AROUND]) for text in _openings(reading))
    longer = next((text for text in openings if text.startswith(bare) and len(text) > len(bare)), "")
    is_open = any(title.count(pair[0]) > title.count(pair[1]) for pair in _BRACKETS)
    needs_more = _needs_more(title)
    message = Message("the title is cut off", "題名が途中で切れています")
    if is_open or (longer and not title[-1].isascii() and (cuts_word(longer, len(bare)) or needs_more)):
        yield _problem(line, title, message)
    elif needs_more:
        yield _problem(line, title, message, Severity.INFO)


def _bare(text: str) -> str:
    """Letters and digits: what writes a title again may have other marks."""
    return "".join(filter(str.isalnum, text))


def _needs_more(title: str) -> bool:
    words = words_of(title)
    return dangles(words) and words[-1].surface != "は"  # 「読了時間とは」 is a title


def _openings(reading: Reading) -> Iterator[str]:
    """What may hold the whole title: the first lines of the body, and the excerpt."""
    for piece in faults.find(reading.text).pieces[:3]:
        yield piece.text
    excerpt = value(reading.document, *_EXCERPTS)
    if excerpt:
        yield excerpt[0]


_EXCERPT_ENDS = ("を", "が", "は", "に", "の", "、")
_EXCERPTS = ("excerpt", "description", "summary")


def _excerpt(reading: Reading) -> Iterator[Problem]:
    found = value(reading.document, *_EXCERPTS)
    if found is None:
        return
    text, line = found
    severity = _template(reading, text)
    if _BLANK.match(text):
        yield _shown(
            line, quoted(text), Message("the excerpt was not written", "抜粋が書かれていません"), Severity.WARNING
        )
    elif severity:
        message = Message("the excerpt is a template around the title", "抜粋が題名を当てはめた定型文です")
        yield _shown(line, quoted(text), message, severity)
    elif "。" in text and text.endswith(_EXCERPT_ENDS):
        yield _problem(
            line, text, Message("the excerpt ends in mid-sentence", "抜粋が文の途中で終わっています"), Severity.INFO
        )
    elif severity := _of_another(reading, text):
        message = Message(
            "the excerpt shares hardly a word with the body", "抜粋と本文に共通する語がほとんどありません"
        )
        yield _shown(line, quoted(text), message, severity)


def _template(reading: Reading, excerpt: str) -> Severity | None:
    template = _TEMPLATE.search(excerpt)
    if template is None or "。" in excerpt[: template.start()]:
        return None
    # 「Docker の使い方について解説します。」 is how people write; a title in full before it is a template.
    if template["how"] == "詳細に":
        return Severity.WARNING
    title = value(reading.document, "title")
    about = _THIS_POST.sub("", excerpt[: template.start()])
    is_title = title and len(title[0]) >= LEAST_TITLE and about == title[0]
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
    return Severity.WARNING if len(said) >= MANY_SAID and not shared else Severity.INFO


def _is_telling(word: Word) -> bool:
    """Whether a word says what a text is about: no number, time or pronoun, no single kanji that stands everywhere."""
    scripts = count_scripts(word.surface)
    if not any(scripts):
        return False
    if word.pos[0] == "名詞":
        return word.pos[1] in {"普通名詞", "固有名詞"} and word.pos[2] != "副詞可能" and len(word.surface) > 1
    return word.pos[0] in _DESCRIBING and word.pos[1] == "一般" and scripts.kanji > 0


CHECK = Check(
    title=Message("The title, the body or a part ends in mid-sentence", "題名・本文・段落が途中で終わっている"),
    severity=Severity.WARNING,
    explanation=Message(
        "Finish the sentence. Only what cannot be an end is reported: a cut at a marker or before a resumption, a title whose "
        "last word goes on in the body, an open bracket; an excerpt that only repeats the title or shares hardly a word with the body; headings as information.",
        "文を最後まで書いてください。目印や言い直しの直前で切れた文、本文で続く単語の途中で切れた題名、開いたままのかっこ、"
        "題名を繰り返すだけの抜粋、本文と共通する語のほとんどない抜粋など、確かなものだけを報告します（見出しは参考情報）。",
    ),
    failing=("---\ntitle: 海辺の町で始める小さな図書館の運\n---\n# 海辺の町で始める小さな図書館の運営\n\n本文です。",),
    passing=("---\ntitle: 海辺の町で始める小さな図書館\n---\n# 海辺の町で始める小さな図書館の運営\n\n本文です。",),
    post=check,
)
