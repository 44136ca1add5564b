from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import CommandError, CommandParser

from jobpilot.commands import RecordedCommand
from jobpilot.site.archive import ArchiveError, find_person
from resumes.documents.json_resume_file import MOST_BYTES, read_file, too_large
from resumes.services import import_json_resume


class Command(RecordedCommand):
    help = (
        "Imports a JSON Resume (jsonresume.org, of any version) into a person's skill bank and a resume. The same file "
        "again changes nothing; a changed one changes what nobody has edited since. All of it is imported or none."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="the file to read, such as resume.json")
        parser.add_argument(
            "--person", required=True, help="an e-mail address, a full name if one person alone has it, or an id"
        )
        parser.add_argument("--title", help="of the resume (default: the name and the headline in the file)")
        parser.add_argument("--dry-run", action="store_true", help="only say what the import would do")

    def handle(self, *, file: Path, person: str, title: str | None, dry_run: bool, **options: Any) -> None:
        try:
            if file.stat().st_size > MOST_BYTES:
                raise too_large(file.stat().st_size)
            found, read = find_person(person), read_file(file.read_bytes())
            done = import_json_resume(user=found, data=read.data, title=title, dry_run=dry_run)
        except ValidationError as error:
            raise CommandError("\n".join(error.messages)) from error
        except (ArchiveError, OSError) as error:
            raise CommandError(str(error)) from error
        for note in read.notes:
            self.stdout.write(self.style.WARNING(note))
        for line in done.lines():
            self.stdout.write(line)
        if dry_run:
            self.stdout.write("Nothing was imported: this was a dry run.")
