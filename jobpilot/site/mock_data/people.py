"""People and their skill banks, consistent with their role and years of experience."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache

from django.utils.text import slugify
from faker import Faker

from jobpilot.factories import UserProfileFactory
from jobpilot.models import BaseModel, UserProfile
from jobpilot.models.choices import JobType, RemoteType
from jobpilot.site.mock_data.companies import Employer
from jobpilot.site.mock_data.dice import Dice
from jobpilot.site.mock_data.industries import NAME_ENDS, NAME_STARTS
from jobpilot.site.mock_data.places import COUNTRIES, PLACES_OF, Place
from jobpilot.site.mock_data.roles import LEVELS, PAY, SOFT_SKILLS, YEARS, Level, Role, level_of
from skills.factories import (
    CertificationFactory,
    EducationFactory,
    EducationVariationFactory,
    ExperienceVariationFactory,
    LanguageFactory,
    ProjectFactory,
    ProjectVariationFactory,
    SkillBankFactory,
    SkillFactory,
    SummaryVariationFactory,
    WorkExperienceFactory,
)
from skills.models import (
    Certification,
    Education,
    ExperienceVariation,
    Language,
    Project,
    Skill,
    SkillBank,
    SummaryVariation,
    WorkExperience,
)
from skills.models.variations import Variation

AREA_CODES = (212, 303, 312, 404, 415, 503, 512, 617, 206, 713)
SOFT_GROUP = "Soft Skills"
ADJECTIVES = ("Careful", "Curious", "Dependable", "Pragmatic", "Patient", "Practical", "Thorough")


@dataclass
class Person:
    """The rows of one person, from which the resumes and the job hunt are built."""

    profile: UserProfile
    role: Role
    level: Level
    place: Place
    bank: SkillBank
    skills: list[Skill] = field(default_factory=list)
    summaries: list[SummaryVariation] = field(default_factory=list)
    experiences: list[WorkExperience] = field(default_factory=list)
    education: list[Education] = field(default_factory=list)
    projects: list[Project] = field(default_factory=list)
    certifications: list[Certification] = field(default_factory=list)
    languages: list[Language] = field(default_factory=list)
    variations: list[Variation] = field(default_factory=list)

    @property
    def rows(self) -> list[BaseModel]:
        return [
            self.profile,
            self.bank,
            *self.skills,
            *self.summaries,
            *self.experiences,
            *self.education,
            *self.projects,
            *self.certifications,
            *self.languages,
            *self.variations,
        ]


@cache
def _faker(locale: str) -> Faker:
    return Faker(locale, use_weighting=False)


class People:
    """Build people one by one, each with a unique e-mail address."""

    def __init__(
        self, dice: Dice, as_of: datetime, roles: list[Role], employers: dict[str, list[Employer]], taken: set[str]
    ) -> None:
        """Build people for `roles`; `employers` are by role, `taken` has the e-mail addresses already in use."""
        self.dice, self.as_of, self.roles, self.employers, self.taken = dice, as_of, roles, employers, taken
        self.made = 0

    def make(self) -> Person:
        dice = self.dice
        role = self.roles[self.made % len(self.roles)]
        self.made += 1
        employers = self.employers[role.key]
        years = dice.choices((0, 1, 2, 4, 5, 8, 10, 13, 19), (8, 10, 12, 18, 14, 14, 10, 9, 5))[0]
        years += dice.randint(0, 1) if years else 0
        level = level_of(years)
        place = dice.choice(employers).place  # people live where there are jobs for them
        recorded = self.as_of - timedelta(days=dice.randint(160, 500), seconds=dice.randint(0, 86_399))
        self.dates = {"created_at": recorded, "updated_at": dice.datetime_between(recorded, self.as_of)}
        title = dice.choice(role.titles[level])
        degrees = sorted(role.degrees if dice.chance(0.3) else role.degrees[:1], key=_degree_rank)
        profile = self._profile(role, level, place, years, title, degrees)
        bank = SkillBankFactory.build(
            id=dice.uuid(),
            user=profile,
            default_summary=profile.bio,
            skill_categories=[*role.skills, SOFT_GROUP],
            **self.dates,
        )
        person = Person(profile=profile, role=role, level=level, place=place, bank=bank)
        self._add_skills(person, years)
        self._add_experience(person, years, employers)
        self._add_education(person, years, degrees)
        self._add_projects(person)
        self._add_certifications(person)
        self._add_languages(person)
        self._add_summaries(person, years)
        return person

    def _profile(
        self, role: Role, level: Level, place: Place, years: int, title: str, degrees: list[tuple[str, str]]
    ) -> UserProfile:
        dice = self.dice
        first_name, last_name = self._name(place)
        name = slugify(f"{first_name} {last_name}").replace("-", ".")
        email = f"{name}@example.com"
        while email in self.taken:
            email = f"{name}{dice.randint(2, 99_999)}@example.{dice.choice(('com', 'net', 'org'))}"
        self.taken.add(email)
        handle = f"{name.replace('.', '-')}-{dice.getrandbits(28):07x}"
        wish = Decimal(
            round(role.salary * PAY[level] * COUNTRIES[place.country].pay * dice.uniform(0.95, 1.1) / 1000) * 1000
        )
        return UserProfileFactory.build(
            id=dice.uuid(),
            first_name=first_name,
            last_name=last_name,
            email=email,
            phone=COUNTRIES[place.country].phone.format(area=dice.choice(AREA_CODES), n=dice.randint(0, 99)),
            city=place.city,
            state=place.state,
            time_zone=str(place.zone),
            linkedin_url=f"https://www.linkedin.com/in/{handle}" if dice.chance(0.8) else "",
            portfolio_url=f"https://{handle}.example" if role.at_a_desk and dice.chance(0.4) else "",
            current_title=title,
            experience_years=years,
            education="{} in {}".format(*degrees[0]),
            bio=(
                f"{dice.choice(ADJECTIVES)} {role.noun} with {_years(years)} of experience. "
                f"At home in {', '.join(dice.sample(role.core, 2))}."
            ),
            preferred_titles=[role.noun_in_title],
            preferred_locations=list(
                dict.fromkeys([str(place), *(str(other) for other in dice.sample(PLACES_OF[place.country], 2))])
            )[: dice.randint(1, 3)],
            preferred_job_types=[JobType.FULL_TIME.value, *dice.some([JobType.PART_TIME, JobType.CONTRACT], 0, 1)],
            preferred_remote_types=dice.some([RemoteType.REMOTE, RemoteType.HYBRID, RemoteType.ON_SITE], 1, 3)
            if role.at_a_desk
            else [RemoteType.ON_SITE.value],
            desired_salary_min=wish,
            desired_salary_max=(wish * Decimal("1.25")).quantize(Decimal(1)),
            **self.dates,
        )

    def _name(self, place: Place) -> tuple[str, str]:
        faker = _faker(COUNTRIES[place.country].locale)
        faker.seed_instance(self.dice.getrandbits(32))
        return faker.first_name(), faker.last_name()

    def _add_skills(self, person: Person, years: int) -> None:
        dice, role = self.dice, person.role
        chosen = {*dice.sample(role.core, max(3, len(role.core) - 1))}
        chosen |= {*dice.sample(role.skill_names, min(len(role.skill_names), 4 + min(years, 6)))}
        groups: list[tuple[str, str, Sequence[str]]] = [
            (group, category, names) for group, (category, names) in role.skills.items()
        ]
        groups.append(
            (SOFT_GROUP, "soft", dice.some([name for name in SOFT_SKILLS if name not in role.skill_names], 2, 4))
        )
        for group, category, names in groups:
            for name in names:
                if name not in chosen and group != SOFT_GROUP:
                    continue
                mastery = min(0.98, 0.25 + years / 16 + dice.uniform(0, 0.3) + (0.1 if name in role.core else 0))
                person.skills.append(
                    SkillFactory.build(
                        id=dice.uuid(),
                        bank=person.bank,
                        name=name,
                        group=group,
                        level=_skill_level(mastery),
                        category=category,
                        years_experience=Decimal(str(round(years * dice.uniform(0.4, 1.0), 1))),
                        keywords=[name.lower()],
                        is_featured=name in role.core,
                        display_order=len(person.skills),
                        **self.dates,
                    )
                )

    def _add_experience(self, person: Person, years: int, employers: list[Employer]) -> None:
        """Add the positions from the first job to the present; beginners had an internship."""
        dice, role = self.dice, person.role
        today = self.as_of.date()
        began = today - timedelta(days=round(max(years, 0.5) * 365.25) + dice.randint(0, 150))
        top = LEVELS.index(person.level)
        levels = LEVELS[max(0, top - 3) : top + 1]  # older positions are left out
        starts = [began + timedelta(days=round(YEARS[level] * 365.25)) for level in levels]
        known = [skill.name for skill in person.skills if skill.group != SOFT_GROUP]
        for index, (level, start) in enumerate(zip(levels, starts, strict=True)):
            last = level == person.level
            employer = dice.choice(employers)
            intern = years == 0
            current = last and not intern and dice.chance(0.85)
            if last:
                title = f"{role.noun_in_title} Intern" if intern else person.profile.current_title
                end = max(start, today - timedelta(days=dice.randint(14, 120)))
            else:
                title = dice.choice(role.titles[level])
                end = starts[index + 1] - timedelta(days=dice.randint(1, 60))
            tasks = dice.some(role.tasks, 2, 3)
            experience = WorkExperienceFactory.build(
                id=dice.uuid(),
                bank=person.bank,
                company=employer.name,
                position=title,
                location=str(employer.place),
                start_date=start,
                end_date=None if current else end,
                is_current=current,
                experience_type=WorkExperience.ExperienceType.INTERNSHIP
                if intern
                else WorkExperience.ExperienceType.FULL_TIME,
                default_description=". ".join(tasks) + ".",
                default_achievements=[dice.fill_numbers(text) for text in dice.some(role.achievements, 1, 2)],
                skills_used=dice.some(known, 3, 5),
                technologies=dice.some([name for name in known if name in role.technologies], 1, 4),
                display_order=len(levels) - 1 - index,  # the latest first
                **self.dates,
            )
            person.experiences.insert(0, experience)
            person.variations += self._experience_variations(experience, role)

    def _experience_variations(self, experience: WorkExperience, role: Role) -> list[ExperienceVariation]:
        variants = [("Results first", "results", role.achievements), ("Day to day", "detailed", role.tasks)]
        return [
            ExperienceVariationFactory.build(
                id=self.dice.uuid(),
                experience=experience,
                title=title,
                focus=focus,
                content=self.dice.fill_numbers(". ".join(self.dice.some(sentences, 2, 2))) + ".",
                achievements=experience.default_achievements,
                skills_highlighted=experience.skills_used[:3],
                keywords_emphasized=list(role.core[:2]),
                target_roles=[experience.position],
                is_default=order == 0,
                display_order=order,
                **self.dates,
            )
            for order, (title, focus, sentences) in enumerate(variants)
        ]

    def _add_education(self, person: Person, years: int, degrees: list[tuple[str, str]]) -> None:
        """Add the `degrees`, given from the latest to the first."""
        dice, role = self.dice, person.role
        graduated = min(self.as_of.year - years - 1, self.as_of.year - 1)
        for order, (degree, subject) in enumerate(degrees):
            school = f"{dice.choice(NAME_STARTS)}{dice.choice(NAME_ENDS)}"
            length = 2 if degree.startswith(("Associate", "Certificate", "Master")) else 4
            education = EducationFactory.build(
                id=dice.uuid(),
                bank=person.bank,
                institution=dice.choice(("{} University", "{} College", "University of {}")).format(school),
                degree=degree,
                field_of_study=subject,
                location=str(dice.choice(PLACES_OF[person.place.country])),
                start_date=date(graduated - length, 9, 1),
                end_date=date(graduated, 6, 30),
                gpa=Decimal(str(round(dice.uniform(2.9, 4.0), 2))) if dice.chance(0.6) else None,
                honors=["Cum laude"] if dice.chance(0.2) else [],
                relevant_coursework=dice.some(role.courses, 2, 3),
                display_order=order,
                **self.dates,
            )
            person.education.append(education)
            if dice.chance(0.5):
                person.variations.append(
                    EducationVariationFactory.build(
                        id=dice.uuid(),
                        education=education,
                        title="Coursework first",
                        focus="technical",
                        content=f"{degree} in {subject}, with courses in {', '.join(education.relevant_coursework)}.",
                        relevant_coursework=education.relevant_coursework,
                        is_default=True,
                        **self.dates,
                    )
                )
            graduated -= length + 1

    def _add_projects(self, person: Person) -> None:
        dice, role = self.dice, person.role
        known = [skill.name for skill in person.skills if skill.name in role.technologies]
        for order, (name, what) in enumerate(dice.some(role.projects, 1, 2)):
            start = self.as_of.date() - timedelta(days=dice.randint(200, 1200))
            handle = slugify(f"{name} {person.profile.last_name}")
            project = ProjectFactory.build(
                id=dice.uuid(),
                bank=person.bank,
                name=name,
                url=f"https://{handle}.example" if role.at_a_desk else "",
                start_date=start,
                end_date=start + timedelta(days=dice.randint(30, 180)) if dice.chance(0.7) else None,
                default_description=f"{what}.",
                default_achievements=[dice.fill_numbers("Used by {n} people in the first month")],
                technologies=dice.some(known, 1, 3),
                display_order=order,
                **self.dates,
            )
            person.projects.append(project)
            person.variations.append(
                ProjectVariationFactory.build(
                    id=dice.uuid(),
                    project=project,
                    title="In one line",
                    focus="concise",
                    content=what,
                    technologies_highlighted=project.technologies,
                    is_default=True,
                    **self.dates,
                )
            )

    def _add_certifications(self, person: Person) -> None:
        dice = self.dice
        for order, (name, issuer, years_valid) in enumerate(dice.some(person.role.certifications, 1, 2)):
            issued = self.as_of.date() - timedelta(days=dice.randint(60, 700))
            person.certifications.append(
                CertificationFactory.build(
                    id=dice.uuid(),
                    bank=person.bank,
                    name=name,
                    issuer=issuer,
                    issue_date=issued,
                    expiry_date=issued + timedelta(days=365 * years_valid) if years_valid else None,
                    credential_id=f"{dice.getrandbits(40):010X}",
                    display_order=order,
                    **self.dates,
                )
            )

    def _add_languages(self, person: Person) -> None:
        spoken = {COUNTRIES[person.place.country].language: Language.Level.NATIVE}
        for name, level in (("English", Language.Level.C1), ("Spanish", Language.Level.B1)):
            if len(spoken) < 2:
                spoken.setdefault(name, level)
        person.languages.extend(
            LanguageFactory.build(
                id=self.dice.uuid(), bank=person.bank, name=name, level=level, display_order=order, **self.dates
            )
            for order, (name, level) in enumerate(spoken.items())
        )

    def _add_summaries(self, person: Person, years: int) -> None:
        dice, role = self.dice, person.role
        best = [skill.name for skill in person.skills if skill.is_featured][:3]
        variants = [
            (
                "Short",
                "concise",
                "professional",
                "concise",
                f"{role.noun.capitalize()}, {_years(years)}: {', '.join(best)}.",
            ),
            (
                "Results",
                "results",
                "confident",
                "standard",
                dice.fill_numbers(". ".join(dice.some(role.achievements, 2, 2)) + "."),
            ),
            (
                "Personal",
                "general",
                "friendly",
                "detailed",
                f"I like to {dice.choice(role.tasks).lower()}. {person.profile.bio}",
            ),
        ]
        person.summaries = [
            SummaryVariationFactory.build(
                id=dice.uuid(),
                bank=person.bank,
                title=title,
                focus=focus,
                tone=tone,
                length=length,
                content=content,
                target_roles=[person.profile.current_title],
                keywords_emphasized=best,
                display_order=order,
                **self.dates,
            )
            for order, (title, focus, tone, length, content) in enumerate(variants)
        ]


def _skill_level(mastery: float) -> str:
    level = Skill.Level
    return (level.BEGINNER, level.INTERMEDIATE, level.ADVANCED, level.EXPERT)[
        (mastery >= 0.4) + (mastery >= 0.65) + (mastery >= 0.85)
    ]


def _degree_rank(degree: tuple[str, str]) -> int:
    """Return a rank that is lower for a higher degree, which is earned later."""
    ranks = ("Doctor", "Juris", "Master", "Bachelor", "Associate", "Certificate")
    return next(rank for rank, word in enumerate(ranks) if degree[0].startswith(word))


def _years(years: int) -> str:
    return {0: "a first internship", 1: "a year"}.get(years, f"{years} years")
