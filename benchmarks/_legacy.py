"""Databases of JobPilot-OpenManus of any size for benchmarks, always the same for the same size."""

import json
import random
import re
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from benchmarks._companies import company_names
from jobpilot.legacy.plan import TABLES

LEGACY = Path(__file__).parent.parent / "tests" / "support" / "data"
# The number of rows of each table in a hundred rows; job_sources and resume_templates have five rows.
SHARES = {
    "companies": 1,
    "job_listings": 20,
    "job_source_listings": 20,
    "job_embeddings": 5,
    "job_duplications": 1,
    "user_profiles": 1,
    "skill_banks": 1,
    "resumes": 2,
    "resume_versions": 3,
    "resume_generations": 2,
    "resume_optimizations": 2,
    "applications": 12,
    "saved_jobs": 10,
    "timeline_events": 20,
}
START = datetime(2024, 1, 1, 9, 30)  # noqa: DTZ001  (the legacy system's dates have no zone)
CITIES = ("Berlin, Germany", "Austin, TX", "London, UK", "Zürich, Switzerland", "Remote", "São Paulo, Brazil", "Oslo")
TITLES = ("Engineer", "Data Scientist", "Product Manager", "Backend Developer", "Designer", "Site Reliability Engineer")
SKILLS = ("Python", "SQL", "Django", "React", "Docker", "Kubernetes", "PostgreSQL", "Rust", "Go", "Terraform", "Kafka")
BENEFITS = ["Health Insurance", "401k Matching", "Stock Options", "Flexible PTO", "Remote Work"]
WORDS = re.findall(
    r"\w+",
    "we build reliable systems that people use every day and look for someone who enjoys clear code careful tests "
    "short meetings honest estimates and a team which owns what it ships from the first idea to the last incident "
    "with experience in distributed databases cloud platforms and modern interfaces café naïve résumé",
)
DAMAGED = 0.01  # the share of listings, and of applications, with a value that cannot be imported
ALSO_SAVED = 0.1  # the share of saved jobs with an application

Row = dict[str, object]


