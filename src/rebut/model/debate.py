"""The debate: the one value that changes, and its verbs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from operator import eq
from os import PathLike
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypedDict, TypeVar, Unpack, cast

from rebut.errors import DebateError, UnknownOption
from rebut.findings import Finding

from . import changes, views
from .calling import counted
from .converting import string
from .document import Document
from .frozen import FrozenMap, frozen_map
from .lookup import Ref, refs, resolved
from .making import NOTHING, Making
from .nodes import Node, Participant, Source
from .store import Store
from .views import Only
from .vocabulary import Standard, member

if TYPE_CHECKING:
    import graphviz

    from rebut.evaluation import Presume
    from rebut.evaluation.deriving import Choosing
    from rebut.evaluation.limits import Deadline, Progress
    from rebut.rendering import Drawing

    from .strengths import Strengths
    from .verdicts import Verdicts

__all__ = ["Debate"]

N = TypeVar("N", bound=Node)


class Debate(Making):
    """A debate: who claims what, for which reasons and against which.

    >>> debate = Debate("Is the deployment real?")
    >>> fabricated = debate.claim("The troop deployment is fabricated.", by="Terwilliger")
    >>> deployed = debate.claim("12,000 North Korean troops are on the Kursk front.", by="Won")
    >>> reason = debate.support(fabricated, because="Neither government has confirmed it.")
    >>> objection = debate.rebut(fabricated, because=deployed)
    >>> len(debate.claims), objection.target == fabricated.id
    (3, True)

    A target or a reason may be a node, an id, a title or a text; a reason that is none of them becomes a new claim.
    Two debates are equal when their titles, data and nodes are, in order. Nodes never change: `replace` puts new
    ones in their place.
    """

    __slots__ = ("_data", "_title", "document", "findings")
    __hash__: ClassVar[None]  # type: ignore[assignment]  # it changes

    def __init__(self, title: str = "", *, data: Mapping[str, object] = NOTHING) -> None:
        self._store = Store()
        self._title = string(title)
        self._data = frozen_map(data)
        self.findings: tuple[Finding, ...] = ()
        """What reading it found; not compared."""
        self.document: Document | None = None
        """The document that it was read from; not compared."""

    @classmethod
    def of(cls, given: Iterable[Node], *, title: str = "", data: Mapping[str, object] = NOTHING) -> Self:
        """A debate of these nodes, which may refer to later ones.

        >>> from rebut import Claim
        >>> Debate.of([Claim("It rains.")]).claims[0].id
        'it-rains'

        Raises the first `DebateError` where a node cannot be in it.
        """
        debate, refused = cls.gathered(given, title=title, data=data)
        if refused:
            raise refused[0][1]
        return debate

    @classmethod
    def gathered(
        cls, given: Iterable[Node], *, title: str = "", data: Mapping[str, object] = NOTHING
    ) -> tuple[Self, tuple[tuple[Node, DebateError], ...]]:
        """A debate of those nodes that can be in one, and the rest, each with the reason why not."""
        debate = cls(title, data=data)
        refused = debate._store.fill(given)
        return debate, tuple(refused)

    @property
    def title(self) -> str:
        """What it is about."""
        return self._title

    @title.setter
    def title(self, given: str) -> None:
        self._title = string(given)

    @property
    def data(self) -> FrozenMap:
        """What is carried along, such as the front matter of a document."""
        return self._data

    @data.setter
    def data(self, given: Mapping[str, object]) -> None:
        self._data = frozen_map(given)

    # changing

    def replace(self, node: N, **changes_: Any) -> N:  # noqa: ANN401 -- the fields of the node
        """The node with some fields anew, in the same place.

        >>> debate = Debate("Rain")
        >>> debate.replace(debate.claim("It rains."), standing="open").standing
        <Standing.OPEN: 'open'>

        Raises `UnknownOption` for a field that it does not have, and what `add` raises.
        """
        now = resolved(self._store, node, (type(node),))
        return cast("N", changes.replaced(self._store, now, **changes_))

    def rename(self, node: Ref, id: str) -> Node:
        """The node under another id; whatever refers to it follows.

        >>> debate = Debate("Rain")
        >>> _ = debate.support(debate.claim("It rains."), because="The street is wet.")
        >>> _ = debate.rename("it-rains", "rain")
        >>> debate.arguments[0].conclusion
        'rain'

        Raises `DuplicateId` where the id is taken.
        """
        old = resolved(self._store, node)
        new = changes.renamed(self._store, old, id)
        if self.document is not None:
            self.document = self.document.renamed(old.id, new.id)
        return new

    def remove(self, *nodes: Ref, dependents: bool = False) -> tuple[Node, ...]:
        """Nodes taken out; with ``dependents`` also what cannot be without them. Returned is all that went.

        >>> debate = Debate("Rain")
        >>> argument = debate.support(debate.claim("It rains."), because="The street is wet.")
        >>> [node.id for node in debate.remove("The street is wet.", dependents=True)]
        ['the-street-is-wet', 'argument-1']

        Groups let a member go. Raises `StillNeeded` where another node refers to one, and nothing is removed.
        """
        return changes.removed(self._store, [resolved(self._store, ref) for ref in nodes], dependents=dependents)

    # viewing

    def view(
        self, *, focus: Ref | Iterable[Ref] | None = None, hops: int | None = None, depth: int | None = None,
        only: Only | str | None = None,
    ) -> Self:  # fmt: skip
        """A part of the debate, as an independent debate with the same ids.

        ``hops`` is how many relations away from the focus, in any direction, with all relations between what is found;
        ``depth`` how many levels of reasons below it, or below the main claims; ``only`` keeps the ``"attacks"`` or
        the ``"supports"`` alone. A focus without either shows all that hangs together with it. A group stands for
        its members. Of the document that the debate was read from, a view knows the name and the places.

        >>> debate = Debate("Rain")
        >>> rain = debate.claim("It rains.")
        >>> _ = debate.support(rain, because="The street is wet.")
        >>> _ = debate.rebut("The street is wet.", because="It only shines.")
        >>> len(debate.view(focus=rain, hops=1).claims), len(debate.view(only="attacks").claims)
        (2, 2)
        """
        for name, given in (("hops", hops), ("depth", depth)):
            if given is not None and (isinstance(given, bool) or not isinstance(given, int) or given < 0):
                raise UnknownOption(f"{name} is a number from 0 up, not {given!r}")
        start = None if focus is None else [self._placed(ref) for ref in refs(focus)]
        kept = None if only is None else member(Only, only)
        found = type(self).of(
            views.part(self._store, focus=start, hops=hops, depth=depth, only=kept), title=self.title, data=self.data
        )
        found.document = self.document.part(found.nodes) if self.document is not None else None
        return found

    def without(self, *sources: Ref) -> Self:
        """The debate without some sources, or without the word of some participants, with the same ids.

        Citations of them are withdrawn, also those in which they only pass on what others said. What then has no ground
        left goes: a claim of which nobody else who is cited says that it is so, and for which no reason is left; a step
        without one of its premises, or that was theirs alone; a link without its ends. What another source asserts as
        well stays, and so does what was nobody's word in particular, and a claim for which another reason is left. Of
        an argument the steps are left that stand. A citation that only doubts or denies counts where nobody asserts.

        >>> debate = Debate("Rain")
        >>> paper, radio = debate.source("The paper"), debate.source("The radio")
        >>> rain = debate.claim("It rains.", cites=[paper, radio])
        >>> wind = debate.claim("It is windy.", cites=paper)
        >>> [claim.text for claim in debate.without(paper).claims]
        ['It rains.']

        Raises `UnknownName`, and `WrongTarget` for what is no source and no participant.
        """
        kinds = (Source, Participant)
        ids = [resolved(self._store, ref, kinds).id for ref in sources]
        from .withdrawing import withdrawn

        return type(self).of(withdrawn(self._store, ids), title=self.title, data=self.data)

    def _placed(self, ref: Ref) -> str:
        """The id of a node, or for a step of its argument."""
        found = resolved(self._store, ref)
        return self._store.owners.get(found.id, found.id)

    def copy(self) -> Self:
        """An independent copy; to undo is to go back to one.

        >>> debate = Debate("Rain")
        >>> before = debate.copy()
        >>> _ = debate.claim("It rains.")
        >>> len(before), len(debate)
        (0, 1)
        """
        other = type(self)(self.title, data=self.data)
        other._store = self._store.copy()  # noqa: SLF001 -- one of our own
        other.findings, other.document = self.findings, self.document
        return other

    def __copy__(self) -> Self:
        return self.copy()

    def __deepcopy__(self, memo: dict[int, object]) -> Self:
        return self.copy()  # nodes never change

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Debate):
            return NotImplemented
        mine, theirs = self._store.nodes, other._store.nodes
        return (
            self.title == other.title
            and self.data == other.data
            and len(mine) == len(theirs)
            and all(map(eq, mine.values(), theirs.values()))
        )

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (type(self), self.title, self.data, tuple(self), (self.findings, self.document))

    def __repr__(self) -> str:
        counts = Counter(type(node) for node in self)
        told = ", ".join([counted(count, kind) for kind, count in counts.items()])
        return f"<Debate {self.title!r}: {told or 'empty'}>"

    # judging

    def judge(
        self, semantics: str = "carneades", *, standard: Standard | str | None = None,
        thresholds: Iterable[float] | None = None, presume: Presume | str | None = None,
        limit: float | str | Deadline | None = None, progress: Progress | None = None, cap: int | None = None,
        **choices: Unpack[Choosing],
    ) -> Verdicts:  # fmt: skip
        """What is left standing: accepted, rejected or undecided, and why.

        By ``semantics`` it is weighed (``"carneades"``), or read in every way in which it holds together, by the
        semantics of abstract argumentation: ``"grounded"``, ``"preferred"``, ``"stable"`` and others. Then accepted is
        what is so in every reading, and `Verdicts.readings` has them.

        ``standard`` is what a claim needs for which something speaks, where no issue gives it one: ``"preponderance"``
        by default. ``thresholds`` are α, β and γ of the stricter standards: the least weight, the least lead, and what
        may at most speak against; (0.5, 0.3, 0.2) by default. ``presume`` is what stands until something speaks
        against it: ``"leaves"``, ``"assumptions"`` or ``"nothing"``.

        >>> debate = Debate("Rain")
        >>> rain = debate.claim("It rains.")
        >>> objection = debate.rebut(rain, because="The sky is blue.")
        >>> _ = debate.undercut(objection, because="It is blue elsewhere.")
        >>> str(debate.judge()[rain]), str(debate.judge("grounded")[rain])
        ('accepted', 'accepted')

        For readings there are more choices, which all stand in the result: ``reading`` is ``"trees"`` or ``"map"``;
        ``rebutting`` is ``"restricted"`` or ``"unrestricted"``; ``preferences`` names how attacks on what is preferred
        are reduced, ``"r1"`` to ``"r4"``, with ``ordering`` and ``comparing``; ``audience`` ranks values, or is
        ``"every"``; attacks that weigh no more than a ``budget`` are left out in turn; ``supports`` says what they do
        on the map; ``cap`` is how many ways are listed at most, ``most`` how many arguments are made. Past the
        ``limit`` (seconds, or ``"10s"``) the verdicts are what is known so far, and a finding says so.

        Raises `UnknownOption`, and `OutOfTime` where nothing is known by then.
        """
        from rebut.evaluation import judge

        return judge(
            self, semantics, standard=standard, thresholds=thresholds, presume=presume, limit=limit, progress=progress,
            cap=cap, **choices,
        )  # fmt: skip

    def weigh(
        self, measure: str = "df-quad", *, base: float = 0.5, linked: str = "least", step: float = 0.1,
        tolerance: float = 1e-10, steps: int = 10_000, arithmetic: str = "auto", limit: float | str | None = None,
        progress: Callable[[int, int | None], None] | None = None,
    ) -> Strengths:  # fmt: skip
        """How strong each claim, argument, step and link is, from 0 to 1, by a measure of `rebut.evaluation.gradual`.

        ``base`` is the base score of what was given none. ``linked`` says how premises that only support together act:
        by the ``"least"`` of them, by their ``"product"``, or each ``"apart"``. What lies in circles is followed until
        no strength would move faster than ``tolerance``, for so many ``steps`` at most, and within the ``limit``, such
        as ``"10s"``: whether it has settled stands in the result, with every choice that was made.

        >>> debate = Debate("Rain")
        >>> rain = debate.claim("It rains.")
        >>> _ = debate.rebut(rain, because="The sky is blue.")
        >>> debate.weigh("quadratic-energy")[rain]
        0.4

        Raises `UnknownOption`.
        """
        from rebut.evaluation import weigh

        return weigh(
            self, measure, base=base, linked=linked, step=step, tolerance=tolerance, steps=steps,
            arithmetic=arithmetic, limit=limit, progress=progress,
        )  # fmt: skip

    # writing and drawing

    def dumps(self, format: str = "json") -> str:
        """The debate as text in a format; equal debates give equal text.

        >>> print(Debate("Rain").dumps("yaml"), end="")
        rebut: 1
        title: Rain

        Raises `UnknownFormat`. What the format cannot carry, `save` tells.
        """
        from rebut.formats import dumps

        return dumps(self, format)

    def save(self, path: str | PathLike[str], *, format: str | None = None) -> tuple[Finding, ...]:
        """The debate as a file, replaced whole or not at all; returned is what the format cannot carry.

        The format follows from the suffix where none is given.
        """
        from rebut.formats import save

        return save(self, path, format=format)

    def draw(
        self, path: str | PathLike[str] | None = None, *, format: str | None = None, engine: str | None = None,
        limit: float | None = 60.0, **look: Unpack[Look],
    ) -> Drawing:  # fmt: skip
        """The map, laid out by an engine within ``limit`` seconds; with a path also as a file.

        ``format`` is ``"svg"``, ``"png"``, ``"pdf"``, ``"json"`` or ``"dot"``: by default what the path ends in, else
        SVG. ``style`` names a notation, ``dark=True`` draws light on dark, and ``direction`` is which way the map runs:
        ``"down"``, ``"right"``, or ``"auto"`` by its size. ``verdicts=debate.judge()`` shows on each claim, argument,
        step and link what was judged, ``strengths=debate.weigh()`` how strong it is. Raises `EngineMissing`,
        `EngineFailed` and `OutOfTime`.
        """
        from rebut.rendering import draw

        return draw(self, path, format=format, engine=engine, limit=limit, **look)

    def dot(self, **look: Unpack[Look]) -> graphviz.Digraph:
        """The map as a graph of the ``graphviz`` package, to go on by hand."""
        from rebut.rendering import digraph

        return digraph(self, **look)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:  # noqa: ARG002
        from rebut.rendering import mimebundle

        return mimebundle(self)


class Look(TypedDict, total=False):
    """How a map looks: see `rebut.rendering`."""

    style: str
    dark: bool
    direction: str
    verdicts: Verdicts | None
    strengths: Strengths | None
    settings: Mapping[str, object] | None


def _again(kind: type[Debate], title: str, data: FrozenMap, held: tuple[Node, ...], read: tuple[Any, Any]) -> Debate:
    """A debate from its pickle."""
    debate = kind.of(held, title=title, data=data)
    debate.findings, debate.document = read
    return debate
