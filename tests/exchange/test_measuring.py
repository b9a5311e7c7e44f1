# SPDX-License-Identifier: EUPL-1.2
"""The floor of bundles."""

import hashlib
import zipfile
import zlib

from exchange.made import BLOBS, PDF, bundle
from pupitre.exchange.measuring import contents, copy


def test_the_bytes_of_each_entry_are_those_that_stand_in_the_bundle(tmp_path) -> None:
    path = tmp_path / "a.seance"
    path.write_bytes(bundle())
    held = contents(path)
    with zipfile.ZipFile(path) as read:
        for info in read.infolist():
            raw = held[info.filename]
            whole = zlib.decompress(raw, -15) if info.compress_type == zipfile.ZIP_DEFLATED else raw
            assert whole == read.read(info)
    assert {name.removeprefix("blobs/") for name in held if name.startswith("blobs/")} == set(BLOBS)


def test_each_copy_holds_the_same_bytes_and_their_hashes(tmp_path) -> None:
    copy([{"a.pdf": PDF}, {"b": b"b"}], tmp_path)
    with zipfile.ZipFile(tmp_path / "0.zip") as read:
        assert read.read("a.pdf") == PDF
        assert read.read("SHA256SUMS").decode() == f"{hashlib.sha256(PDF).hexdigest()}  a.pdf\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0.zip", "1.zip"]
