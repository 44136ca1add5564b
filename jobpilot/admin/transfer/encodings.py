"""Decode the text of a file whose encoding nobody named."""

import codecs
import re
from contextlib import suppress
from dataclasses import dataclass, field

import charset_normalizer

from jobpilot.admin.transfer.tables import UnreadableFileError, quoted

MARKS = [
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
]
# What spreadsheet programs write in countries whose alphabet is not Latin.
OTHER_ALPHABETS = {
    "big5": "Big5 (Chinese)",
    "cp932": "Shift JIS (Japanese)",
    "cp949": "Windows-949 (Korean)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "cp1253": "Windows-1253 (Greek)",
    "cp1256": "Windows-1256 (Arabic)",
    "gb18030": "GB 18030 (Chinese)",
}
# Two to four letters of Windows-1252 that are the UTF-8 of one.
ENCODED_TWICE = re.compile(r"[Â-ô][\u0080-¿‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŽžŸ€]{1,3}")
# Letters of Polish, as Windows-1250 has them, that are signs between letters in Windows-1252: "Wis³a" is "Wisła".
CENTRAL_EUROPEAN = re.compile(r"[^\W\d_][³¹¿][^\W\d_]")
SAMPLE = 100_000


@dataclass
class Text:
    """A decoded file, the name of its encoding, and what a person should look at."""

    content: str
    encoding: str
    notes: list[str] = field(default_factory=list)


def decode(data: bytes) -> Text:
    """Return the text of a file: UTF-8, UTF-16 or UTF-32, with a byte-order mark or without, or a Windows encoding.

    Raise UnreadableFileError if the bytes are none of these.
    """
    for mark, codec, name in MARKS:
        if data.startswith(mark):
            return Text(_exactly(data[len(mark) :], codec, name), name, [])
    if codec := _utf16_without_mark(data):
        return Text(_exactly(data, codec, "UTF-16"), "UTF-16")
    try:
        return Text(data.decode(), "UTF-8")
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(data, error)
    return _guessed(data)


def _exactly(data: bytes, codec: str, name: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(codec, "replace").count("\n") + 1
        raise UnreadableFileError(f"Line {line} is damaged: it is not {name}, as the start of the file says.") from None


def _utf16_without_mark(data: bytes) -> str:
    """Return the codec if every other byte of the start is zero, as in the names of columns, which are ASCII."""
    start = data[:40]
    half = len(start) // 2
    zeros = [start[0::2].count(0), start[1::2].count(0)]
    if half >= 2 and max(zeros) * 2 > half and min(zeros) * 4 < half:
        return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"
    return ""


def _refuse_damaged_utf8(data: bytes, error: UnicodeDecodeError) -> None:
    """Raise UnreadableFileError if the letters of the file are UTF-8, but for a few."""
    text = data.decode("utf-8", "surrogateescape")
    damaged = len(re.findall("[\udc80-\udcff]", text))
    letters = len(re.findall("[^\x00-\x7f\udc80-\udcff]", text))
    if letters > damaged:
        line = data.count(b"\n", 0, error.start) + 1
        byte = data[error.start]
        raise UnreadableFileError(
            f"Line {line} is damaged: the file is UTF-8, but for the byte {byte:02X} there. Save it as UTF-8 again."
        )


def _guessed(data: bytes) -> Text:
    """Decode 8-bit text: Windows-1252, unless most of its letters are of another alphabet."""
    high = re.findall(rb"[\x80-\xff]+", data[:SAMPLE])
    if sum(len(run) for run in high if len(run) > 1) * 2 > sum(map(len, high)):
        words = b" ".join(re.findall(rb"[^\s,;|\"]*[\x80-\xff][^\s,;|\"]*", data[:SAMPLE])[:500])
        best = charset_normalizer.from_bytes(words, cp_isolation=[*OTHER_ALPHABETS, "cp1252"]).best()
        if best is not None and best.encoding in OTHER_ALPHABETS:
            try:
                return _with_warning(data.decode(best.encoding), OTHER_ALPHABETS[best.encoding])
            except UnicodeDecodeError:
                pass
    try:
        content = data.decode("cp1252")
    except UnicodeDecodeError:
        raise UnreadableFileError(
            "The encoding of the text was not recognised. Save the file as UTF-8 (in Excel: “CSV UTF-8”)."
        ) from None
    if CENTRAL_EUROPEAN.search(content):
        with suppress(UnicodeDecodeError):
            return _with_warning(data.decode("cp1250"), "Windows-1250 (Central European)")
    return _with_warning(content, "Windows-1252")


def _with_warning(content: str, encoding: str) -> Text:
    words = list(dict.fromkeys(re.findall(r"\w*[^\W\x00-\x7f]\w*", content[:SAMPLE])))[:3]
    example = (
        f" Check that {', '.join(map(quoted, words))} {'is' if len(words) == 1 else 'are'} right." if words else ""
    )
    return Text(
        content,
        encoding,
        [f"The encoding was guessed: {encoding}.{example} If it is wrong, save the file as UTF-8 and choose it again."],
    )


def encoded_twice(cell: str) -> str:
    """Return what `cell` probably was before somebody read its UTF-8 as Windows-1252, or nothing."""
    if not ENCODED_TWICE.search(cell):
        return ""
    try:
        # The five bytes that Windows-1252 leaves undefined are kept as control characters by most programs.
        mended = b"".join(
            char.encode("cp1252") if not "\x80" <= char <= "\x9f" else char.encode("latin-1") for char in cell
        ).decode()
    except UnicodeError:
        return ""
    return mended
