"""Map the legacy `user_profiles` to UserProfile.

People are never merged. Of several with the same e-mail address (ignoring case), an existing person keeps it, or else
the one updated last. The others get none; the ledger keeps theirs.
"""

from collections.abc import Iterable

from django.db.models.functions import Lower

from jobpilot.legacy.loader import LegacyImport
from jobpilot.legacy.mapping import Draft, Elsewhere, Into, RowMapping, normalise_range
from jobpilot.legacy.pay import amount
from jobpilot.legacy.values import (
    Unusable,
    choices_among,
    email,
    identifier,
    integer,
    json_array,
    linkedin_url,
    moment,
    text,
    texts,
    url,
    within,
)

TABLES = {
    "user_profiles": RowMapping(
        "jobpilot.UserProfile",
        {
            "id": Into("id", identifier),
            "first_name": Into("first_name", text),
            "last_name": Into("last_name", text),
            "email": Into("email", email),
            "phone": Into("phone", text),
            "city": Into("city", text),
            "state": Into("state", text),
            "linkedin_url": Into("linkedin_url", linkedin_url),
            "portfolio_url": Into("portfolio_url", url),
            "current_title": Into("current_title", text),
            "experience_years": Into("experience_years", within(0, 1000, integer)),
            "skills": Elsewhere("skills.Skill of the person's bank"),
            "education": Into("education", text),
            "bio": Into("bio", text),
            "preferred_locations": Into("preferred_locations", texts),
            "preferred_job_types": Into(
                "preferred_job_types",
                choices_among("full_time", "part_time", "contract", "freelance", "internship", "temporary"),
            ),
            "preferred_remote_types": Into("preferred_remote_types", choices_among("on_site", "remote", "hybrid")),
            "desired_salary_min": Into("desired_salary_min", amount),
            "desired_salary_max": Into("desired_salary_max", amount),
            "created_at": Into("created_at", moment),
            "updated_at": Into("updated_at", moment),
        },
    ),
}


def bring_over(legacy: LegacyImport) -> None:
    def finish(drafts: list[Draft]) -> None:
        for draft in drafts:
            record_unreadable_skills(draft)
            normalise_range(draft, "desired_salary_min", "desired_salary_max")
        resolve_emails(legacy, drafts)

    legacy.copy("user_profiles", TABLES["user_profiles"], finish, latest_first=True)


def take_back(legacy: LegacyImport) -> None:
    legacy.take_back(TABLES)


def resolve_emails(legacy: LegacyImport, drafts: Iterable[Draft]) -> None:
    """Leave each e-mail address with the first person who has it."""
    with_address = [draft for draft in drafts if draft.values["email"]]
    people = legacy.objects("jobpilot.UserProfile").annotate(address=Lower("email"))
    wanted = {draft.values["email"].lower() for draft in with_address}
    taken = set(people.filter(address__in=wanted).values_list("address", flat=True))
    for draft in with_address:
        address = draft.values["email"].lower()
        if address in taken:
            draft.add_reason("address_taken", "email", draft.row["email"])
            draft.values["email"] = None
        taken.add(address)


def record_unreadable_skills(draft: Draft) -> None:
    """Record skills that are not a list, since no Skill can be made of them."""
    try:
        json_array(draft.row.get("skills"))
    except Unusable as unusable:
        draft.add_reason(unusable.code, "skills", draft.row["skills"])
