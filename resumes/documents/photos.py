"""Photos for the template that has one: what is taken, and how it is turned, before a picture is unpacked."""

import struct
from collections.abc import Iterator
from typing import Literal

from django.core.exceptions import ValidationError

MOST_BYTES = 2_000_000
MOST_PIXELS = 25_000_000  # unpacked, 100 MB
PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
# The segments of a JPEG file that give its size: SOF0 to SOF15, but for DHT, JPG and DAC.
FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
APP1, EXIF, ORIENTATION = 0xE1, b"Exif\0\0", 0x0112
UPRIGHT = 1


def refuse_photo(content: bytes) -> None:
    """Raise ValidationError unless the bytes are a PNG or JPEG picture that is small enough to print."""
    if len(content) > MOST_BYTES:
        raise ValidationError("The photo is too large: it may have up to 2 MB.")
    size = _size(content)
    if size is None:
        raise ValidationError("The photo is not a picture that can be printed. Choose a PNG or JPEG file.")
    if size[0] * size[1] > MOST_PIXELS:
        raise ValidationError(f"The photo has {size[0]} × {size[1]} pixels, and may have up to 25 million.")


def _size(content: bytes) -> tuple[int, int] | None:
    """Return the width and height of a picture by its header, or None if it has none."""
    if content.startswith(PNG) and content[12:16] == b"IHDR" and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return (width, height) if width and height else None
    if content.startswith(JPEG):
        return _size_of_jpeg(content)
    return None


def orientation(content: bytes) -> int:
    """Return how a picture is to be turned to stand upright, as EXIF counts it: 1 (not at all) to 8."""
    for kind, segment in _segments(content) if content.startswith(JPEG) else ():
        if kind == APP1 and segment.startswith(EXIF):
            return _orientation(segment[len(EXIF) :])
    return UPRIGHT


def _size_of_jpeg(content: bytes) -> tuple[int, int] | None:
    for kind, segment in _segments(content):
        if kind in FRAMES and len(segment) >= 5:
            height, width = struct.unpack(">HH", segment[1:5])
            return (width, height) if width and height else None
    return None


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the kinds and contents of the segments of a JPEG file."""
    place = 2
    while place + 4 <= len(content) and content[place] == 0xFF:
        kind, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4])
        yield kind, content[place + 4 : place + 2 + length]
        place += 2 + max(length, 2)


def _orientation(tiff: bytes) -> int:
    """Return the orientation that the first directory of a TIFF file has."""
    order: Literal["little", "big"] = "little" if tiff.startswith(b"II") else "big"

    def number(place: int, size: int = 2) -> int:
        return int.from_bytes(tiff[place : place + size], order)

    directory = number(4, 4)
    for entry in range(directory + 2, min(directory + 2 + 12 * number(directory), len(tiff)), 12):
        if number(entry) == ORIENTATION:
            found = number(entry + 8)
            return found if found in range(1, 9) else UPRIGHT
    return UPRIGHT
