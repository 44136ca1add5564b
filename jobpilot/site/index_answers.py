"""The lookups that seem to need an index, including those that the specification lists, and what serves them."""

from typing import NamedTuple

SEARCH = "companies_joblisting_search"
SEARCH_ON_SQLITE = "joblisting_status_newest"


class Answer(NamedTuple):
    """The index or unique constraint that serves a lookup by these columns, and how."""

    model: str
    columns: str
    served_by: str
    how: str
    on_sqlite: str = ""  # if SQLite uses another one


ANSWERS = [
    Answer("companies.JobListing", "company, status", "joblisting_company_newest", "It begins with these columns."),
    Answer(
        "companies.JobListing",
        "location, job_type",
        SEARCH,
        "A place is found by its words and codes, `place_words`, which a B-tree index cannot do: SQLite reads them "
        "all, but in the index alone. A job type alone by joblisting_type_newest.",
        SEARCH_ON_SQLITE,
    ),
    Answer(
        "companies.JobListing",
        "experience_level",
        "joblisting_level_newest",
        "It begins with the column, and is in the order of lists. Of open listings, PostgreSQL combines it with other "
        f"conditions in {SEARCH}.",
    ),
    Answer("companies.JobListing", "remote_type", "joblisting_remote_newest", "As for the experience level."),
    Answer(
        "companies.JobListing",
        "posted_date",
        "joblisting_posted",
        "It begins with the column. Searches order and filter by `listed_at`: the posted date, or else the date of "
        "creation.",
    ),
    Answer(
        "companies.JobListing",
        "status, created_at",
        "joblisting_status_newest",
        "By `listed_at`, as above; no query of the project filters by `created_at` alone.",
    ),
    Answer(
        "companies.JobListing",
        "salary_min, salary_max",
        "joblisting_annual_salary",
        "Salaries are compared per year and in one currency, in generated columns. The list of the admin is "
        "filtered and sorted by the amount as posted: joblisting_salary.",
    ),
    Answer("companies.Company", "domain", "domain", "The column is unique."),
    Answer(
        "companies.Company",
        "normalized_name",
        "companies_company_identity",
        "The unique constraint begins with the column.",
    ),
    Answer("companies.Company", "name, domain", "company_name_domain", "It begins with these columns."),
    Answer(
        "jobpilot.UserProfile",
        "email",
        "jobpilot_userprofile_email_unique",
        "Addresses are unique ignoring case and found by `Lower(email)`: `UserProfile.objects.with_email()`.",
    ),
    Answer(
        "jobpilot.UserProfile",
        "city, state",
        "userprofile_city",
        "It begins with these columns, in small letters: people are found by the beginning of both.",
    ),
    Answer("resumes.Resume", "user, resume_type, status", "resume_user_type_status", "It is on these columns."),
    Answer(
        "interactions.JobUserInteraction",
        "user, job",
        "interactions_jobuserinteraction_unique",
        "The unique constraint begins with these columns.",
    ),
    Answer(
        "interactions.JobUserInteraction",
        "user, interaction_type",
        "interaction_user_type_last",
        "It begins with these columns.",
    ),
    Answer(
        "interactions.JobUserInteraction",
        "application_status",
        "interaction_status_latest",
        "It begins with the column, of everybody's applications. Those of one person are few.",
    ),
    Answer(
        "interactions.JobUserInteraction",
        "follow_up_date",
        "interaction_follow_up",
        "A person's follow-ups, the longest due first.",
    ),
    Answer("interactions.TimelineEvent", "user, event_date", "timelineevent_user_date", "It is on these columns."),
    Answer(
        "companies.JobDeduplication",
        "reviewed, confidence_score",
        "jobdeduplication_inbox",
        "On the status, from which `reviewed` is computed.",
    ),
]
