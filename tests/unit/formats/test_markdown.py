"""Of Markdown, the fences that hold Argdown are read, wherever CommonMark has them, at the lines of the file."""

from __future__ import annotations

from textwrap import dedent

import pytest

from rebut import load, loads
from rebut.errors import Refused, UnknownFormat
from rebut.formats.markdown import fences
from rebut.model import Debate


def read(text: str) -> Debate:
    return loads(dedent(text), format="markdown", name="n.md")


def told(debate: Debate) -> list[str]:
    return [f"{one.place.line}:{one.place.column} {one.code}" for one in debate.findings]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("```argdown\n[a]: x\n```", ["[a]: x\n"]),
        ("```argdown-map\n[a]: x\n```", ["[a]: x\n"]),
        ("   ```argdown\n   [a]: x\n     + y\n   ```", ["[a]: x\n  + y\n"]),
        ("    ```argdown\n    [a]: x\n    ```", []),
        ("~~~ argdown  \n[a]: x\n~~~", ["[a]: x\n"]),
        ("~~~argdown a `b` c\n[a]: x\n~~~~~", ["[a]: x\n"]),
        ("`````argdown\n```\n````\n`````", ["```\n````\n"]),
        ("```` argdown\n[a]: x\n```\n````", ["[a]: x\n```\n"]),
        ("```{.argdown-map width=3}\n[a]: x\n```", ["[a]: x\n"]),
        ("``` Argdown\n[a]: x\n```", ["[a]: x\n"]),
        ("```argdown`x`\n[a]: x\n```", []),
        ("```argdownish\n[a]: x\n```", []),
        ("```python argdown\n[a]: x\n```", []),
        ("```text\n```argdown\n[a]: x\n```", []),
        ("<!--\n```argdown\n[a]: x\n```\n-->", []),
        ("<div>\n```argdown\n[a]: x\n```\n</div>", []),
        ("text\n```argdown\n[a]: x\n```\ntext\n\n```argdown\n[b]: y\n```", ["[a]: x\n", "[b]: y\n"]),
        ("- item\n\n  ```argdown\n  [a]: x\n    + y\n  ```", ["[a]: x\n  + y\n"]),
        ("> ```argdown\n> [a]: x\n>   + y\n> ```\n> more", ["[a]: x\n  + y\n"]),
        ("> ```argdown\n> [a]: x\n\nno longer", ["[a]: x\n"]),
        ("1. > ~~~argdown\n   > [a]: x\n   > ~~~", ["[a]: x\n"]),
        ("```argdown\n[a]: x\n\n[b]: y", ["[a]: x\n\n[b]: y"]),
        ("```argdown\r\n[a]: x\r\n```\r\n", ["[a]: x\n"]),
        ("```argdown\n```", [""]),
    ],
)
def test_fences_are_found_as_commonmark_has_them(written: str, read: list[str]):
    assert [fence.text for fence in fences(written)] == read


def test_all_fences_of_a_file_are_one_debate():
    debate = read("""
        # Rain

        ```argdown
        ===
        title: Rain
        ===

        [Rain]: It rains.
        ```

        Some say:

        ```argdown-map
        [Rain]
          + <Radar>: The radar shows it.
        ```
        """)
    assert debate.title == "Rain"
    assert [claim.title for claim in debate.claims] == ["Rain"]
    assert [(debate[link.sources[0].claim].title, link.target) for link in debate.links] == [("Radar", "rain")]
    assert debate.findings == ()
    assert {id: place.line for id, place in debate.document.places.items()} == {
        "rain": 9, "radar": 16, debate.links[0].id: 16
    }  # fmt: skip


def test_findings_name_lines_and_columns_of_the_file():
    debate = read("""\
        - In a list:

          ```argdown
          [a]: snake_case
            + [b]: set {x} of
          ```

        > > ~~~argdown
        > > [c]: héé < b and c >
        > > ~~~
        """)
    assert told(debate) == ["4:13 RB108", "5:16 RB110", "9:14 RB109"]


def test_a_strict_reading_refuses_at_the_line_of_the_file():
    text = "# N\n\n```argdown\n[a]: x\n```\n\n> ```argdown\n> [b]: y\n> [c]: z\n> ```\n"
    with pytest.raises(Refused, match=r"^n\.md:9:3: RB104"):
        loads(text, format="markdown", name="n.md", strict=True)
    assert len(loads(text, format="markdown").claims) == 3


def test_what_differs_between_fences_is_told():
    debate = read("```argdown\n[a]: x\n```\n\n```argdown\n[a]: y\n```\n")
    assert told(debate) == ["6:1 RB241"]


def test_a_fence_that_is_never_closed_is_read_and_told():
    debate = read("text\n\n```argdown\n[a]: x\n")
    assert [claim.text for claim in debate.claims] == ["x"]
    assert told(debate) == ["3:1 RB171"]


def test_markdown_without_argdown_is_an_empty_debate_with_a_finding():
    debate = read("# Notes\n\n[a]: http://x.org\n")
    assert len(debate) == 0
    assert told(debate) == ["1:1 RB170"]


def test_it_is_known_by_its_suffix_and_by_its_looks(tmp_path):
    text = "# N\n\n```argdown\n[a]: x\n```\n"
    path = tmp_path / "n.md"
    path.write_text(text, "utf-8")
    assert load(path).document.format == "markdown"
    assert loads(text).document.format == "markdown"
    assert loads("[a]: x\n  + [b]: y").document.format == "argdown"
    with pytest.raises(UnknownFormat, match="is only read"):
        load(path).save(tmp_path / "m.md")


def test_a_fence_includes_files_beside_the_markdown(tmp_path):
    (tmp_path / "a.argdown").write_text("[b]: snake_case\n", "utf-8")
    path = tmp_path / "n.md"
    path.write_text("> ```argdown\n> [a]: x\n>\n> @include(a.argdown)\n>\n> [c]: z_z\n> ```\n", "utf-8")
    debate = load(path)
    assert [str(one.place).removeprefix(f"{tmp_path}/") for one in debate.findings] == ["a.argdown:1:11", "n.md:6:9"]


@pytest.mark.parametrize(
    "piece", ["> ", "- ", "1. ", "```argdown\n", "~~~\n", "<!-- ", "[a]: x\n", "    ", "\t", "`", "# ", "* * "]
)
def test_much_of_one_kind_takes_no_long_time(piece: str):
    read("```argdown\n[a]: x\n```\n\n" + piece * 20_000)
    read(f"{piece}\n" * 5_000)
