from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from jobpilot.admin.transfer.formats import FORMATS
from jobpilot.admin.transfer.headings import Columns
from jobpilot.admin.transfer.tables import counted
from jobpilot.management.transferable import resource_for
from jobpilot.models import Change

DOOR = "Command export_rows"
BY_EXTENSION: dict[str, Any] = {f".{kind.get_extension()}": kind for kind in (kind() for kind in FORMATS)}


class Command(BaseCommand):
    help = (
        "Exports all rows of a model to a CSV, XLSX or JSON file, as the admin's export page does. `import_rows` reads "
        "the file again."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("model", help="such as company, joblisting or interactions.JobUserInteraction")
        parser.add_argument("file", type=Path, help="the file to write; its name ends with .csv, .xlsx or .json")
        parser.add_argument("--overwrite", action="store_true", help="replace the file if it exists")

    def handle(self, *args: Any, **options: Any) -> None:
        resource = resource_for(options["model"])
        file: Path = options["file"]
        file_format = BY_EXTENSION.get(file.suffix.lower())
        if file_format is None:
            raise CommandError(f"The name of the file has to end with {', '.join(BY_EXTENSION)}, not “{file.name}”.")
        if file.exists() and not options["overwrite"]:
            raise CommandError(f"{file} exists. Choose another name, or pass --overwrite.")
        dataset = resource.export()
        try:
            content = file_format.export_rows(dataset, Columns(resource))
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        except (ValueError, OSError) as error:
            raise CommandError(str(error)) from error
        kind = file_format.get_extension()
        Change.objects.record_export(None, resource._meta.model, rows=len(dataset), format=kind, door=DOOR)
        self.stdout.write(f"Exported {counted(len(dataset), 'row')} to {file}.")
