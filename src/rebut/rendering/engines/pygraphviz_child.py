"""Run by itself, as a script: lays out the DOT text of its standard input with pygraphviz."""

import sys


def main(format: str, *attributes: str) -> None:
    """Write the drawing to standard output; what Graphviz has to say goes to standard error."""
    import pygraphviz

    graph = pygraphviz.AGraph(string=sys.stdin.buffer.read().decode("utf-8"))
    for attribute in attributes:
        name, _, value = attribute.partition("=")
        graph.graph_attr[name] = value
    sys.stdout.buffer.write(graph.draw(format=format, prog="dot"))


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except Exception as error:  # noqa: BLE001 -- one line instead of a traceback: whatever it is, the layout failed
        sys.exit(f"Error: {type(error).__name__}: {error}")
