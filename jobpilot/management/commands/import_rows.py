from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from jobpilot.admin.transfer.reader import read_file, too_large
from jobpilot.admin.transfer.tables import COMMAND, UnreadableFileError
from jobpilot.commands import RecordedCommand
from jobpilot.management.transferable import resource_for
from jobpilot.models import changes_by


class Command(RecordedCommand):
    help = (
        "Imports the rows of a CSV, TSV, XLSX or JSON file, as the admin's import page does, but of larger files and "
        "without a preview. Format, encoding and delimiter are recognised. Rows with the id of a stored row change it, "
        "and others are added; a column that the file lacks leaves its field as it is. All rows are imported or none: "
        "if one is refused, the command says why and exits with status 1."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("model", help="such as company, joblisting or interactions.JobUserInteraction")
        parser.add_argument("file", type=Path, help="the file to read")
        parser.add_argument("--dry-run", action="store_true", help="only say what the import would do")
        parser.add_argument(
            "--show", type=int, default=20, metavar="N", help="how many refusals to print (default: %(default)s)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        resource = resource_for(options["model"])
        file: Path = options["file"]
        try:
            if file.stat().st_size > COMMAND.size:
                raise too_large(file.stat().st_size, COMMAND)
            table = read_file(file.read_bytes(), resource, COMMAND, name=file.name)
        except (UnreadableFileError, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Read as {'; '.join(table.facts)}.")
        for note in table.notes:
            self.stdout.write(self.style.WARNING(note))
        resource.progress = lambda done, total: self.stderr.write(f"{done:,} of {total:,} rows", self.style.NOTICE)
        with changes_by(None, f"Import of {file.name}"):
            result = resource.import_data(table, dry_run=options["dry_run"], file_name=file.name)
        for note in result.notes:
            self.stdout.write(note)
        self.stdout.write(f"{result.summary()[:1].upper()}{result.summary()[1:]}.")
        refusals = [*(str(error) for base in result.base_errors for error in base.error.messages), *result.refusals()]
        for refusal in refusals[: options["show"]]:
            self.stdout.write(self.style.ERROR(refusal))
        if refusals:
            more = len(refusals) - options["show"]
            raise CommandError(f"Nothing was imported{f' ({more:,} refusals are not shown)' if more > 0 else ''}.")
        if options["dry_run"]:
            self.stdout.write("Nothing was imported: this was a dry run.")