class World:
    """A legacy database of about `size` rows; the method with the name of a table creates its rows."""

    def __init__(self, size: int) -> None:
        self.counts = {"job_sources": 5, "resume_templates": 5}  # in this order, no table refers to a later one
        self.counts |= {table: max(1, size * share // 100) for table, share in SHARES.items()}
        self.names = company_names(self.counts["companies"])
        self.random = random.Random(1)

    @property
    def size(self) -> int:
        return sum(self.counts.values())

    def rows(self, table: str) -> Iterator[Row]:
        for number in range(self.counts[table]):
            yield {"id": self.id(table, number)} | getattr(self, table)(number)

    def companies(self, number: int) -> Row:
        return {
            "name": self.names[number],
            "industry": ("Software", "Finance", "Health")[number % 3],
            "size": "201-500 employees",
            "location": self.random.choice(CITIES),
            "website": self.site(number),
            "description": self.text(30),
            "culture": self.text(10),
            "values": self.skills(3),
            "benefits": BENEFITS,
        } | self.dates()

    def job_sources(self, number: int) -> Row:
        name = ("linkedin", "indeed", "glassdoor", "monster", "company_site")[number]
        values = {"display_name": name.title(), "base_url": f"https://{name}.example", "api_available": False}
        return {"name": name, "is_active": True} | values | self.dates()

    def job_listings(self, number: int) -> Row:
        company = self.random.randrange(self.counts["companies"])
        name, dates = self.names[company], self.dates()
        salary = self.random.randrange(40, 160) * 1000.0
        return {
            "title": f"{self.random.choice(('Senior', 'Junior', 'Lead'))} {self.random.choice(TITLES)}",
            "company": name if self.random.random() < 0.9 else f"{name.upper()} Inc.",
            "location": self.random.choice(CITIES),
            "description": self.text(150),
            "requirements": self.text(50),
            "responsibilities": self.text(50),
            "job_type": self.random.choice(("FULL_TIME", "PART_TIME", "CONTRACT")),
            "remote_type": self.random.choice(("ON_SITE", "REMOTE", "HYBRID")),
            "experience_level": self.random.choice(("ENTRY_LEVEL", "MID_LEVEL", "SENIOR_LEVEL")),
            "salary_min": salary,
            "salary_max": -1.0 if self.is_damaged() else salary + 30_000,
            "salary_currency": "USD",
            "skills_required": self.skills(5),
            "skills_preferred": self.skills(4),
            "benefits": BENEFITS,
            "company_size": "201-500 employees",
            "industry": ("Software", "Finance", "Health")[company % 3],
            "job_url": f"{self.site(company)}/jobs/{number}",
            "company_url": self.site(company),
            "application_url": f"{self.site(company)}/apply/{number}",
            "posted_date": dates["created_at"],
            "application_deadline": dates["updated_at"],
            "source": "linkedin",
            "status": "ACTIVE" if number % 5 else "EXPIRED",
            "canonical_id": self.id("job_listings", number - 1) if number % 50 == 1 else None,
            "source_count": 1,
            "data_quality_score": self.random.random(),
            "scraped_at": dates["created_at"],
            "last_verified": dates["updated_at"],
            "verification_status": "ACTIVE",
            "company_size_category": "MEDIUM",
            "seniority_level": "INDIVIDUAL_CONTRIBUTOR",
            "tech_stack": self.skills(4),
        } | dates

    def job_source_listings(self, number: int) -> Row:
        return {
            "job_id": self.id("job_listings", number % self.counts["job_listings"]),
            "source_id": self.id("job_sources", number % 5),
            "source_job_id": f"ext-{number}",
            "source_url": f"https://linkedin.example/jobs/{number}",
            "source_metadata": {"rank": number % 100, "query": "python"},
            "scraped_at": self.moment(),
            "last_updated": self.moment(),
        }

    def job_embeddings(self, number: int) -> Row:
        return {
            "job_id": self.id("job_listings", number),
            "embedding_model": "all-MiniLM-L6-v2",
            "content_hash": f"{self.random.getrandbits(256):064x}",
            "embedding_vector": [round(self.random.uniform(-1, 1), 6) for _ in range(384)],
            "embedding_dimension": 384,
            "content_type": "job_description",
            "created_at": self.moment(),
        }

    def job_duplications(self, number: int) -> Row:
        return {
            "canonical_job_id": self.id("job_listings", 2 * number),
            "duplicate_job_id": self.id("job_listings", 2 * number + 1),
            "confidence_score": round(self.random.uniform(0.8, 1), 3),
            "matching_fields": ["title", "company"],
            "merge_strategy": "keep_canonical",
            "reviewed": False,
            "created_at": self.moment(),
        }

    def user_profiles(self, number: int) -> Row:
        return {
            "first_name": self.random.choice(("Sarah", "Zoë", "Jürgen", "Ana", "Wei")),
            "last_name": self.random.choice(("Johnson", "Müller", "García", "Chen", "O'Brien")),
            "email": f"person-{number}@example.com",
            "phone": "+1 (555) 123-4567",
            "city": "Austin",
            "state": "Texas",
            "linkedin_url": f"https://linkedin.com/in/person-{number}",
            "portfolio_url": f"https://person-{number}.dev",
            "current_title": self.random.choice(TITLES),
            "experience_years": number % 30,
            "skills": self.skills(3),
            "bio": self.text(40),
            "preferred_locations": ["Remote", "Austin"],
            "preferred_job_types": ["Full-time", "Contract"],
            "preferred_remote_types": ["Remote", "Hybrid"],
            "desired_salary_min": 80_000.0,
            "desired_salary_max": 150_000.0,
        } | self.dates()

    def skill_banks(self, number: int) -> Row:
        """Return a skill bank as the legacy system stored it: objects as JSON within JSON."""
        documents: dict[str, Any] = {
            "skills": {
                "Technical Skills": [
                    {
                        "id": str(self.uuid()),
                        "name": name,
                        "level": "expert",
                        "category": "technical",
                        "source": "manual",
                    }
                    | {"years_experience": 5, "proficiency_score": 0.9, "keywords": self.skills(3), "usage_count": 0}
                    for name in self.skills(8)
                ]
            },
            "summary_variations": [self.variation() | {"tone": "professional", "length": "standard"}],
            "work_experiences": [
                {"id": str(self.uuid()), "company": "TechCorp", "position": "Engineer", "start_date": "2022-01-15"}
                | {"end_date": None, "is_current": True, "experience_type": "full_time", "technologies": self.skills(4)}
                | {"default_description": self.text(30), "default_achievements": [self.text(10), self.text(10)]}
                for _ in range(2)
            ],
            "education_entries": [
                {"id": str(self.uuid()), "institution": "UC Berkeley", "degree": "BSc", "start_date": "2015-09-01"}
                | {"end_date": "2019-06-15", "gpa": 3.59, "honors": ["Dean's List"]}
            ],
            "projects": [
                {"id": str(self.uuid()), "name": "Planner", "url": "https://github.com/user/planner"}
                | {"start_date": "2023-06-01", "end_date": "2023-09-15", "technologies": self.skills(4)}
            ],
            "certifications": [
                {"id": str(self.uuid()), "name": "AWS Solutions Architect", "issuer": "AWS", "issue_date": "2023-05-15"}
            ],
        }
        entry = documents["work_experiences"][0]["id"]
        documents["experience_content_variations"] = {entry: [self.variation()]}
        return {
            "user_id": self.id("user_profiles", number),
            "skill_categories": ["Technical Skills", "Soft Skills"],
            "default_summary": self.text(30),
            **{column: json.dumps(document) for column, document in documents.items()},
            "education_content_variations": {},
            "project_content_variations": {},
            "technical_keywords": self.skills(3),
            "soft_skills": ["Mentoring"],
            "skill_confidence": {"Mentoring": 0.6},
        } | self.dates()

    def resume_templates(self, number: int) -> Row:
        sections = ["contact", "summary", "experience", "skills"]
        values = {"name": f"Template {number}", "sections": sections, "section_order": sections, "is_system": True}
        return values | {"styling": {"font_family": "Inter"}, "is_default": number == 0} | self.dates()

    def resumes(self, number: int) -> Row:
        user, tailored = divmod(number, 2)
        return {
            "user_id": self.id("user_profiles", user % self.counts["user_profiles"]),
            "title": "Senior Engineer Resume",
            "resume_type": "tailored" if tailored else "base",
            "status": "active",
            "contact_info": {"full_name": "Sarah Johnson", "email": "sarah@example.com", "location": "Austin"},
            "summary": self.text(30),
            "work_experience": [{"company": "TechCorp", "position": "Engineer", "description": self.text(40)}] * 2,
            "education": [{"institution": "UC Berkeley", "degree": "BSc"}],
            "skills": [{"name": name, "level": "expert", "category": "Programming"} for name in self.skills(6)],
            "projects": [{"name": "Planner", "description": self.text(20)}],
            "certifications": [],
            "custom_sections": [],
            "template_id": self.id("resume_templates", number % 5),
            "based_on_resume_id": self.id("resumes", number - 1) if tailored else None,
            "job_id": self.any_id("job_listings") if tailored else None,
            "version": 1,
        } | self.dates()

    def resume_versions(self, number: int) -> Row:
        resumes = self.counts["resumes"]
        return {
            "resume_id": self.id("resumes", number % resumes),
            "version_number": number // resumes + 1,
            "changes_summary": "reworded",
            "content_snapshot": {"summary": self.text(30), "skills": self.skills(6)},
            "created_at": self.moment(),
            "created_by": "user",
        }

    def resume_generations(self, number: int) -> Row:
        values = {"format": "pdf", "template_name": "Classic", "file_path": f"out/{number}.pdf", "file_size": 51_234}
        reference = {"resume_id": self.id("resumes", number % self.counts["resumes"]), "status": "completed"}
        return reference | values | {"generation_params": {}, "generated_at": self.moment()}

    def resume_optimizations(self, number: int) -> Row:
        return {
            "resume_id": self.id("resumes", number % self.counts["resumes"]),
            "job_id": self.any_id("job_listings"),
            "match_score": 71.5,
            "keyword_matches": [{"keyword": name, "count": 2} for name in self.skills(3)],
            "missing_keywords": self.skills(2),
            "skill_matches": [],
            "missing_skills": self.skills(2),
            "recommendations": [],
            "sections_to_emphasize": ["skills"],
            "content_suggestions": [],
            "analyzed_at": self.moment(),
            "analysis_version": "v1.0",
        }

    def applications(self, number: int) -> Row:
        dates = self.dates()
        return self.person_and_job(number) | {
            "status": self.random.choice(("APPLIED", "INTERVIEWING", "REJECTED", "NOT_APPLIED")),
            "applied_date": dates["created_at"],
            "response_date": dates["updated_at"] if number % 3 == 0 else None,
            "resume_version": "x" * 300 if self.is_damaged() else "v1.0",
            "cover_letter": self.text(80),
            "notes": self.text(8),
            **dates,
        }

    def saved_jobs(self, number: int) -> Row:
        applied = self.random.random() < ALSO_SAVED
        return self.person_and_job(number if applied else number + self.counts["applications"]) | {
            "status": "SAVED" if number % 10 else "ARCHIVED",
            "notes": self.text(5),
            "tags": ["remote", "growth"],
            "saved_date": self.moment(),
            "updated_at": self.moment(),
        }

    def timeline_events(self, number: int) -> Row:
        application = number % self.counts["applications"]
        return (
            self.person_and_job(application)
            | {
                "application_id": self.id("applications", application),
                "event_type": self.random.choice(("APPLICATION_SUBMITTED", "STATUS_CHANGED", "NOTE_ADDED")),
                "title": "Application Submitted",
                "event_data": {"application_method": "JobPilot"},
                "event_date": self.moment(),
                "is_milestone": True,
            }
            | self.dates()
        )

    def person_and_job(self, number: int) -> Row:
        """Return a person and a job, a different pair for each number."""
        turn, user = divmod(number, self.counts["user_profiles"])
        job = (user * 31 + turn) % self.counts["job_listings"]
        return {"user_profile_id": self.id("user_profiles", user), "job_id": self.id("job_listings", job)}

    def variation(self) -> Row:
        values = {"id": str(self.uuid()), "title": "Technical Focus", "content": self.text(30), "focus": "technical"}
        return values | {"target_roles": ["Tech Lead"], "created_at": "2026-01-02T09:29:00", "source": "manual"}

    def id(self, table: str, number: int) -> str:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{table}/{number}"))

    def any_id(self, table: str) -> str:
        return self.id(table, self.random.randrange(self.counts[table]))

    def uuid(self) -> uuid.UUID:
        return uuid.UUID(int=self.random.getrandbits(128), version=4)

    def skills(self, count: int) -> list[str]:
        return self.random.sample(SKILLS, count)

    def text(self, words: int) -> str:
        return f"{' '.join(self.random.choices(WORDS, k=words)).capitalize()}."

    def site(self, number: int) -> str:
        return f"https://{re.sub('[^a-z0-9]+', '-', self.names[number].lower()).strip('-')[:40]}-{number}.com"

    def moment(self) -> datetime:
        return START + timedelta(microseconds=self.random.randrange(6 * 10**13))

    def dates(self) -> Row:
        created = self.moment()
        return {"created_at": created, "updated_at": created + timedelta(days=self.random.randrange(1, 30))}

    def is_damaged(self) -> bool:
        return self.random.random() < DAMAGED


def fill_sqlite(url: str, size: int) -> int:
    """Fill an empty SQLite database with about `size` legacy rows, and return the exact number."""
    world = World(size)
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database:
        database.executescript((LEGACY / "legacy_schema_sqlite.sql").read_text())
        for table, columns, rows in _tables(world):
            names, marks = ", ".join(f'"{column}"' for column in columns), ", ".join("?" * len(columns))
            values = ([_plain(row[column]) for column in columns] for row in rows)
            database.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", values)
        database.commit()
    return world.size


def fill_postgresql(url: str, size: int) -> int:
    """Fill an empty PostgreSQL database with about `size` legacy rows, and return the exact number."""
    world = World(size)
    with psycopg.connect(url) as database:
        dump = (LEGACY / "legacy_sample_postgresql.sql").read_text()
        database.execute(dump.replace("SET transaction_timeout = 0;", ""))  # unknown before PostgreSQL 17
        database.execute(f"TRUNCATE {', '.join(f'public.{table}' for table in TABLES)}")
        for table, columns, rows in _tables(world):
            names = sql.SQL(", ").join(map(sql.Identifier, columns))
            copy = sql.SQL("COPY public.{} ({}) FROM STDIN").format(sql.Identifier(table), names)
            with database.cursor().copy(copy) as target:
                for row in rows:
                    target.write_row([_plain(row[column]) for column in columns])
    with psycopg.connect(url, autocommit=True) as database:
        database.execute("VACUUM ANALYZE")
    return world.size


def _tables(world: World) -> Iterator[tuple[str, list[str], Iterator[Row]]]:
    for table in world.counts:
        yield table, list(next(world.rows(table))), world.rows(table)


def _plain(value: object) -> object:
    match value:
        case dict() | list():
            return json.dumps(value)
        case datetime():
            return value.isoformat(" ", "microseconds")
    return value
