"""What is wrong with a text that is no YAML, in plain words instead of the parser's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .parsed import SYNTAX

if TYPE_CHECKING:
    from .yaml_record import Record

__all__ = ["syntax_fault"]

_Words = tuple[str, str, str]

_QUOTE = ("while scanning a quoted scalar", "the quote that opens here is never closed", "close it")
_BY_CONTEXT: tuple[_Words, ...] = (  # told where the thing begins
    _QUOTE,
    (
        "while parsing a flow sequence",
        "the list that begins here lacks a comma or its ]",
        "close it, or quote its texts",
    ),
    (
        "while parsing a flow mapping",
        "the mapping that begins here lacks a comma or its }",
        "close it, or quote its texts",
    ),
)
_BY_PROBLEM: tuple[_Words, ...] = (  # told where the parser stumbled
    ("mapping values are not allowed", "a colon stands where no key can stand", "put the text in quotes"),
    (
        "could not find expected ':'",
        "a key without a colon",
        "write it as key: value, or indent it as its text goes on",
    ),
    ("did not find expected key", "this line fits none of the lines before it", "indent it as its neighbours are"),
    ("expected <block end>", "this line fits none of the lines before it", "indent it as its neighbours are"),
    ("'-' indicator", "this line fits none of the lines before it", "indent it as its neighbours are"),
    (
        "sequence entries are not allowed",
        "a list cannot begin here",
        "begin it on a new line, or put the text in quotes",
    ),
    ("block sequence entries", "a list cannot begin here", "begin it on a new line, or put the text in quotes"),
    ("cannot start any token", "no text can begin with this character", "put the text in quotes"),
    ("node content", "a value is missing here", "write one, or close what is open"),
    ("undefined tag handle", "a tag that is not declared", "take it out, or put the text in quotes"),
    ("unknown escape character", "an unknown escape", "double the backslash, or use single quotes"),
    ("alphabetic or numeric character", "a name is missing behind this sign", "put the text in quotes"),
    ("<document start>", "this stands behind the end of the text's value", "indent it, or take it out"),
)
_TABS = ("a tab indents this line", "indent with spaces")


def syntax_fault(record: Record, error: Any) -> None:  # noqa: ANN401 -- PyYAML's errors differ in what they carry
    """The finding for an error of the parser, in what was read so far."""
    context, problem = (getattr(error, name, None) or "" for name in ("context", "problem"))
    for begins, message, help in _BY_CONTEXT:
        if context.startswith(begins) and "escape" not in problem and error.context_mark is not None:
            _tell(record, error.context_mark.index, message, help)
            return
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    where = mark.index if mark is not None else getattr(error, "position", len(record.text))
    _tell(record, where, *_told(record.text, where, problem))


def _told(text: str, where: int, problem: str) -> tuple[str, str]:
    if text[where : where + 1] == "\t" or text[:where].rstrip(" ").endswith("\n\t"):
        return _TABS
    for part, message, help in _BY_PROBLEM:
        if part in problem:
            return message, help
    return f"this is no YAML: {problem or 'it cannot be read'}", "mend it, or put the text in quotes"


def _tell(record: Record, where: int, message: str, help: str) -> None:
    record.end(SYNTAX, message, (where, where + 1), help)
