"""Photos for the template that has one: which are taken, how they are turned, and what of their files is not sent."""

import re
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
SCAN, END = 0xDA, b"\xff\xd9"
# After the coded picture of a scan comes the next marker: 0xFF with neither 0 nor the number of a restart.
MARKER = re.compile(rb"\xff[^\0\xd0-\xd7\xff]")
# Of a JPEG file, what programs and cameras write beside the picture: APP1 to APP15 and comments. The profile of its
# colours and the segment by which Adobe tells their kind belong to the picture.
BESIDE_THE_PICTURE = {*range(0xE1, 0xF0), 0xFE}
OF_THE_COLOURS = {0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}


def refuse_photo(content: bytes) -> None:
    """Raise ValidationError unless the bytes are a PNG or JPEG picture that is small enough to print."""
    if len(content) > MOST_BYTES:
        raise ValidationError("The photo is too large: it may have up to 2 MB.")
    size = _size(content)
    if size is None:
        raise ValidationError("The photo is not a picture that can be printed. Choose a PNG or JPEG file.")
    if size[0] * size[1] > MOST_PIXELS:
        raise ValidationError(f"The photo has {size[0]} × {size[1]} pixels, and may have up to 25 million.")
    if not _is_whole(content):
        raise ValidationError("The photo is damaged: its file ends too early. Choose another one.")


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


def without_metadata(content: bytes) -> bytes:
    """Return a JPEG file without what is stored beside its picture, such as where it was taken; a PNG as it is.

    A JPEG goes into a PDF file as it is, while a PNG is unpacked and packed again.
    """
    if not content.startswith(JPEG):
        return content
    kept = [
        content[start:end] for kind, start, end in _places(content) if not _is_beside(kind, content[start + 4 : end])
    ]
    return b"".join([content[:2], *kept, END])


def _is_beside(kind: int, segment: bytes) -> bool:
    of_the_colours = OF_THE_COLOURS.get(kind)
    return kind in BESIDE_THE_PICTURE and not (of_the_colours and segment.startswith(of_the_colours))


def _is_whole(content: bytes) -> bool:
    """Return whether the file of a picture has an end."""
    if content.startswith(JPEG):
        end = max((end for _, _, end in _places(content)), default=2)
        return content[end : end + 2] == END
    place = len(PNG)
    while place + 12 <= len(content):
        if content[place + 4 : place + 8] == b"IEND":
            return True
        place += 12 + int.from_bytes(content[place : place + 4])
    return False


def _size_of_jpeg(content: bytes) -> tuple[int, int] | None:
    for kind, segment in _segments(content):
        if kind in FRAMES and len(segment) >= 5:
            height, width = struct.unpack(">HH", segment[1:5])
            return (width, height) if width and height else None
    return None


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the kinds and contents of the segments of a JPEG file."""
    for kind, start, end in _places(content):
        yield kind, content[start + 4 : end]


def _places(content: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield the kind, start and end of each segment of a JPEG file, a scan with its coded picture, up to its end."""
    place = 2
    while place + 4 <= len(content) and content[place] == 0xFF and content[place : place + 2] != END:
        kind, end = content[place + 1], place + 2 + max(int.from_bytes(content[place + 2 : place + 4]), 2)
        if kind == SCAN:
            marker = MARKER.search(content, end)
            end = marker.start() if marker else len(content)
        yield kind, place, end
        place = end


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
