"""What can be wrong with an Argdown document: one code each, and whether Argdown itself refuses such a document."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import NamedTuple

from rebut.findings import Level

__all__ = ["KINDS", "Fault", "FaultKind", "Weight"]


class Weight(enum.Enum):
    """What Argdown does with such a document."""

    REFUSED = enum.auto()
    """It refuses the document."""
    CHANGED = enum.auto()
    """It reads something else than what is meant, and does not say so."""
    READ = enum.auto()
    """It reads the same, and does not say that something is wrong."""


class FaultKind(NamedTuple):
    """What findings of one code say; a ``{}`` of the message takes the fault's own words."""

    message: str
    help: str
    weight: Weight = Weight.REFUSED
    level: Level = Level.WARNING


class Fault(NamedTuple):
    """Something that is wrong with a document, from ``start`` up to but without ``end``."""

    code: str
    start: int
    end: int
    words: str = ""


KINDS: Mapping[str, FaultKind] = {
    "RB101": FaultKind(
        "no empty line behind the front matter",
        "put an empty line behind the closing ===",
    ),
    "RB102": FaultKind(
        "the front matter is never closed; it is read as text",
        "close it with a line of ===",
        Weight.CHANGED,
    ),
    "RB103": FaultKind(
        "front matter is a list of settings, not {}; it is left aside",
        "write it as key: value, a line each",
        Weight.CHANGED,
        Level.ERROR,
    ),
    "RB104": FaultKind(
        "blank line expected before {}",
        "put an empty line above it",
    ),
    "RB105": FaultKind(
        "a relation with nothing above it to relate to; what it names is read without the relation",
        "take away the empty line above it, or indent it under a statement or an argument",
        level=Level.ERROR,
    ),
    "RB106": FaultKind(
        "a relation that is indented no deeper than what stands above; it is read as belonging to that",
        "indent it further",
    ),
    "RB107": FaultKind(
        "a relation that is indented less than the first one above it; it is read as its sibling",
        "indent both alike",
    ),
    "RB108": FaultKind(
        "{} opens nothing that is closed; it is read as itself",
        "write a backslash before it",
    ),
    "RB109": FaultKind(
        "{} stands inside of a text; it is read as text",
        "write @ before it to mention it, or a backslash to mean the sign",
    ),
    "RB110": FaultKind(
        "{} stands inside of a text; it is read as text",
        "put data at the end, or write a backslash before the brace",
    ),
    "RB111": FaultKind(
        "data that cannot be read; it is kept as text",
        "write it as {{key: value}}",
        level=Level.ERROR,
    ),
    "RB112": FaultKind(
        "// in an address; Argdown takes the rest of the line for a comment",
        "write [text](address), or a backslash before the //",
        Weight.CHANGED,
        Level.NOTE,
    ),
    "RB113": FaultKind(
        "a comment that ends with the file; Argdown takes it for text",
        "end the file with a line end",
        Weight.CHANGED,
        Level.NOTE,
    ),
    "RB114": FaultKind(
        "a comment that is never closed; it is read as text",
        "close it with {}",
        Weight.READ,
    ),
    "RB115": FaultKind(
        "a line that begins with {} is read as a relation",
        "write a backslash before the sign if it belongs to the text",
        Weight.READ,
    ),
    "RB116": FaultKind(
        "an inference that is not closed",
        "write ---- on a line, or the rules between -- and --",
    ),
    "RB117": FaultKind(
        "{}",
        "a premise-conclusion structure has premises, a line of ----, and a conclusion",
        level=Level.ERROR,
    ),
    "RB118": FaultKind(
        "an argument stands where only a statement can; {}",
        "write [title] instead of <title>",
        level=Level.ERROR,
    ),
    "RB119": FaultKind(
        "the argument <{}> has a premise-conclusion structure already; this one is read as an argument without a title",
        "give it a title of its own",
        level=Level.ERROR,
    ),
    "RB120": FaultKind(
        "a list inside of a list; its items are read as items of the outer one",
        "write one list",
    ),
    "RB121": FaultKind(
        "no colon stands directly behind {}; what follows is read as its text",
        "write a colon directly behind the closing bracket",
    ),
    "RB123": FaultKind(
        "there is nothing to read",
        "write a statement, such as [Rain]: It is raining.",
        level=Level.WARNING,
    ),
    "RB124": FaultKind(
        "{} without anything behind it",
        "write a statement or an argument there",
        level=Level.ERROR,
    ),
    "RB125": FaultKind(
        "a backslash with nothing behind it; it is read as itself",
        "write two backslashes to mean one",
    ),
    "RB126": FaultKind(
        "a line of hyphens outside of a premise-conclusion structure; it is left aside",
        "number the premises as (1), (2) above it",
    ),
    "RB127": FaultKind(
        "an inference can be undercut, and nothing else; {} is read as a relation of the argument",
        "write _ or <_",
        level=Level.ERROR,
    ),
    "RB128": FaultKind(
        "an empty line inside of a premise-conclusion structure; it is read on",
        "take the empty line away",
    ),
    "RB129": FaultKind(
        "three hyphens are read as an inference",
        "write four",
    ),
    "RB130": FaultKind(
        "the heading goes on in this line",
        "put an empty line between a heading and what follows it",
        Weight.READ,
        Level.NOTE,
    ),
    "RB131": FaultKind(
        "no space behind _; it is read as an undercut",
        "write a space behind it, or <_",
    ),
    "RB132": FaultKind(
        "a brace that is never closed; it is read as text",
        "close it, or write a backslash before it",
    ),
    "RB169": FaultKind(
        "a brace that is closed nowhere; it is read as text",
        "close it, or write a backslash before it",
        Weight.READ,
        Level.NOTE,
    ),
    "RB172": FaultKind(
        "a title that is never closed; {} is read as text",
        "close it on its line, or write a backslash before it",
        Weight.READ,
        Level.NOTE,
    ),
    "RB133": FaultKind(
        "{} inside of italic text: Argdown takes it for the end of that",
        "write one of them with _ and the other with *",
    ),
    "RB134": FaultKind(
        "nothing is said here",
        "write a text behind it, or only the title in brackets to refer to what is said elsewhere",
    ),
    "RB135": FaultKind(
        "{} says nothing, but counts as a statement",
        "write a statement behind it, or take the number away",
        Weight.READ,
    ),
    "RB140": FaultKind(
        "the title {} makes Argdown itself fail",
        "give it another title",
        level=Level.NOTE,
    ),
    "RB141": FaultKind(
        "the title {} looks like one that Argdown makes up",
        "give it another title",
        Weight.READ,
        Level.NOTE,
    ),
    "RB142": FaultKind(
        "{} is mentioned, but stands nowhere",
        "look at its spelling",
        Weight.READ,
        Level.NOTE,
    ),
    "RB143": FaultKind(
        "another wording of {} stands above; both are kept, and the last one is shown",
        "write {{isCanonical: true}} behind the one that is to be shown",
        Weight.READ,
        Level.NOTE,
    ),
    "RB144": FaultKind(
        "{} is no id that can be given here: another node has it",
        "give each node an id of its own",
        Weight.READ,
        Level.ERROR,
    ),
    "RB145": FaultKind(
        "the inference cannot rest on line {}: it does not come before it",
        "name lines above the inference",
        Weight.READ,
        Level.ERROR,
    ),
    "RB146": FaultKind(
        "only statements can contradict each other; the argument is read as an attack",
        "write the statement that contradicts it, or - for an attack",
        Weight.READ,
    ),
    "RB147": FaultKind(
        "an undercut of a statement speaks against the statement itself",
        "undercut an argument or an inference, or write - for an attack",
        Weight.READ,
        Level.NOTE,
    ),
    "RB151": FaultKind(
        "nothing says what {} that is meant?",
        "look at the spelling, or write its text behind a colon",
        Weight.READ,
    ),
    "RB150": FaultKind(
        "the title {} cannot be given here: it is written elsewhere",
        "give each its own title",
        Weight.READ,
        Level.ERROR,
    ),
    "RB152": FaultKind(
        "Argdown reads no further than this; it looks for {}",
        "mend it, or read it without strict: then it is read as it is meant",
        level=Level.ERROR,
    ),
    "RB153": FaultKind(
        "a link goes on behind the end of a line, at which Argdown fails",
        "write it on one line",
    ),
    "RB154": FaultKind(
        "data is keys with values, not {}; it is kept as text",
        "write it as {{key: value}}",
        Weight.READ,
        Level.ERROR,
    ),
    "RB155": FaultKind(
        "the steps of this argument cannot be told apart: there is an argument <{}> already",
        "give that another title, or leave explodeArguments out",
    ),
    "RB156": FaultKind(
        "a line that begins with {}, where nothing can be inferred, is read as text",
        "write a backslash before it, or number the premises above it as (1), (2)",
    ),
    "RB157": FaultKind(
        "this bracket is closed by that of a link further down; Argdown leaves out what stands between them",
        "write a backslash before it",
        Weight.CHANGED,
    ),
    "RB158": FaultKind(
        "front matter stands at the beginning alone; this is read as text",
        "put it at the beginning of the document, or write a backslash before it",
    ),
    "RB159": FaultKind(
        "{} stands in another line than the sign that it belongs to",
        "write it in the line of the sign",
    ),
    "RB165": FaultKind(
        "the rules of an inference go on in another line",
        "write them on one line, with commas between them",
    ),
    "RB166": FaultKind(
        "an item that is indented less than the first of its list; it is read as one of them",
        "indent all alike",
    ),
    "RB167": FaultKind(
        "data over several lines that end as on Windows (CR LF); Argdown takes it for text",
        "save the file with the line ends of Unix, or write the data on one line",
        Weight.CHANGED,
        Level.NOTE,
    ),
    "RB168": FaultKind(
        "a tag that is closed in another line; Argdown takes the line end for a part of it",
        "write it on one line",
        Weight.CHANGED,
        Level.NOTE,
    ),
    "RB160": FaultKind(
        "@include({}) in a text that stands in no folder is left aside",
        "load the document from its file",
        Weight.READ,
    ),
    "RB161": FaultKind(
        "@include({}): there is no such file",
        "look at the path: it leads on from the folder of the file that it stands in",
        level=Level.ERROR,
    ),
    "RB162": FaultKind(
        "@include({}) leads in a circle: the file includes itself, or one that includes it",
        "take it out",
        Weight.READ,
    ),
    "RB163": FaultKind(
        "nothing is included here: {}",
        "include a file that lies in the folder of the document, by its path from here",
        Weight.READ,
        Level.ERROR,
    ),
    "RB164": FaultKind(
        "@include({}): this file is included above, and stands there alone",
        "take it out",
        Weight.READ,
        Level.NOTE,
    ),
    "RB149": FaultKind(
        "{}; what is written here is left over",
        "look at the names in it",
        Weight.READ,
        Level.ERROR,
    ),
}
"""From RB140 on what the document as a whole has, before that what its blocks have."""
