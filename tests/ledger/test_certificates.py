# SPDX-License-Identifier: EUPL-1.2
"""What the root key of an organisation says of a device."""

from typing import Any

import pytest

from pupitre.ledger.certificates import CERTIFICATE_TYPE, Certificate, issue, read
from pupitre.ledger.signing import Signer, organisation_id
from pupitre.ledger.strictjson import Malformed, decode, encode

ROOT = Signer.from_secret(bytes([1]) * 32)
DEVICE = Signer.from_secret(bytes([2]) * 32)


@pytest.fixture
def certificate() -> Certificate:
    return issue(
        ROOT,
        organisation_name="Mairie de Pézens",
        public=DEVICE.public,
        label="Poste du secrétariat",
        roles=["secretary", "administrator"],
        age_recipient="age1xyz",
    )


def test_a_certificate_is_read_back_as_it_was_issued(certificate: Certificate) -> None:
    assert read(certificate.raw, certificate.signature) == certificate
    assert certificate.organisation == organisation_id(ROOT.public)
    assert certificate.organisation_name == "Mairie de Pézens"
    assert certificate.device == DEVICE.id
    assert certificate.public == DEVICE.public
    assert certificate.roles == ("administrator", "secretary")
    assert certificate.age_recipient == "age1xyz"


@pytest.mark.parametrize(
    "change",
    [
        {"organisation": organisation_id(DEVICE.public)},
        {"root": DEVICE.public.hex()},
        {"public": ROOT.public.hex()},
        {"name": "Mairie de Trèbes"},
        {"roles": []},
    ],
)
def test_a_certificate_that_was_changed_is_refused(certificate: Certificate, change: dict[str, Any]) -> None:
    raw = encode(decode(certificate.raw) | change)
    with pytest.raises(Malformed):
        read(raw, certificate.signature)


@pytest.mark.parametrize("root", [ROOT.public, DEVICE.public])
def test_nobody_else_can_certify_for_an_organisation(certificate: Certificate, root: bytes) -> None:
    raw = encode(decode(certificate.raw) | {"root": root.hex()})
    with pytest.raises(Malformed):
        read(raw, DEVICE.sign(CERTIFICATE_TYPE, raw))


@pytest.mark.parametrize(
    "change",
    [
        {"roles": "secretary"},
        {"roles": [1]},
        {"public": "00"},
        {"public": "no key"},
        {"root": 1},
        {"age": None},
    ],
)
def test_a_certificate_of_another_shape_is_refused_even_when_signed(
    certificate: Certificate, change: dict[str, Any]
) -> None:
    raw = encode(decode(certificate.raw) | change)
    with pytest.raises(Malformed):
        read(raw, ROOT.sign(CERTIFICATE_TYPE, raw))


def test_fields_of_a_later_version_are_allowed(certificate: Certificate) -> None:
    raw = encode(decode(certificate.raw) | {"later": [1]})
    assert read(raw, ROOT.sign(CERTIFICATE_TYPE, raw)).device == DEVICE.id


def test_the_signature_is_part_of_the_name(certificate: Certificate) -> None:
    raw = encode(decode(certificate.raw) | {"later": 1})
    assert read(raw, ROOT.sign(CERTIFICATE_TYPE, raw)).id != certificate.id
