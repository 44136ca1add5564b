"""Answers with files of people."""

from typing import Any

from django.http import FileResponse


def for_keeping(content: Any, name: str, content_type: str) -> FileResponse:
    """Return an answer that a browser only saves."""
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; sandbox"}
    return FileResponse(content, as_attachment=True, filename=name, content_type=content_type, headers=headers)
