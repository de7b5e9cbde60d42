"""Executes the notebook against a folder of outputs, and checks that its texts equal the committed ones.

usage: check.py OUT [--write]

OUT is the folder that `maillage` wrote. Any error in a cell ends the check, and so does a text (number, table, message) that
differs from the committed one; images are not compared, since fonts and libraries change their bytes. With --write, the
executed notebook replaces the committed one, without timings and paths, instead of the comparison.
"""

import argparse
import difflib
import os
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode

NOTEBOOK = Path(__file__).resolve().parent / "01-aude.ipynb"
TEXTS = ("text/markdown", "text/html", "text/plain")
SECONDS_A_CELL = 300


def execute(notebook: NotebookNode, out: Path) -> NotebookNode:
    """A fresh execution of the notebook, in its own folder, as a reader would run it."""
    os.environ["MAILLAGE_OUT"] = str(out.resolve())
    client = NotebookClient(
        notebook,
        timeout=SECONDS_A_CELL,
        kernel_name="python3",
        record_timing=False,
        resources={"metadata": {"path": str(NOTEBOOK.parent)}},
    )
    return client.execute()


def without_traces(notebook: NotebookNode) -> NotebookNode:
    """Drops what depends on the machine: metadata of cells, versions, and remarks on the error output."""
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    for cell in notebook.cells:
        cell.metadata = {}
        if cell.cell_type == "code":
            cell.outputs = [output for output in cell.outputs if output.get("name") != "stderr"]
    return notebook


def texts(cell: NotebookNode) -> list[str]:
    """The lines that a cell shows, images left out; the error output too, which depends on the machine."""
    lines = []
    for output in cell.get("outputs", []):
        if output.output_type == "stream" and output.name == "stdout":
            lines += output.text.splitlines()
        data = output.get("data", {})
        lines += [line for kind in TEXTS for line in data.get(kind, "").splitlines()]
    return lines


def differences(committed: NotebookNode, executed: NotebookNode) -> list[str]:
    """What changed in the texts, cell by cell, as a unified diff."""
    return [
        line
        for old, new in zip(committed.cells, executed.cells, strict=True)
        for line in difflib.unified_diff(
            texts(old), texts(new), f"committed, cell {old.id}", f"executed, cell {new.id}", lineterm=""
        )
    ]


def check(out: Path, write: bool) -> str | None:
    """Executes, then writes or compares; returns what is wrong and what to do about it."""
    committed = nbformat.read(NOTEBOOK, as_version=4)
    try:
        executed = without_traces(execute(nbformat.from_dict(committed), out))
    except CellExecutionError as error:
        return f"{NOTEBOOK.name} cannot be executed on {out}:\n{error}"
    if write:
        nbformat.write(executed, NOTEBOOK)
        return None
    changed = differences(committed, executed)
    if changed:
        lines = "\n".join(changed)
        return f"{NOTEBOOK.name} shows other texts on {out}:\n{lines}\nIf they are right, run: check.py {out} --write"
    return None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, help="folder that maillage wrote")
    parser.add_argument("--write", action="store_true", help="replace the committed notebook")
    arguments = parser.parse_args()
    if not (arguments.out / "coverage.csv").is_file():
        sys.exit(f"{arguments.out}: no coverage.csv there; run maillage first, then give the folder that it wrote")
    problem = check(arguments.out, arguments.write)
    if problem:
        sys.exit(problem)
    print(f"{NOTEBOOK.name}: {'written' if arguments.write else 'executed, same texts as committed'}")


if __name__ == "__main__":
    main()
