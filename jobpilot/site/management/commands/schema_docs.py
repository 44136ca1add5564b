from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from jobpilot.site import schema_docs


class Command(BaseCommand):
    help = "Writes docs/database_schema.md from the models."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--output", type=Path, default=schema_docs.PATH, metavar="PATH", help="file to write (default: %(default)s)"
        )
        parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the file is out of date")

    def handle(self, *, output: Path, check: bool, **options: Any) -> None:
        page = schema_docs.schema_markdown()
        if check:
            if not output.is_file() or output.read_text(encoding="utf-8") != page:
                raise CommandError(f"{output} is out of date. Run: {schema_docs.COMMAND}")
            self.stdout.write(f"{output} is up to date.")
            return
        try:
            output.write_text(page, encoding="utf-8")
        except OSError as error:
            raise CommandError(f"Cannot write {output}: {error.strerror}.") from error
        self.stdout.write(self.style.SUCCESS(f"Wrote {output}."))
