# SPDX-License-Identifier: EUPL-1.2
import datetime
import string

from hypothesis import given
from hypothesis import strategies as st

from pupitre.exchange.names import LONGEST, bundle_name

DAY = datetime.date(2026, 12, 3)


def test_a_name_says_day_body_purpose_recipient_and_number():
    name = bundle_name(DAY, "Conférence des maires", "convocation", "Trèbes", 1)
    assert name == "2026-12-03_Conference-des-maires_convocation_Trebes_n001.seance"


def test_ligatures_apostrophes_and_signs_become_plain():
    name = bundle_name(DAY, "Œuvre & l’eau", "réponse", "Saint-Martin-le-Vieil (11)", 12)
    assert name == "2026-12-03_OEuvre-l-eau_reponse_Saint-Martin-le-Vieil-11_n012.seance"


def test_a_part_that_is_empty_is_left_out():
    assert bundle_name(DAY, "Conseil", "", "—", 1) == "2026-12-03_Conseil_n001.seance"


@given(st.dates(), st.text(max_size=200), st.text(max_size=60), st.text(max_size=200), st.integers(0, 10**9))
def test_any_name_is_ascii_short_and_safe_on_every_system(day, body, purpose, recipient, n):
    name = bundle_name(day, body, purpose, recipient, n)
    assert len(name) <= LONGEST
    assert set(name) <= set(string.ascii_letters + string.digits + "-_.")
    assert name.startswith(day.isoformat())
    assert name.endswith(f"_n{n:03d}.seance")
    assert "--" not in name.removeprefix(day.isoformat())
