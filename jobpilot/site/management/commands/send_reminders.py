from smtplib import SMTPException
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import get_connection
from django.core.management.base import CommandError, CommandParser

from jobpilot.commands import RecordedCommand
from jobpilot.models import UserProfile
from jobpilot.site.mail import sends_mail
from jobpilot.site.reminders import (
    claim_reminders,
    mail_address,
    message_for,
    people_to_remind,
    reminders_due,
    send,
)


class Command(RecordedCommand):
    help = (
        "Mails people what is today and tomorrow: interviews, deadlines, decisions on offers, and follow-ups that are "
        "due. Only those get mail who chose an hour for it (Calendar and reminders), once a day from that hour on by "
        "their clock, and of each date once. Let a scheduler run it every hour."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="print the mails; send and record nothing")

    def handle(self, *, dry_run: bool, verbosity: int, **options: Any) -> None:
        if not (dry_run or sends_mail() or settings.DEBUG):
            raise CommandError("Mail leaves this server only once EMAIL_URL names one that sends it. Set it first.")
        self.counts = {"sent": 0, "refused": 0, "unknown": 0, "without an address": 0}
        self.verbosity = verbosity
        self.connection = get_connection()
        try:
            for person in people_to_remind():
                if not mail_address(person):
                    self.counts["without an address"] += 1
                    self.stderr.write(f"{person} has no e-mail address.")
                elif dry_run:
                    self.show(person)
                elif reminders_due(user=person):
                    self.remind(person)
        finally:
            self.connection.close()
        self.stdout.write(", ".join(f"{number} {what}" for what, number in self.counts.items()) + ".")
        if self.counts["refused"] or self.counts["unknown"]:
            raise CommandError("Not every mail was sent. What was refused is tried again by the next run.")

    def show(self, person: UserProfile) -> None:
        if dates := reminders_due(user=person):
            message = message_for(person, dates)
            self.stdout.write(f"To: {message.to[0]}\nSubject: {message.subject}\n\n{message.body}")

    def remind(self, person: UserProfile) -> None:
        """Claim and send one mail; raise CommandError, with nothing claimed, if the server cannot be reached."""
        try:
            self.connection.open()
        except (SMTPException, OSError) as error:
            raise CommandError(f"The mail server (EMAIL_URL) cannot be reached: {error}. Nothing was lost.") from error
        try:
            claim = claim_reminders(user=person)
        except ValidationError:  # erased meanwhile
            return
        if not claim.dates:  # another run was first
            return
        try:
            refusal = send(person, claim, self.connection)
        except (SMTPException, OSError) as error:
            self.counts["unknown"] += 1
            self.stderr.write(f"The mail to {mail_address(person)} broke off, and is not sent again: {error}")
            self.connection.close()
            return
        self.counts["refused" if refusal else "sent"] += 1
        if refusal:
            self.stderr.write(f"The mail to {mail_address(person)} was refused: {refusal}")
        elif self.verbosity > 1:
            self.stdout.write(f"{mail_address(person)}: {len(claim.dates)}")
