# SPDX-License-Identifier: EUPL-1.2
"""Names made of hashes, and Ed25519 signatures over DSSE's pre-authentication encoding (secure-systems-lab/dsse)."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey


def fingerprint(tag: str, raw: bytes) -> str:
    """SHA-256 (64 hex digits) under a tag, so that bytes of one sort never carry the name of another sort."""
    return hashlib.sha256(tag.encode() + b"\0" + raw).hexdigest()


def device_id(public: bytes) -> str:
    """The name of a device: 32 hex digits of the hash of its public key."""
    return fingerprint("device", public)[:32]


def organisation_id(root_public: bytes) -> str:
    """The name of an organisation: 32 hex digits of the hash of its root public key."""
    return fingerprint("organisation", root_public)[:32]


def pae(payload_type: str, raw: bytes) -> bytes:
    """What is really signed: the type and the bytes, each with its length."""
    kind = payload_type.encode()
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(raw), raw)


@dataclass(frozen=True, slots=True)
class Signer:
    """A private key: a device's, or the root of an organisation."""

    public: bytes
    id: str
    _key: Ed25519PrivateKey = field(repr=False, compare=False)

    @classmethod
    def generate(cls) -> "Signer":
        """A new key."""
        return cls._of(Ed25519PrivateKey.generate())

    @classmethod
    def from_secret(cls, secret: bytes) -> "Signer":
        """The key of 32 secret bytes."""
        return cls._of(Ed25519PrivateKey.from_private_bytes(secret))

    @classmethod
    def _of(cls, key: Ed25519PrivateKey) -> "Signer":
        public = key.public_key().public_bytes_raw()
        return cls(public, device_id(public), key)

    def secret(self) -> bytes:
        """The 32 secret bytes, to be locked away."""
        return self._key.private_bytes_raw()

    def sign(self, payload_type: str, raw: bytes) -> bytes:
        """64 bytes."""
        return self._key.sign(pae(payload_type, raw))


Check = Callable[[bytes, str, bytes, bytes], bool]
"""`verify`, or a `Verified` that remembers what it answered."""


def verify(public: bytes, payload_type: str, raw: bytes, signature: bytes) -> bool:
    """Whether the holder of the key signed these bytes as this type. A key that is no key has signed nothing."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, pae(payload_type, raw))
    except (InvalidSignature, ValueError):
        return False
    return True


class Verified:
    """`verify` that knows again what it found good, for a caller who views the same lots more than once."""

    def __init__(self) -> None:
        self._good: set[tuple[bytes, str, bytes, bytes]] = set()

    def __call__(self, public: bytes, payload_type: str, raw: bytes, signature: bytes) -> bool:
        """As `verify`."""
        asked = (public, payload_type, raw, signature)
        if asked not in self._good and verify(*asked):
            self._good.add(asked)
        return asked in self._good
