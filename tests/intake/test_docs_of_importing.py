"""The batch that docs/importing.md shows is what its commands do."""

import re
import shlex
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command

from jobpilot.factories import UserProfileFactory

ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@pytest.mark.django_db
def test_the_batch_that_is_shown_is_real(tmp_path, monkeypatch):
    text = (settings.BASE_DIR / "docs/importing.md").read_text()
    table, shown = re.search(r"```csv\n(.*?)```\s*```console\n(.*?)```", text, re.DOTALL).groups()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "Bewerbungen.csv").write_bytes(table.encode("cp1252"))
    UserProfileFactory(email="ada@example.com")
    made = ""
    for command, expected in re.findall(r"^\$ (.*)\n((?:[^$].*\n)*)", shown, re.MULTILINE):
        words = shlex.split(command)
        if words[0] == "cat":
            printed = (tmp_path / words[1]).read_text(encoding="utf-8-sig").replace("\r\n", "\n")
        else:
            output = StringIO()
            call_command(*(made if ID.fullmatch(word) else word for word in words[2:]), stdout=output, no_color=True)
            printed = output.getvalue()
            made = ID.search(printed)[0] if ID.search(printed) else made
        assert ID.sub("ID", printed) == ID.sub("ID", expected)
