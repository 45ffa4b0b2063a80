"""Writes SHA256SUMS of the vectors: python3 sums.py VECTORS. The last to run; `sha256sum -c SHA256SUMS` checks it."""

import hashlib
import pathlib
import sys


def main(vectors):
    files = {file.relative_to(vectors).as_posix(): file for file in vectors.rglob("*") if file.is_file()}
    files.pop("SHA256SUMS", None)
    lines = [f"{hashlib.sha256(files[name].read_bytes()).hexdigest()}  {name}\n" for name in sorted(files)]
    (vectors / "SHA256SUMS").write_text("".join(lines), encoding="utf-8", newline="\n")


main(pathlib.Path(sys.argv[1]))
