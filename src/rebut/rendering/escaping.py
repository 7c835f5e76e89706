"""The one door by which a user's text reaches markup, a drawing or a terminal."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "dot_string",
    "dot_url",
    "element_id",
    "element_ids",
    "label",
    "label_url",
    "legible",
    "markdown_text",
    "printable",
    "safe_url",
    "xml_text",
]

# What XML 1.0 forbids or advises against: controls but tab and newline, lone surrogates, noncharacters.
_FORBIDDEN = r"\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_BIDI = r"\u202a-\u202e\u2066-\u2069"
_NEWLINE = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
_UNFIT = re.compile(f"[{_FORBIDDEN}]")
_UNUSUAL = re.compile(f"[\r\v\f\x85\u2028\u2029{_FORBIDDEN}{_BIDI}]")

_POP, _POP_ISOLATE = "\u202c", "\u2069"
_CLOSERS = dict.fromkeys("\u202a\u202b\u202d\u202e", _POP) | dict.fromkeys("\u2066\u2067\u2068", _POP_ISOLATE)
_DEEPEST = 125  # the depth to which the Unicode bidirectional algorithm (UAX #9) follows embeddings
_BIDI_MARK = re.compile(f"[{_BIDI}]")

_SHY_OF_LABELS = re.compile(r'[&<>"\\\t\n]')


def legible(text: str) -> str:
    r"""A text as markup may hold it: what XML forbids is shown as U+FFFD, and directions are closed in each line.

    Line breaks of any kind become newlines. A right-to-left override works where it was written, and on nothing else.

    >>> ascii(legible("a\x07b\r\nc")), ascii(legible("\u202egnorw"))
    ("'a\\ufffdb\\nc'", "'\\u202egnorw\\u202c'")
    """
    if not _UNUSUAL.search(text):
        return text
    text = _UNFIT.sub("\ufffd", _NEWLINE.sub("\n", text))
    return "\n".join([_closed(line) for line in text.split("\n")]) if _BIDI_MARK.search(text) else text


def _closed(line: str) -> str:
    """A line whose embeddings, overrides and isolates are all closed, and that closes none it did not open."""
    due: list[str] = []
    kept = _BIDI_MARK.sub(lambda found: _direction(found[0], due), line)
    return kept + "".join(reversed(due))


def _direction(mark: str, due: list[str]) -> str:
    if (closer := _CLOSERS.get(mark)) is not None:
        if len(due) == _DEEPEST:
            return ""
        due.append(closer)
        return mark
    if mark == _POP:
        return due.pop() if due and due[-1] == _POP else ""
    if _POP_ISOLATE not in due:
        return ""
    while due.pop() != _POP_ISOLATE:
        pass
    return mark


def xml_text(text: str) -> str:
    """A text for XML, between tags as well as in a quoted attribute.

    >>> xml_text('"<p> implies q>" & more')
    '&quot;&lt;p&gt; implies q&gt;&quot; &amp; more'
    """
    return _entities(legible(text))


def _entities(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def label(text: str) -> str:
    r"""One line of text for an HTML-like label of Graphviz; a line break in it becomes a space.

    Graphviz replaces ``\N`` and its like there, as in a quoted string. It takes no empty element: nothing is a space.

    >>> label("<p> implies q> & \\N")
    '&lt;p&gt; implies q&gt; &amp; \\\\N'
    >>> label("")
    ' '
    """
    text = legible(text)
    if not text or _SHY_OF_LABELS.search(text):
        text = _entities(text.replace("\\", "\\\\").replace("\t", " ").replace("\n", " ")) or " "
    return text


def dot_string(text: str) -> str:
    r"""A text as the value of a DOT attribute, shown as written, and never read as HTML; ``graphviz`` quotes it.

    >>> dot_string("<b> \\N &lt;")
    '<b> \\\\N &amp;lt;'
    """
    from graphviz import escape

    quotable: str = escape(legible(text).replace("&", "&amp;"))
    return quotable


_SAFE_SCHEME = re.compile(r"(?:https?://|mailto:)[^\s/?#]", re.IGNORECASE)
_UNSAFE_IN_URL = re.compile(rf"[\s\"'<>\\^`{{|}}\x00-\x20\xa0\xad\u200b-\u200f\u2060-\u2064\ufeff{_FORBIDDEN}{_BIDI}]")


def safe_url(url: str) -> str:
    """An address as a link may have it: of the web or of mail, with nothing in it that ends an attribute; else "".

    >>> safe_url("https://example.org/a b?x=1&y=2"), safe_url("javascript:alert(1)"), safe_url("file:///etc/passwd")
    ('https://example.org/a%20b?x=1&y=2', '', '')
    """
    url = url.strip()
    return _UNSAFE_IN_URL.sub(_percent, url) if _SAFE_SCHEME.match(url) else ""


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))


def dot_url(url: str) -> str:
    """A safe address as the value of a DOT attribute; older versions of Graphviz write a bare ``&`` into the SVG.

    >>> dot_url("https://example.org/?x=1&y=2")
    'https://example.org/?x=1&amp;y=2'
    """
    return safe_url(url).replace("&", "&amp;")


def label_url(url: str) -> str:
    """A safe address as an attribute in an HTML-like label, which is read as XML once before.

    >>> label_url("https://example.org/?x=1&y=2")
    'https://example.org/?x=1&amp;amp;y=2'
    """
    return dot_url(url).replace("&", "&amp;")


_NOT_OF_IDS = re.compile(r"[^A-Za-z0-9_]+")
_LONGEST_ID = 60


def element_id(name: str) -> str:
    """An id for an element, from any name: ASCII letters, digits and hyphens, beginning with a letter.

    >>> element_id("The troops’ déploiement"), element_id("12,000"), element_id("部隊")
    ('The-troops-deploiement', 'n-12-000', 'n')
    """
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name[: 4 * _LONGEST_ID]).encode("ascii", "ignore").decode()
    word = _NOT_OF_IDS.sub("-", name[: 2 * _LONGEST_ID]).strip("-_")[:_LONGEST_ID].rstrip("-_")
    return word if word[:1].isalpha() else f"n-{word}".rstrip("-")


def element_ids(names: Iterable[str], *, taken: Iterable[str] = ()) -> tuple[str, ...]:
    """An id for each name, in order, no two alike and none that is taken.

    >>> element_ids(["a b", "a-b", "a b"])
    ('a-b', 'a-b-2', 'a-b-3')
    """
    used, next_of = set(taken), dict[str, int]()
    return tuple([_unused(element_id(name), used, next_of) for name in names])


def _unused(word: str, used: set[str], next_of: dict[str, int]) -> str:
    found = word
    while found in used:
        next_of[word] = next_of.get(word, 1) + 1
        found = f"{word}-{next_of[word]}"
    used.add(found)
    return found


_MEANT_IN_MARKDOWN = re.compile(r"([\\`*_{}\[\]#|~!$])")


def markdown_text(text: str) -> str:
    r"""A text for one line of Markdown, or a cell of a table there: nothing in it is markup.

    >>> print(markdown_text("a | *b* <i>"))
    a \| \*b\* &lt;i&gt;
    """
    plain = " ".join(legible(text).split())
    return _entities(_MEANT_IN_MARKDOWN.sub(r"\\\1", plain).replace("\\&", "&")).replace("&quot;", '"')


_UNPRINTABLE = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u061c{_FORBIDDEN}{_BIDI}]")


def printable(text: str) -> str:
    r"""A text for a terminal: what would move the cursor, change colours or turn the direction is spelled out.

    >>> print(printable("red: \x1b[31m, and \u202e"))
    red: \x1b[31m, and \u202e
    """
    return _UNPRINTABLE.sub(_spelled, text)


def _spelled(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004
