"""People at the companies: those who referred somebody, and those who answered."""

from datetime import datetime

from interactions.choices import ContactPart
from interactions.factories import ApplicationContactFactory, ContactFactory, InterviewContactFactory
from interactions.models import ApplicationContact, Contact, Interview, InterviewContact, JobUserInteraction
from jobpilot.site.mock_data.dice import Dice

FIRST_NAMES = ("Kim", "Noor", "Sasha", "Robin", "Jo", "Alex", "Mika", "Charlie", "Yuki", "Dana")
LAST_NAMES = ("Lee", "Moreau", "Okafor", "Novak", "Silva", "Haas", "Berg", "Rossi", "Quinn", "Adeyemi")
ROLES = {
    ContactPart.RECRUITER: "Recruiter",
    ContactPart.REFERRER: "Former colleague",
    ContactPart.HIRING_MANAGER: "Head of the team",
}
NOTES = ("Prefers the telephone.", "Answers within a day.", "Met at a trade fair.", "")


def make_contact(
    dice: Dice, interaction: JobUserInteraction, part: ContactPart, at: datetime
) -> tuple[Contact, ApplicationContact]:
    """Return somebody at the company of an application with whom the person spoke at `at`, and the part they play."""
    first, last = dice.choice(FIRST_NAMES), dice.choice(LAST_NAMES)
    company, dates = interaction.job.company, {"created_at": at, "updated_at": at}
    contact = ContactFactory.build(
        id=dice.uuid(),
        user=interaction.user,
        name=f"{first} {last}",
        role=ROLES.get(part, ""),
        company=company,
        email=f"{first}.{last}@{company.domain}".lower() if company.domain else "",
        phone=f"+1 202 555 01{dice.randint(10, 99)}",
        linkedin_url=f"https://www.linkedin.com/in/{first}-{last}-example".lower(),
        how_known=part,
        notes=dice.choice(NOTES),
        last_contact=at,
        **dates,
    )
    link = ApplicationContactFactory.build(
        id=dice.uuid(), user=interaction.user, interaction=interaction, contact=contact, part=part, **dates
    )
    return contact, link


def make_part(dice: Dice, interview: Interview, contact: Contact) -> InterviewContact:
    """Return the part that a contact plays in an interview: as in the application."""
    return InterviewContactFactory.build(
        id=dice.uuid(),
        user=interview.user,
        interview=interview,
        contact=contact,
        part=contact.how_known,
        created_at=interview.created_at,
        updated_at=interview.created_at,
    )
