"""The patterns by which a document is cut into tokens: of what a line holds, and of the marks that it begins with."""

from __future__ import annotations

import re

from .tokens import Kind

__all__ = [
    "BLANK", "CONTENT", "CONTENT_KINDS", "LINE", "LINE_KINDS", "MAY_BEGIN", "NEWLINE", "SIGN", "TEXT",
    "TEXT_AND_LINE_END",
]  # fmt: skip

_PLAIN = r"[^\\@#*_\[.:</{\r\n]"
_RUN = rf"(?:{_PLAIN}++|[.:](?=[ \t\r\n]|\Z)|/(?![/*]))"
# Nearly all titles have no bracket in them, and a colon or the end of the line behind them: these need no search for
# what else may close them.
_STATEMENT, _ARGUMENT = r"[^\[\]\r\n-][^\[\]\r\n]*+", r"[^<>\r\n!-][^<>\r\n]*+"
_LINE_ENDS_HERE = r"(?=[ \t]*+(?:[\r\n]|\Z))"
CONTENT = re.compile(
    rf"""[ \t]*+(?:
    ({_RUN}++)   # running text, with what marks nothing where it stands
    ((?:\r\n|\n)(?![ \t]*(?:\r\n|\n))|\r(?!\n))?+   # and mostly the end of its line
    |((?:\r\n|\n)(?:[ \t]*(?:\r\n|\n))++)
    |(\r\n|\n|\r)
    |(\\[^\r\n][ ]*+)
    |(\.\S[^\s.]*+\.[ \t]?|:\S[^\s:]*+:[ \t]?)
    |(\#(?:[a-zA-z0-9\-\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]++)[ \t]?)
    |(\[{_STATEMENT}\]:) |(\[{_STATEMENT}\]{_LINE_ENDS_HERE})
    |(<{_ARGUMENT}>:) |(<{_ARGUMENT}>{_LINE_ENDS_HERE})
    |(.)
    )""",
    re.VERBOSE | re.DOTALL,
)
CONTENT_KINDS = (
    *(Kind.TEXT, Kind.TEXT, Kind.NEWLINE, Kind.BLANK, Kind.NEWLINE, Kind.ESCAPE, Kind.SHORTCODE, Kind.TAG),
    *(Kind.STATEMENT_DEFINITION, Kind.STATEMENT_REFERENCE, Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE),
)
TEXT, TEXT_AND_LINE_END, BLANK, NEWLINE, SIGN = 1, 2, 3, 4, 12
MAY_BEGIN = frozenset(" \t'+-<>_(*#0123456789")
"""The characters with which a line begins that `LINE` can match."""

LINE = re.compile(
    r"""[ \t']*+(?:(--)|(\+>)|(->)|(<?\+)|(<?-)|(><)|(_>)
        |(<_|_(?=\s|<(?!!--)|\[[^\]\n]*\](?!\()))
        |(\([0-9]++\))|([0-9]++\.(?=\s))|(\*(?=\s)))
    |[ \t]*+(\#++(?=[ ]))""",
    re.VERBOSE,
)
LINE_KINDS = (
    *(Kind.TEXT, Kind.INFERENCE_START, Kind.SUPPORTS, Kind.ATTACKS, Kind.SUPPORTED_BY, Kind.ATTACKED_BY),
    *(Kind.CONTRADICTS, Kind.UNDERCUTS, Kind.UNDERCUT_BY),
    *(Kind.NUMBER, Kind.ORDERED, Kind.UNORDERED, Kind.HEADING),
)
