# SPDX-License-Identifier: EUPL-1.2
"""The signed envelope of a manifest (DSSE): the only form that we write is the only form that we read.

The type never changes: a later format says so inside the manifest, so that this program still knows whose file it is.
"""

import base64
import binascii
import contextlib
import re
from dataclasses import dataclass

from pupitre.domain.broken import Problem
from pupitre.ledger import strictjson
from pupitre.ledger.signing import Signer, verify

MANIFEST_TYPE = "application/vnd.pupitre.manifest+json;v=1"
_FORM = re.compile(
    rb'\{"payload":"([A-Za-z0-9+/=]*)","payloadType":"[!-~]{1,99}",'
    rb'"signatures":\[\{"keyid":"([0-9a-f]{32})","sig":"([A-Za-z0-9+/=]{88})"\}\]\}'
)


@dataclass(frozen=True, slots=True)
class Envelope:
    """Bytes, who says that they signed them (a device id, believed only after `signed_by`), and the signature."""

    payload: bytes
    device: str
    signature: bytes

    def to_bytes(self) -> bytes:
        """The DSSE JSON."""
        signature = {"keyid": self.device, "sig": _base64(self.signature)}
        value = {"payload": _base64(self.payload), "payloadType": MANIFEST_TYPE, "signatures": [signature]}
        return strictjson.encode(value)

    def signed_by(self, public: bytes) -> bool:
        """Whether the holder of this key signed the payload."""
        return verify(public, MANIFEST_TYPE, self.payload, self.signature)


def seal(signer: Signer, payload: bytes) -> Envelope:
    """Sign the payload as a manifest."""
    return Envelope(payload, signer.id, signer.sign(MANIFEST_TYPE, payload))


def read_envelope(raw: bytes) -> Envelope:
    """Raises Problem bundle-altered when a byte is not what `to_bytes` would write: another spelling is tampering."""
    match = _FORM.fullmatch(raw)
    if match is not None:
        payload, device, signature = match.groups()
        with contextlib.suppress(binascii.Error):
            envelope = Envelope(base64.b64decode(payload), device.decode(), base64.b64decode(signature))
            if envelope.to_bytes() == raw:
                return envelope
    raise Problem("bundle-altered", part="manifest.dsse.json")


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")
