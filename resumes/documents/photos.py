"""Photos for the template that has one: what is taken, before a picture is unpacked."""

import struct

from django.core.exceptions import ValidationError

MOST_BYTES = 2_000_000
MOST_PIXELS = 25_000_000  # unpacked, 100 MB
PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
# The segments of a JPEG file that give its size: SOF0 to SOF15, but for DHT, JPG and DAC.
FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


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


def _size_of_jpeg(content: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:
        kind = content[place + 1]
        if kind in FRAMES:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return (width, height) if width and height else None
        length = struct.unpack(">H", content[place + 2 : place + 4])[0]
        place += 2 + max(length, 2)
    return None
