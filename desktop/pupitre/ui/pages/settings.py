# SPDX-License-Identifier: EUPL-1.2
"""Settings: how the screen looks, our letterhead, the data, and what this program is."""

from dataclasses import replace

import pupitre
from pupitre.domain.broken import Refusal
from pupitre.host.settings import THEMES
from pupitre.services import lists, people
from pupitre.store.work import Changes
from pupitre.text.formats import number
from pupitre.text.language import _
from pupitre.ui.colours import Tone
from pupitre.ui.context import Context
from pupitre.ui.pages.organisation_form import OrganisationForm
from pupitre.ui.pages.store_card import StoreCard
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.field import Field
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.page import Page, columns, stack
from pupitre.ui.widgets.segments import Segments

SCALES = (100, 115, 130, 150, 175, 200)
"""The sizes of text offered, in percent."""


class SettingsPage(Page):
    """What is chosen holds at once; the letterhead is a deed, which Ctrl+Z of the directory takes back."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Settings"))
        self.setObjectName("settings")
        self.context = context
        self._build_look()
        self._build_letterhead()
        self.store = StoreCard(context)
        self.store.told.connect(lambda text, tone: self.banner.tell(text, Tone(tone)))
        self.store.failed.connect(self._failed)
        left, right = stack(self.look, self.store), stack(self.letterhead, self._about())
        for column in (left, right):
            column.addStretch(1)
        self.add(columns((left, 1), (right, 1)))
        self.body.addStretch(1)
        context.changed.connect(self._changed)

    def _build_look(self) -> None:
        words = self.context.words
        names = {"system": _("As the system"), "light": _("Light"), "dark": _("Dark")}
        self.theme = Segments(_("Theme"), [(name, names[name]) for name in THEMES])
        self.theme.setObjectName("theme")
        self.theme.chosen.connect(self._choose_theme)
        percent = _("{number} %")
        self.scale = Segments(_("Size of text"), [(str(s), percent.format(number=number(s, words))) for s in SCALES])
        self.scale.setObjectName("text-scale")
        self.scale.chosen.connect(self._choose_scale)
        self.look = Card(_("Screen"))
        self.look.add(Field(_("Theme"), self.theme))
        self.look.add(Field(_("Size of text"), self.scale, hint=_("Ctrl + and Ctrl − change it from any page.")))

    def _build_letterhead(self) -> None:
        self.form = OrganisationForm()
        self.form.touched.connect(self._touch)
        self.save = Button(_("Save"), Kind.PRIMARY, icon="check-line", keys="Ctrl+S")
        self.save.setObjectName("save-letterhead")
        self.save.clicked.connect(self._save)
        self.letterhead = Card(_("Our letterhead"), self.save)
        told = _("What stands at the head of the letters, and at the foot. Sittings that exist already keep theirs.")
        self.letterhead.add(Label(told, size="small", tone="muted", wrap=True))
        self.letterhead.add(self.form)

    def _about(self) -> Card:
        about = Card(_("About"), _("version {version}").format(version=pupitre.__version__))
        lines = (
            _("Pupitre is free software under the European Union Public Licence (EUPL-1.2)."),
            _("It works without a network, and sends nothing to anybody."),
            _("Type: Source Sans Pro (SIL Open Font License 1.1). Icons: Remix Icon (Apache License 2.0)."),
        )
        for line in lines:
            about.add(Label(line, tone="muted", wrap=True))
        return about

    def arrive(self, key: object = None) -> None:  # noqa: ARG002 (there is only one thing to show)
        """Show the settings as they are."""
        settings = self.context.settings
        self.theme.select(settings.theme)
        self.scale.select(str(min(SCALES, key=lambda s: abs(s - settings.text_scale))))
        self._show_letterhead()
        self.store.refresh()

    def _show_letterhead(self) -> None:
        own = lists.own_organisation(self.context.office)
        if own is not None:
            self.form.show_organisation(own)
        self._touch()

    def _choose_theme(self, name: str) -> None:
        self._wear(theme=name)

    def _choose_scale(self, percent: str) -> None:
        self._wear(text_scale=int(percent))

    def _wear(self, **chosen: str | int) -> None:
        """The program keeps the settings and puts them on."""
        self.context.settings = replace(self.context.settings, **chosen)  # type: ignore[arg-type]
        self.context.dressed.emit(self.context.settings)

    def _touch(self) -> None:
        self.save.setEnabled(self.form.dirty)

    def _save(self) -> None:
        organisation = self.form.edited()
        if organisation is None or not self.form.dirty:
            return
        scope = self.context.office.directory
        text = _("The letterhead is saved.")
        if self.context.do(self, people.change_organisation, scope, organisation=organisation, label=text):
            self.banner.tell(text, Tone.GOOD)

    def _failed(self, refusal: Refusal) -> None:
        self.context.tell(self, refusal)

    def _changed(self, changes: Changes) -> None:
        if changes.scope == self.context.office.directory and self.isVisible():
            self._show_letterhead()
