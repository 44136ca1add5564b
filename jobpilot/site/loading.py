"""Load templates without their indentation, a third of the bytes of a page, and with short lists of classes."""

import re

from django.template import Origin
from django.template.loaders import app_directories

from jobpilot.site.short_classes import shorten

# In these, spaces mean something: what is shown as it stands, and texts that are looked up in a catalogue.
AS_IT_STANDS = re.compile(
    r"(<(pre|textarea|script|style)\b.*?</\2>"
    r"|{%\s*(blocktrans(?:late)?|verbatim|filter|spaceless)\b.*?%}.*?{%\s*end\3.*?%})",
    re.DOTALL,
)
INDENTATION = re.compile(r"[ \t]*\n[ \t]*")


class Loader(app_directories.Loader):
    """The templates of apps; pages lose their indentation, and keep their lines, which errors name."""

    def get_contents(self, origin: Origin) -> str:
        contents = super().get_contents(origin)
        return shorten(without_indentation(contents)) if origin.name.endswith(".html") else contents


def without_indentation(template: str) -> str:
    parts, at = [], 0
    for kept in AS_IT_STANDS.finditer(template):
        parts += [INDENTATION.sub("\n", template[at : kept.start()]), kept[0]]
        at = kept.end()
    return "".join([*parts, INDENTATION.sub("\n", template[at:])])
