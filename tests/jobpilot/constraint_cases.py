"""Rows that the constraints of people and of the import ledger reject, and rows that they accept."""

from jobpilot.factories import ChangeFactory, UserProfileFactory
from jobpilot.legacy.factories import LegacyRecordFactory
from tests.support.constraints import Rules

person = Rules(UserProfileFactory)
person.unique_field("account", with_account=True)
person.refuses_clash(
    "email_unique",
    lambda other: {"email": other.email},
    lambda other: {"email": other.email.upper()},
    accepts=[lambda other: {"email": f"x{other.email}"}, lambda other: {"email": None}],
)
person.refuses(
    "email_shape",
    {"email": "ada"},
    {"email": "ada@localhost"},
    {"email": "@example.com"},
    {"email": "ada@example."},
    {"email": "ada@@example.com"},
    {"email": "ada lovelace@example.com"},
    accepts=[{"email": None}, {"email": "a@b.co"}, {"email": "Ada.Lovelace+jobs@Mail.Example.COM"}],
)
person.web_address("portfolio_url")
# An address that is not http is not on linkedin.com either; the database reports one of the two.
elsewhere = "jobpilot_userprofile_linkedin_url_host"
person.refuses("linkedin_url_http", {"linkedin_url": "ftp://www.linkedin.com/in/ada"}, or_else=(elsewhere,))
person.refuses(
    "linkedin_url_host",
    {"linkedin_url": "https://example.com/in/ada"},
    {"linkedin_url": "https://example.com/linkedin.com/in/ada"},
    {"linkedin_url": "https://linkedin.com.example.com/in/ada"},
    {"linkedin_url": "https://notlinkedin.com/in/ada"},
    {"linkedin_url": "https://a/.linkedin.com/in/ada"},
    {"linkedin_url": "https://a?.linkedin.com/in/ada"},
    {"linkedin_url": "https://a#.linkedin.com/in/ada"},
    {"linkedin_url": "https://wwwxlinkedin.com/in/ada"},
    accepts=[
        {"linkedin_url": ""},
        {"linkedin_url": "https://www.linkedin.com/in/ada"},
        {"linkedin_url": "http://linkedin.com/in/ada"},
        {"linkedin_url": "https://de.linkedin.com/in/ada"},
        {"linkedin_url": "HTTPS://WWW.LinkedIn.com/in/ada"},
    ],
)
person.at_least(0, "experience_years", empty=True)
person.refuses(
    "reminder_hour_range",
    {"reminder_hour": -1},
    {"reminder_hour": 24},
    accepts=[{"reminder_hour": 0}, {"reminder_hour": 23}, {"reminder_hour": None}],
)
person.positive("desired_salary_min", "desired_salary_max")
person.in_order("desired_salary_min", "desired_salary_max", 50_000, 50_001)

record = Rules(LegacyRecordFactory)
record.refuses_clash(
    "source_unique",
    lambda other: {"source_table": other.source_table, "source_id": other.source_id},
    accepts=[
        lambda other: {"source_table": "resumes", "source_id": other.source_id},
        lambda other: {"source_table": other.source_table, "source_id": f"{other.source_id}x"},
    ],
)
record.choices("outcome")
record.not_blank("source_table")

change = Rules(ChangeFactory)
change.choices("kind")

RULES = [person, record, change]
