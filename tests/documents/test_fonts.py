# SPDX-License-Identifier: EUPL-1.2
from reportlab.pdfbase import pdfmetrics

from pupitre.documents import fonts


def test_a_narrow_no_break_space_is_hidden_from_reportlab_and_drawn_as_itself():
    assert fonts.printable("Objet\u202f: délai") == "Objet\ue02f: délai"
    font = pdfmetrics.getFont(fonts.REGULAR)
    assert font.stringWidth(fonts.PROTECTED, 1000) == font.stringWidth(fonts.NARROW, 1000) == 125


def test_a_typed_space_before_high_punctuation_becomes_narrow_and_unbreakable():
    assert fonts.printable("« axes » : 2 400 000 € ; 3 % ! oui ?").replace(fonts.PROTECTED, "_") == (
        "«_axes_»_: 2_400_000_€_; 3_%_! oui_?"
    )


def test_no_space_is_taken_for_punctuation_inside_a_number_or_a_word():
    for text in ("rue 12 et 1234", "a:b", "12:30", "M. Jean Dupont", "le 12 des 500"):
        assert fonts.PROTECTED not in fonts.printable(text), text


def test_a_date_is_kept_whole():
    assert fonts.printable("le 3 décembre 2026") == "le 3\u00a0décembre\u00a02026"
    assert fonts.printable("le 1er janvier 2027") == "le 1er\u00a0janvier\u00a02027"


def test_characters_outside_the_family_have_their_documented_equivalents():
    assert fonts.printable("vice\u2011présidente") == "vice-présidente"
    assert fonts.printable("✗ № − \u00ad\u200b") == "× n° – "
    assert fonts.printable("漢") == "?"
    assert fonts.printable("ﬃ Ⅳ") == "ffi IV"


def test_every_equivalent_is_in_the_family_itself():
    held = fonts.register()
    assert all(ord(c) in held for text in fonts.EQUIVALENTS.values() for c in text)


def test_a_decomposed_letter_is_composed():
    assert fonts.printable("e\u0301lu") == "élu"


def test_french_needs_no_equivalent():
    text = "ÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ àâäæçéèêëîïôöœùûüÿ «»“”‘’–—…•·€ ₂ ² ½ ° ✓ ☐ ☑"
    assert fonts.printable(text.replace(" ", "_")) == text.replace(" ", "_")
