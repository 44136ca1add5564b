"""The schema of a resume's content (JSON Schema, draft 2020-12).

Entries may have more properties than are listed here. Those listed have a fixed type, so that a renderer never finds a
number where it expects a list.
"""

from functools import cache

from django.core.exceptions import ValidationError
from jsonschema import Draft202012Validator

_TEXT = {"type": ["string", "null"]}
_TEXTS = {"type": ["array", "null"], "items": {"type": "string"}}
_NUMBER_OR_TEXT = {"type": ["number", "string", "null"]}
_FLAG = {"type": ["boolean", "null"]}


def _entries(*required: str, **properties: dict) -> dict:
    return {
        "type": "array",
        "items": {"type": "object", "required": list(required), "properties": properties},
    }


CONTENT_SCHEMAS: dict[str, dict] = {
    "contact_info": {
        "type": "object",
        "properties": dict.fromkeys(
            ("full_name", "email", "phone", "location", "linkedin_url", "portfolio", "website"), _TEXT
        ),
    },
    "work_experience": _entries(
        company=_TEXT,
        position=_TEXT,
        location=_TEXT,
        start_date=_TEXT,
        end_date=_TEXT,
        is_current=_FLAG,
        description=_TEXT,
        achievements=_TEXTS,
        technologies=_TEXTS,
    ),
    "education": _entries(
        institution=_TEXT,
        degree=_TEXT,
        field_of_study=_TEXT,
        location=_TEXT,
        start_date=_TEXT,
        end_date=_TEXT,
        gpa=_NUMBER_OR_TEXT,
        honors=_TEXTS,
    ),
    "skills": _entries("name", name={"type": "string", "minLength": 1}, level=_TEXT, category=_TEXT),
    "projects": _entries(name=_TEXT, description=_TEXT, url=_TEXT, achievements=_TEXTS, technologies=_TEXTS),
    "certifications": _entries(name=_TEXT, issuer=_TEXT, issue_date=_TEXT, expiry_date=_TEXT, credential_id=_TEXT),
    "custom_sections": _entries(title=_TEXT),
}


@cache
def _validator(field: str) -> Draft202012Validator:
    return Draft202012Validator(CONTENT_SCHEMAS[field])


def validate_content(content: dict[str, object]) -> None:
    """Validate each field of a resume's content against its schema.

    Raise ValidationError with one message per error, under the name of the field, that starts with its path in the
    field.
    """
    faults = {
        field: [
            f"{'.'.join(map(str, error.absolute_path)) or field}: {error.message}"
            for error in _validator(field).iter_errors(value)
        ]
        for field, value in content.items()
    }
    if faults := {field: messages for field, messages in faults.items() if messages}:
        raise ValidationError(faults)
