"""Limits that others have published, as names for a value."""

from __future__ import annotations

from yomitime.model import Message

SOURCE = Message("descriptive; bands: Morioka 1958, Yasumoto 1983", "記述統計（段階は森岡 1958、安本 1983）")


def sentence_length(characters: float) -> Message | None:
    """Morioka 1958: ≥ 60 characters hard, ≤ 35 easy; Yasumoto 1983: ≥ 51 long, ≤ 35 short. None between."""
    return _named(
        ("Morioka 1958", _HARD if characters >= 60 else _EASY if characters <= 35 else None),
        ("Yasumoto 1983", _LONG if characters >= 51 else _SHORT if characters <= 35 else None),
    )


def kanji_share(percent: float) -> Message | None:
    """Morioka 1958: ≥ 35 % hard, ≤ 20 % easy; Yasumoto 1983: ≥ 40.5 % many, ≤ 29.9 % few. None between."""
    return _named(
        ("Morioka 1958", _HARD if percent >= 35 else _EASY if percent <= 20 else None),
        ("Yasumoto 1983", _MANY if percent >= 40.5 else _FEW if percent <= 29.9 else None),
    )


_HARD, _EASY = Message("hard", "難しい"), Message("easy", "易しい")
_LONG, _SHORT = Message("long", "長い"), Message("short", "短い")
_MANY, _FEW = Message("many", "多い"), Message("few", "少ない")
_AUTHORS = {"Morioka 1958": "森岡 1958", "Yasumoto 1983": "安本 1983"}


def _named(*judged: tuple[str, Message | None]) -> Message | None:
    named = [(author, name) for author, name in judged if name]
    if not named:
        return None
    return Message(
        ", ".join(f"{name.en} ({author})" for author, name in named),
        "、".join(f"{name.ja}（{_AUTHORS[author]}）" for author, name in named),
    )
