# SPDX-License-Identifier: EUPL-1.2
from exchange.made import BLOBS, LETTER, SCOPE, bundle, sitting
from pupitre.exchange.bundle import read_bundle
from pupitre.exchange.preview import compare
from pupitre.ledger.state import State


def ids(state: State) -> set[str]:
    return {*state.lots, *state.facts, *state.bodies, *state.certificates}


def test_for_an_empty_store_all_is_new():
    preview = compare(read_bundle(bundle(state=sitting(3))), set())
    assert (preview.new_lots, preview.new_facts, preview.new_bodies) == (1, 3, 3)
    assert (preview.new_certificates, preview.new_documents, preview.known) == (1, 2, 0)
    assert (preview.letter, preview.sender.org_name) == (LETTER, "Carcassonne Agglo")
    assert preview.letter.scopes == (SCOPE,)
    assert not preview.nothing_new


def test_the_second_time_nothing_is_new():
    preview = compare(read_bundle(bundle(state=sitting(3))), ids(sitting(3)) | set(BLOBS))
    assert preview.nothing_new
    assert preview.known == 1 + 3 + 3 + 1 + 2


def test_a_text_that_was_missing_counts_as_new():
    whole = sitting(3)
    preview = compare(read_bundle(bundle(state=whole)), (ids(whole) | set(BLOBS)) - {next(iter(whole.bodies))})
    assert (preview.new_bodies, preview.new_facts, preview.nothing_new) == (1, 0, False)
