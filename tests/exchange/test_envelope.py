# SPDX-License-Identifier: EUPL-1.2
import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.made import DEVICE, ROOT
from pupitre.domain.broken import Problem
from pupitre.exchange.envelope import MANIFEST_TYPE, read_envelope, seal
from pupitre.ledger.signing import pae


@given(st.binary(max_size=300))
def test_a_sealed_payload_is_read_back_and_holds_for_its_signer_only(payload):
    envelope = read_envelope(seal(DEVICE, payload).to_bytes())
    assert (envelope.payload, envelope.device) == (payload, DEVICE.id)
    assert envelope.signed_by(DEVICE.public)
    assert not envelope.signed_by(ROOT.public)


def test_it_is_a_dsse_envelope():
    value = json.loads(seal(DEVICE, b"{}").to_bytes())
    assert base64.b64decode(value["payload"]) == b"{}"
    assert value["payloadType"] == MANIFEST_TYPE
    (signature,) = value["signatures"]
    assert base64.b64decode(signature["sig"]) == DEVICE.sign(MANIFEST_TYPE, b"{}")
    assert pae(MANIFEST_TYPE, b"{}") == b"DSSEv1 %d %b 2 {}" % (len(MANIFEST_TYPE), MANIFEST_TYPE.encode())


GOOD = seal(DEVICE, b"abcd").to_bytes()


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{}",
        b"[" * 1000,
        GOOD + b"\n",
        b" " + GOOD,
        GOOD.replace(b'"payload"', b'"payload" '),
        GOOD.replace(b"YWJjZA==", b"YWJjZB=="),
        GOOD.replace(b"YWJjZA==", b"YWJjZA="),
        GOOD.replace(b"YWJjZA==", b"YWJj=ZA="),
        GOOD.replace(b"vnd.pupitre.manifest", b"vnd.pupitre.lot"),
        GOOD.replace(DEVICE.id.encode(), DEVICE.id.upper().encode()),
        GOOD.replace(b"}]}", b'}],"more":1}'),
    ],
)
def test_another_spelling_of_the_same_envelope_is_refused(raw):
    with pytest.raises(Problem) as caught:
        read_envelope(raw)
    assert caught.value.code == "bundle-altered"
