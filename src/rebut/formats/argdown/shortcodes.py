"""The shortcodes that Argdown knows, and the characters that they stand for."""

from __future__ import annotations

__all__ = ["SHORTCODES"]

_EITHER = {
    "A": "∀",
    "E": "∃",
    "O": "𝗢",
    "P": "𝗣",
    "->": "→",
    "<->": "↔",
    "~": "¬",
    "^": "∧",
    "v": "∨",
    "v_": "⊻",
    "<>": "◇",
    "[]": "◻",
    "happy": "😀",
    "smiley": "☺",
    "laugh": "😆",
    "lol": "😆",
    "rofl": "🤣",
    "joy": "😂",
    "heart": "❤",
    "?": "❓",
    "question": "❓",
    "love": "😍",
    "wink": "😉",
    "shush": "🤫",
    "meh": "😐",
    "eye-roll": "🙄",
    "sad": "😢",
    "disappointed": "😞",
    "scream": "😱",
    "+1": "👍",
    "up": "👍",
    "-1": "👎",
    "down": "👎",
    "think": "🤔",
    "star": "⭐",
    "y": "✔",
    "agree": "✔",
    "n": "❌",
    "disagree": "❌",
}
"""Written between two dots or between two colons."""

SHORTCODES: dict[str, str] = {
    **{f".{name}.": character for name, character in _EITHER.items()},
    **{f":{name}:": character for name, character in _EITHER.items()},
    ".smile.": "☺",
    ":smile:": "☺️",
}
