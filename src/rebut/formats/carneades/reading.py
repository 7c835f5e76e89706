"""From Carneades 4 to a debate: what is faulty is told with its place, and stays as it was written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rebut.errors import DebateError, ReadError, UnknownFormat
from rebut.files.parsed import Parsed
from rebut.files.places import Path
from rebut.files.yaml12 import read_yaml
from rebut.findings import Finding, Level
from rebut.formats._format import Opened
from rebut.model import Argument, Claim, Debate, Document, Inference, Issue, Leftover, Node, Premise, Standing, Undercut
from rebut.model.frozen import DEPTH, freeze
from rebut.model.vocabulary import Standard

from .weighing import Weighed, weighed

__all__ = ["STANDARDS", "load"]

STANDARDS = {
    "PE": Standard.PREPONDERANCE,
    "CCE": Standard.CLEAR_AND_CONVINCING,
    "BRD": Standard.BEYOND_REASONABLE_DOUBT,
}

SECTIONS = ("statements", "issues", "arguments")


def load(source: Opened) -> Debate:
    """The debate that a text of Carneades 4 holds."""
    parsed = read_yaml(source.text, file=source.name, deepest=DEPTH - 4)
    if not parsed.complete:
        fault = parsed.findings[-1]
        raise ReadError(str(fault), fault.help, parsed.findings)
    if not isinstance(parsed.value, dict):
        raise UnknownFormat(f"{source.name} holds no mapping, and so no argument graph", "it begins with statements:")
    return _Reading(source, parsed, parsed.value).debate()


class _Reading:
    """One argument graph on its way to a debate."""

    def __init__(self, source: Opened, parsed: Parsed, value: dict[str, Any]) -> None:
        self.source, self.parsed, self.value = source, parsed, value
        self.findings: list[Finding] = []
        self.claims: dict[str, Claim] = {}
        self.assumed: dict[str, None] = {}
        self.rest: list[Node] = []
        """Issues, arguments and undercuts."""
        self.left: list[Node] = []
        self.paths: dict[str, Path] = {}
        self.taken: set[str] = set()
        self.titles: set[tuple[type, str]] = set()

    def debate(self) -> Debate:
        self.assumed.update(dict.fromkeys(self._names(self.value.get("assumptions"), ("assumptions",))))
        for key, record in self._records("statements"):
            self._statement(key, record)
        for key, record in self._records("issues"):
            self._issue(key, record)
        for key, record in self._records("arguments"):
            self._argument(key, record)
        for name in self.assumed:
            self._mention(name, ("assumptions",))
        title, data = self._top()
        debate = Debate.of((*self.claims.values(), *self.rest, *self.left), title=title, data=data)
        debate.findings = (*self.parsed.findings, *self.findings)
        places = {id: self.parsed.places[path] for id, path in self.paths.items() if id in debate.nodes}
        debate.document = Document("carneades", self.source.name, self.source.text, places)
        return debate

    def _top(self) -> tuple[str, dict[str, Any]]:
        data = {key: value for key, value in self.value.items() if key not in (*SECTIONS, "assumptions")}
        title = self._title_of(data)
        return title, self._frozen(data, ())

    # sections

    def _records(self, section: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """The records of a section, by their keys; a statement may be its text alone."""
        found = self.value.get(section)
        if found is not None and not isinstance(found, dict):
            self._leave("RB250", f"{section} are a mapping of keys", found, (section,))
            return
        for key, record in (found or {}).items():
            if isinstance(record, dict):
                yield key, dict(record)
            elif section == "statements" and (record is None or not isinstance(record, (list, dict))):
                yield key, {"text": record}
            else:
                self._leave("RB251", f"a mapping is expected in {section}", record, (section, key))

    def _statement(self, key: str, record: dict[str, Any]) -> None:
        text = record.pop("text", None)
        if record.pop("assumed", False) is True:
            self.assumed[key] = None
        id = self._id(key, ("statements", key))
        said = text if isinstance(text, str) else "" if text is None else str(text)
        title, data = self._titled(Claim, key, record, ("statements", key))
        self.claims[key] = Claim(said.strip(), title, standing=self._standing(key), id=id, data=data)

    def _standing(self, key: str) -> Standing:
        return Standing.GRANTED if key in self.assumed else Standing.OPEN

    def _issue(self, key: str, record: dict[str, Any]) -> None:
        path: Path = ("issues", key)
        positions = [self._mention(name, path) for name in self._names(record.pop("positions", None), path)]
        standard = STANDARDS.get(str(record.get("standard", "")))
        if standard is not None:
            del record["standard"]
        elif "standard" in record:
            self._tell(
                "RB253", f"there is no standard {record['standard']!r}", path, f"there are: {', '.join(STANDARDS)}"
            )
        question, data = self._titled(Issue, key, record, path)
        positions = list(dict.fromkeys(positions))
        self.rest.append(
            Issue(question, positions, standard=standard, exclusive=True, id=self._id(key, path), data=data)
        )

    def _argument(self, key: str, record: dict[str, Any]) -> None:
        path: Path = ("arguments", key)
        conclusion = _name(record.get("conclusion"))
        if conclusion is None:
            self._leave("RB252", f"the argument {key!r} has no conclusion", record, path)
            return
        del record["conclusion"]
        premises = self._premises(record.pop("premises", None), path)
        undercutter = self._named(record.pop("undercutter", None), (*path, "undercutter"))
        id, concluded = self._id(key, path), self._mention(conclusion, path)
        step = self._id(f"{id}-step-1", path)
        how = self._weighed(record, path)
        title, data = self._titled(Argument, key, record, path)
        inference = Inference(concluded, scheme=how.scheme, weighing=how.weighing, weight=how.weight, id=step)
        self.rest.append(Argument(title, lines=[*premises, inference], id=id, data=data))
        if undercutter is not None:
            source = Premise(self._mention(undercutter, path))
            self.rest.append(Undercut([source], step, id=self._id(f"{id}-undercut", path)))

    def _weighed(self, record: dict[str, Any], path: Path) -> Weighed:
        how = weighed(record, self.value.get("argument_schemes"))
        if how.unknown:
            message = f"how {how.unknown!r} weighs is kept, and taken as linked: all premises must hold"
            self._tell("RB254", message, path, "weigh it linked, convergent, cumulative, factorized or constant")
        return how

    # names

    def _premises(self, given: object, path: Path) -> list[Premise]:
        """The premises of an argument, by a list or by their roles."""
        if isinstance(given, dict):
            found = [(role, self._named(value, (*path, "premises", role))) for role, value in given.items()]
            return [Premise(self._mention(name, path), role=role) for role, name in found if name is not None]
        return [Premise(self._mention(name, path)) for name in self._names(given, path)]

    def _names(self, given: object, path: Path) -> Iterator[str]:
        """The names in a list, or the one that stands in place of it."""
        items = given if isinstance(given, list) else [] if given is None else [given]
        for item in items:
            if (name := _name(item)) is not None:
                yield name
            else:
                self._leave("RB255", "the key of a statement is expected", item, (*path, "?"))

    def _named(self, value: object, path: Path) -> str | None:
        """The key that is given; what is none is told and kept."""
        name = _name(value)
        if name is None and value is not None:
            self._leave("RB255", "the key of a statement is expected", value, path)
        return name

    def _mention(self, name: str, path: Path) -> str:
        """The id of a statement; one that is not listed is made by being mentioned."""
        if name not in self.claims:
            title, _ = self._titled(Claim, name, {}, path)
            self.claims[name] = Claim(title=title, standing=self._standing(name), id=self._id(name, path))
        return self.claims[name].id

    def _id(self, key: str, path: Path) -> str:
        id, number = key or "statement", 2
        while id in self.taken:
            id, number = f"{key}-{number}", number + 1
        self.taken.add(id)
        self.paths[id] = path
        return id

    def _titled(self, kind: type[Node], key: str, record: dict[str, Any], path: Path) -> tuple[str, dict[str, Any]]:
        """The title of a record, its key where it has none, and the data that is left."""
        given = self._title_of(record)
        title = given if given and (kind, given) not in self.titles else key
        if given and title != given:
            record["meta"] = {"title": given, **record.get("meta", {})}
        number = 2
        while (kind, title) in self.titles:
            title, number = f"{key}-{number}", number + 1
        self.titles.add((kind, title))
        return title, self._frozen(record, path)

    def _title_of(self, record: dict[str, Any]) -> str:
        """The title that a record has in its meta, taken out of it."""
        meta = record.get("meta")
        if not isinstance(meta, dict) or not isinstance(meta.get("title"), str):
            return ""
        rest = {key: value for key, value in meta.items() if key != "title"}
        record.update(meta=rest)
        if not rest:
            del record["meta"]
        return str(meta["title"])

    # faults

    def _frozen(self, data: dict[str, Any], path: Path) -> dict[str, Any]:
        """The data of a node, with what JSON cannot say as text."""
        try:
            freeze(data)
        except DebateError as fault:
            self._tell("RB256", f"{fault.message}; it is kept as text", path)
            return {key: _writable(value) for key, value in data.items()}
        return data

    def _leave(self, code: str, message: str, value: object, path: Path) -> None:
        """Tell of what is faulty, and keep it."""
        self._tell(code, message, path, "it is kept as it is, and not read", level=Level.ERROR)
        raw: Any = _writable(value)
        for step in reversed(path):
            raw = {step: raw} if step != "?" else [raw]
        self.left.append(Leftover("carneades", raw))

    def _tell(self, code: str, message: str, path: Path, help: str = "", *, level: Level = Level.WARNING) -> None:
        known = tuple([step for step in path if step != "?"])
        self.findings.append(Finding(code, message, self.parsed.places[known], level, help=help))


def _name(value: object) -> str | None:
    """The key of a statement, which may look like a number."""
    if isinstance(value, str) and value:
        return value
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _writable(value: Any) -> Any:  # noqa: ANN401 -- what YAML gives
    """The value with text in the place of numbers that JSON does not have."""
    if isinstance(value, dict):
        return {key: _writable(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_writable(inner) for inner in value]
    try:
        freeze(value)
    except DebateError:
        return str(value)
    return value
