"""The content of a resume for people who read it: section by section, in the words of its form."""

from collections.abc import Mapping
from typing import Any

from django.template.loader import render_to_string

from resumes.comparison import differences


def readable_content(content: Mapping[str, Any]) -> str:
    """Return content as HTML: all that it says, which is how it differs from nothing."""
    return render_to_string("admin/resumes/readable.html", {"sections": differences({}, content)})
