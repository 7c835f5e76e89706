r"""Characters that the parser would refuse or take for line ends, hidden from it and put back afterwards.

PyYAML follows YAML 1.1, in which U+0085, U+2028 and U+2029 end a line; in YAML 1.2 they do not. It refuses control
characters and lone surrogates altogether, and with them the whole text; and its quicker parser refuses the escapes of
surrogates, ``\ud800``, which JSON has. So each is replaced, character for character, by one of private use that
the text does not have: offsets stay as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from .plainness import joined_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["StandIns", "hide"]

_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r"\\(?:u|U0000)([dD][89a-fA-F][0-9a-fA-F]{2})")
_CODED = re.compile(r"\\(?:u|U0000)[ef][0-9a-f]{3}")
_LIKE_CODES = re.compile(r"(?=([ef][0-9a-f]{3}))")
_LINE_ENDS = "\x85\u2028\u2029"
_PRIVATE = range(0xE000, 0xF900)


@attrs.frozen
class StandIns:
    """What stands for what in a text that was changed for the parser."""

    text: str
    hidden: tuple[int, ...]
    """Offsets of the characters that YAML does not allow in its text."""
    _characters: dict[int, str]
    _escapes: dict[str, str]

    def restored(self, value: str) -> str:
        """A scalar of the changed text, as it would be of the original one."""
        if self._escapes and "\\" in value:  # within plain or single quotes it was no escape
            value = _CODED.sub(lambda found: self._escapes.get(found[0], found[0]), value)
        value = value.translate(self._characters)
        return joined_pairs(value) if self._escapes else value


def hide(text: str) -> StandIns | None:
    """The text as the parser can take it; None where it can as it is."""
    escaped = "\\u" in text or "\\U" in text
    if not _HIDDEN.search(text) and not (escaped and _ESCAPED.search(text)):
        return None
    free = _unused(text)
    characters = dict(zip(sorted(set(_HIDDEN.findall(text))), free, strict=False))
    escapes = dict(zip(sorted({found[0] for found in _ESCAPED.finditer(text)}), free, strict=False))
    hidden = tuple(found.start() for found in _HIDDEN.finditer(text) if found[0] not in _LINE_ENDS)
    changed = _ESCAPED.sub(lambda found: _stand_in(found[0], escapes), text)
    changed = changed.translate({ord(original): code for original, code in characters.items()})
    return StandIns(changed, hidden, _back(characters, escapes), _literal(escapes))


def _unused(text: str) -> Iterator[int]:
    """Characters of private use of which neither the character nor its number is in the text."""
    characters, codes = set(text), set(_LIKE_CODES.findall(text.lower()))
    return (code for code in _PRIVATE if chr(code) not in characters and f"{code:04x}" not in codes)


def _stand_in(escape: str, escapes: dict[str, int]) -> str:
    return f"{escape[:-4]}{escapes[escape]:04x}" if escape in escapes else escape


def _back(characters: dict[str, int], escapes: dict[str, int]) -> dict[int, str]:
    restored = {code: original for original, code in characters.items()}
    return restored | {code: chr(int(escape[-4:], 16)) for escape, code in escapes.items()}


def _literal(escapes: dict[str, int]) -> dict[str, str]:
    return {_stand_in(escape, escapes): escape for escape in escapes}
