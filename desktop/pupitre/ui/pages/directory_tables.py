# SPDX-License-Identifier: EUPL-1.2
"""The two tables of the directory: who is elected, and where."""

from collections.abc import Callable

from pupitre.services.lists import MemberRow
from pupitre.text.formats import number, short_day
from pupitre.text.language import Words, _
from pupitre.text.names import function_label, list_name, sort_key
from pupitre.ui.widgets.data_table import DataTable
from pupitre.ui.widgets.pill import PillSpec
from pupitre.ui.widgets.table_model import Column

STATE = 4
"""The column that tells past mandates, shown on demand."""


def people_table(words: Words, commune: Callable[[MemberRow], str]) -> DataTable:
    """Rows are MemberRow, known by their mandate."""
    table = DataTable(
        _("Elected members"),
        [
            Column(_("Name"), lambda r: list_name(r.person), strong=True, stretch=1, sort=_by_name),
            Column(_("Function"), lambda r: function_label(r.mandate.function, r.person.gender, words)),
            Column(_("Commune"), commune, stretch=1),
            Column(_("Since"), lambda r: short_day(r.mandate.since, words), muted=True, sort=lambda r: r.mandate.since),
            Column(_("State"), lambda _row: "", pill=lambda r: None if r.current else PillSpec(_("Ended"))),
        ],
        key=lambda r: r.mandate.id,
    )
    table.setObjectName("members")
    table.setColumnHidden(STATE, True)  # noqa: FBT003 (Qt's own)
    return table


def places_table(words: Words) -> DataTable:
    """Rows are Organisation, known by their id."""
    table = DataTable(
        _("Organisations"),
        [
            Column(_("Name"), lambda o: str(o.name), strong=True, stretch=1),
            Column(_("INSEE"), lambda o: str(o.insee), muted=True),
            Column(
                _("Inhabitants"),
                lambda o: number(o.population, words) if o.population else "",
                number=True,
                sort=lambda o: o.population,
            ),
            Column(_("E-mail"), lambda o: str(o.email), stretch=1),
        ],
        key=lambda o: o.id,
    )
    table.setObjectName("organisations")
    return table


def _by_name(row: MemberRow) -> object:
    return sort_key(list_name(row.person))
