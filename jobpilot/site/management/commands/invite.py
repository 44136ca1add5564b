from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import CommandError, CommandParser

from jobpilot.commands import RecordedCommand
from jobpilot.site.invitations import (
    HasAccountError,
    account_of,
    invite,
    path_of_link,
    role_named,
    send_link,
)
from jobpilot.site.mail import address_of_site, sends_mail
from jobpilot.site.roles import JOB_SEEKER


class Command(RecordedCommand):
    help = (
        "Gives somebody an account and a role, and prints a link by which they choose a password. The link is mailed, "
        "too, where mail is configured (EMAIL_URL)."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="their e-mail address, with which they log in")
        parser.add_argument("--role", default=JOB_SEEKER, help="the name of a group (default: %(default)s)")
        parser.add_argument("--first-name", default="")
        parser.add_argument("--last-name", default="")
        parser.add_argument(
            "--site", metavar="URL", default=None, help="where the site is, such as https://jobs.example.com"
        )
        parser.add_argument("--new-link", action="store_true", help="make a new link for somebody who has an account")

    def handle(self, *, email: str, new_link: bool, **options: Any) -> None:
        if new_link:
            if (account := account_of(email=email)) is None or not account.is_active:
                raise CommandError(f"Nobody with the address {email} has an account that is active.")
        else:
            try:
                account = invite(
                    email=email,
                    role=role_named(options["role"]),
                    first_name=options["first_name"],
                    last_name=options["last_name"],
                )
            except HasAccountError as error:
                raise CommandError(f"{error.messages[0]} Pass --new-link to make a new link.") from error
            except ValidationError as error:
                raise CommandError(" ".join(error.messages)) from error
        link = f"{(options['site'] or address_of_site()).rstrip('/')}{path_of_link(account)}"
        if sends_mail() and account.email:
            try:
                send_link(account, link, invited=not account.has_usable_password())
            except OSError as error:  # of SMTP, too
                self.stderr.write(f"The mail to {account.email} could not be sent: {error}")
        self.stdout.write(f"{account.get_username()} chooses a password at:\n{link}")
