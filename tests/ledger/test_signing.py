# SPDX-License-Identifier: EUPL-1.2
"""Signatures, and the names made of hashes."""

import pytest

from pupitre.ledger.signing import Signer, Verified, device_id, fingerprint, organisation_id, pae, verify

SIGNER = Signer.from_secret(bytes(range(32)))
OTHER = Signer.from_secret(bytes(32))


def test_the_encoding_is_the_example_of_the_dsse_specification() -> None:
    assert pae("http://example.com/HelloWorld", b"hello world") == (
        b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
    )


def test_a_signature_holds_for_its_key_its_type_and_its_bytes_only() -> None:
    signature = SIGNER.sign("type", b"raw")
    assert len(signature) == 64
    assert verify(SIGNER.public, "type", b"raw", signature)
    assert not verify(OTHER.public, "type", b"raw", signature)
    assert not verify(SIGNER.public, "typer", b"aw", signature)
    assert not verify(SIGNER.public, "type", b"RAW", signature)
    assert not verify(SIGNER.public, "type", b"raw", bytes(64))


@pytest.mark.parametrize(("public", "signature"), [(b"", bytes(64)), (bytes(31), bytes(64)), (SIGNER.public, b"")])
def test_what_is_no_key_or_no_signature_verifies_nothing(public: bytes, signature: bytes) -> None:
    assert not verify(public, "type", b"raw", signature)


def test_a_key_comes_back_from_its_secret() -> None:
    made = Signer.generate()
    assert Signer.from_secret(made.secret()) == made
    assert made != Signer.generate()


def test_a_secret_is_not_shown() -> None:
    assert "_key" not in repr(SIGNER)


def test_a_device_and_an_organisation_of_one_key_have_different_names() -> None:
    assert SIGNER.id == device_id(SIGNER.public)
    assert len(SIGNER.id) == len(organisation_id(SIGNER.public)) == 32
    assert SIGNER.id != organisation_id(SIGNER.public)


def test_bytes_of_two_sorts_never_share_a_name() -> None:
    assert fingerprint("fact", b"x") != fingerprint("body", b"x")
    assert fingerprint("fact", b"x") != fingerprint("fac", b"tx")


def test_a_memory_answers_as_the_verification_does_every_time() -> None:
    memory = Verified()
    good, bad = SIGNER.sign("type", b"raw"), bytes(64)
    for _ in range(2):
        assert memory(SIGNER.public, "type", b"raw", good)
        assert not memory(SIGNER.public, "type", b"raw", bad)
        assert not memory(OTHER.public, "type", b"raw", good)
        assert not memory(SIGNER.public, "other", b"raw", good)
