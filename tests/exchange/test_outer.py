# SPDX-License-Identifier: EUPL-1.2
import io
import zipfile
from email.message import EmailMessage

import pytest

from exchange.made import bundle
from pupitre.domain.broken import Problem
from pupitre.exchange.outer import require_bundle

ARMORED = "-----BEGIN AGE ENCRYPTED FILE-----\r\nYWdlLWVuY3J5cHRpb24=\r\n-----END AGE ENCRYPTED FILE-----\r\n"


def letter(text: str) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Message-ID"] = "a@example.org", "b@example.org", "<1@example.org>"
    message.set_content(text)
    message.add_attachment(bundle(), maintype="application", subtype="octet-stream", filename="a.seance")
    return message.as_bytes()


def other_zip(name: str, content: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        file.writestr(name, content)
    return target.getvalue()


FILES = {
    "nothing": (b"", "bundle-empty"),
    "age": (b"age-encryption.org/v1\n-> X25519 abc\n", "bundle-encrypted"),
    "age armored": (ARMORED.encode(), "bundle-encrypted"),
    "age armored in a letter": (f"Bonjour,\r\n\r\n{ARMORED}\r\nCordialement".encode(), "bundle-encrypted"),
    "an e-mail": (letter("Bonjour, voici la convocation."), "bundle-is-email"),
    "an e-mail with age armor": (b"Message-ID: <1@a>\r\n\r\n" + ARMORED.encode(), "bundle-encrypted"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "bundle-is-pdf"),
    "a page": (b"\xef\xbb\xbf\r\n<!DOCTYPE html><html><body>Lien perime", "bundle-is-web-page"),
    "a page in capitals": (b"<HTML><HEAD>", "bundle-is-web-page"),
    "winmail.dat": (b"\x78\x9f\x3e\x22\x01\x00\x06\x90", "bundle-is-winmail"),
    "a shortcut": (b"\x4c\x00\x00\x00\x01\x14\x02\x00\x00", "bundle-is-shortcut"),
    "a zip around it": (other_zip("a.seance", bundle()), "bundle-is-archive"),
    "a text document": (other_zip("mimetype", b"application/vnd.oasis.opendocument.text"), "bundle-is-archive"),
    "an empty zip": (b"PK\x05\x06" + bytes(18), "bundle-is-archive"),
    "7z": (b"7z\xbc\xaf\x27\x1c\x00", "bundle-is-archive"),
    "a download that only reserved its place": (bytes(5000), "bundle-truncated"),
    "the first 20 bytes": (bundle()[:20], "bundle-truncated"),
    "the first 70 bytes": (bundle()[:70], "bundle-truncated"),
    "junk before": (b"junk" + bundle(), "bundle-altered"),
    "a damaged media type": (bundle()[:50] + b"\x00" + bundle()[51:], "bundle-altered"),
    "a picture": (b"\x89PNG\r\n\x1a\n", "bundle-unknown"),
    "a table": ("commune;réponse\nTrèbes;présent\n".encode("latin-1"), "bundle-unknown"),
}


@pytest.mark.parametrize("name", FILES)
def test_what_is_not_a_bundle_is_called_by_what_it_is(name):
    raw, code = FILES[name]
    with pytest.raises(Problem) as caught:
        require_bundle(io.BytesIO(raw))
    assert caught.value.code == code


def test_a_bundle_passes():
    require_bundle(io.BytesIO(bundle()))
