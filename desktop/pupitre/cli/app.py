# SPDX-License-Identifier: EUPL-1.2
"""The command line: everything that can be scripted. Exit status 0 done, 1 findings, 2 could not."""

from collections.abc import Sequence

import typer

from pupitre.cli import bench, bundles, demonstrate, history, people, self_test, stores
from pupitre.cli.tools import REFUSED, Tools, refuse
from pupitre.domain.broken import Refusal
from pupitre.text.language import _


def build() -> typer.Typer:
    """The commands, with their help in the language of the screen."""
    app = typer.Typer(
        help=_("Pupitre: prepare, hold and write up the sittings of assemblies, without a network."),
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    demonstrate.add(app)
    bench.add(app)
    self_test.add(app)
    app.add_typer(stores.group(), name="store")
    app.add_typer(bundles.group(), name="bundle")
    app.add_typer(people.group(), name="members")
    app.add_typer(history.group(), name="history")
    return app


def run(tools: Tools, arguments: Sequence[str]) -> int:
    """Do one command; its exit status. A refusal is told in a sentence and leaves 2."""
    try:
        build()(args=list(arguments), prog_name="pupitre", obj=tools)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else REFUSED
    except Refusal as refusal:
        return refuse(refusal, tools.words)
    return 0
