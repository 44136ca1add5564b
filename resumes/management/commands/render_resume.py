import tempfile
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.management.base import CommandError, CommandParser

from jobpilot.commands import RecordedCommand
from jobpilot.models import UserProfile
from jobpilot.typesetting import Paper
from resumes.documents import Format
from resumes.models import GenerationStatus, Resume, ResumeTemplate
from resumes.services import render_resume


class Command(RecordedCommand):
    help = (
        "Makes a file of a resume, as its page does under Files: the row of the file is kept, and a copy of it is "
        "written. Of a person, it takes the base resume that was changed last."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("resume", metavar="RESUME", help="the id of a resume, or the e-mail address of a person")
        parser.add_argument("file", type=Path, help="the file to write, such as resume.pdf; its ending says the format")
        parser.add_argument("--format", choices=Format.values, help="the format, if the ending does not say it")
        parser.add_argument("--template", help="the name or id of a template (default: that of the resume)")
        parser.add_argument("--paper", choices=Paper.values, default=Paper.A4.value, help="default: %(default)s")
        parser.add_argument("--photo", type=Path, metavar="FILE", help="PNG or JPEG, for a template with a photo")
        parser.add_argument("--force", action="store_true", help="replace the file if it exists")

    def handle(self, *, resume: str, file: Path, force: bool, **options: Any) -> None:
        if file.exists() and not force:
            raise CommandError(f"{file} exists already. Name another file, or replace it with --force.")
        try:
            made = render_resume(
                resume=_resume(resume),
                format=options["format"] or _format(file),
                template=_template(options["template"]),
                paper=options["paper"],
                photo=_photo(options["photo"]),
            )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        if made.status != GenerationStatus.COMPLETED:
            raise CommandError(made.error_message)
        with made.file.open("rb") as content:
            _write(file, content.read(), force)
        self.stdout.write(f"Wrote {made.resume} to {file} ({made.file_size:,} bytes, {made.template_name or 'plain'}).")
        if left_out := made.generation_params["left_out"]:
            self.stderr.write(f"The template does not print: {', '.join(left_out)}.")


def _resume(text: str) -> Resume:
    """Return the resume with an id, or the newest base resume of the person with an e-mail address."""
    try:
        found = Resume.objects.filter(pk=UUID(text)).first()
    except ValueError:
        people = UserProfile.objects.with_email(text.strip().replace("\0", ""))
        found = Resume.objects.base().filter(user__in=people).order_by("-updated_at", "-id").first()
    if found is None:
        raise CommandError(f"No resume has the id {text!r}, and no person with that e-mail address has a base resume.")
    return found


def _format(file: Path) -> str:
    ending = file.suffix.removeprefix(".").lower()
    if ending not in Format.values:
        endings = ", ".join(f".{value}" for value in Format.values)
        raise CommandError(f"{file.name} does not say a format. Give the name one of {endings}, or use --format.")
    return ending


def _template(text: str | None) -> ResumeTemplate | None:
    if text is None:
        return None
    try:
        found = ResumeTemplate.objects.filter(pk=UUID(text))
    except ValueError:
        found = ResumeTemplate.objects.filter(name__iexact=text).order_by("-is_system", "id")
    template = found.first()
    if template is None:
        names = ", ".join(ResumeTemplate.objects.values_list("name", flat=True)[:20])
        raise CommandError(f"No template is called {text!r}. There are: {names}.")
    return template


def _photo(file: Path | None) -> bytes | None:
    try:
        return file.read_bytes() if file else None
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.") from error


def _write(file: Path, content: bytes, force: bool) -> None:
    """Write the file at once: it has its name only when it is whole."""
    try:
        with tempfile.NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.", delete=False) as scratch:
            scratch.write(content)
        whole = Path(scratch.name)
        try:
            if force:
                whole.replace(file)
            else:
                file.hardlink_to(whole)
        finally:
            whole.unlink(missing_ok=True)
    except FileExistsError as error:
        raise CommandError(f"{file} exists already. Name another file, or replace it with --force.") from error
    except OSError as error:
        raise CommandError(f"{file} cannot be written: {error.strerror}.") from error
