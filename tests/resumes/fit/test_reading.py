"""What a posting asks for, read from its lists and from its texts in five languages."""

import pytest

from companies.models import JobListing
from resumes.fit.reading import tokens_of
from resumes.fit.requirements import Kind, Requirement, requirements_of
from resumes.fit.skill_names import Vocabulary, bare_name, keys_of

REQUIRED, PREFERRED = True, False


def read(kind: Kind, **values) -> list[tuple]:
    """Return the name, weight and least of what a listing asks for of one kind."""
    asked = requirements_of(JobListing(**{"title": "Job"} | values), Vocabulary(["Laser welding", "Communication"]))
    return [(each.name, each.required, each.least) for each in asked if each.kind == kind]


NAMES = {
    "strong Python": "Python",
    "Python (primary)": "Python",
    "3+ years of Python": "Python",
    "Python (3+ years)": "Python",
    "Python - 3 years": "Python",
    "5+ years of experience with Django": "Django",
    "Very good knowledge of Java": "Java",
    "Proficiency in SQL": "SQL",
    "Communication skills": "Communication",
    "SAP-Kenntnisse": "SAP",
    "gute Kenntnisse in SAP": "SAP",
    "Advanced Excel": "Excel",
    "Basic Life Support": "Basic Life Support",
    "Advanced Analytics": "Advanced Analytics",
    "Visual Basic": "Visual Basic",
    "Good Manufacturing Practice": "Good Manufacturing Practice",
    "Strong": "Strong",
}


@pytest.mark.parametrize(("name", "bare"), NAMES.items(), ids=NAMES)
def test_how_well_and_how_long_is_no_part_of_a_name(name, bare):
    assert bare_name(name) == bare


KEYS = {
    "C": {"c"},
    "C++": {"cplusplus"},
    "C#": {"csharp"},
    "Java": {"java"},
    "JavaScript (expert)": {"javascript"},
    "Node": {"nodejs"},
    "Amazon Web Services (AWS)": {"amazonwebservices"},
    "Structured Query Language (SQL)": {"structuredquerylanguage", "sql"},
    "HTML/CSS": {"htmlcss", "html", "css"},
    "Research and Development": {"randd"},
}


@pytest.mark.parametrize(("name", "keys"), KEYS.items(), ids=KEYS)
def test_names_are_compared_by_their_keys(name, keys):
    assert set(keys_of(name)) == keys


SKILLS = {
    "a list": ("Skills: Spark, Scala, C, C++ and R", ["Spark", "Scala", "C", "C++", "R"]),
    "a choice": ("Experience with PHP or Python", ["PHP or Python"]),
    "Java in JavaScript": ("You know JavaScript", ["JavaScript"]),
    "a letter that is none": ("You lead R&D and C-level talks about plan C", []),
    "a verb": ("You go to market and react to it, and excel in it", []),
    "a name at the end of a sentence": ("We write Go. You know Node.js.", ["Go", "Node.js"]),
    "a longer name": ("You use React Native and Spring Boot", ["React Native", "Spring Boot"]),
    "other names of the same": ("You know K8s, golang and Postgres", ["K8s", "golang", "Postgres"]),
    "only what lists of skills hold": ("You know laser welding", ["laser welding"]),
    "not needed": ("Java is not required. No COBOL needed.", []),
    "instead": ("We use Kotlin instead of Java", ["Kotlin"]),
    "German": ("Sicherer Umgang mit SolidWorks, AutoCAD und SAP", ["SolidWorks", "AutoCAD", "SAP"]),
    "HTML": ("<p>You know <b>Python</b></p><script>Java</script>", ["Python"]),
    "what is offered": ("We offer:\nPython trainings\nYour profile:\nSQL", ["SQL"]),
    "signs": ("Strong C#, .NET and CI/CD", ["C#", ".NET", "CI/CD"]),
}


@pytest.mark.parametrize(("text", "names"), SKILLS.values(), ids=SKILLS)
def test_skills_are_found_in_texts(text, names):
    assert [name for name, *_ in read(Kind.SKILL, description=text)] == names


WEIGHTS = {
    "required": ("You know Python", REQUIRED),
    "mentioned": ("Our platform is written in Python", PREFERRED),
    "a plus": ("Python is a plus", PREFERRED),
    "under a heading": ("Nice to have\n- Python", PREFERRED),
    "under another one": ("Ihr Profil\n- Python", REQUIRED),
    "a German wish": ("Kenntnisse in Python wünschenswert", PREFERRED),
    "said twice": ("Python is a plus\nRequirements\nPython", REQUIRED),
}


@pytest.mark.parametrize(("text", "weight"), WEIGHTS.values(), ids=WEIGHTS)
def test_what_is_required_and_what_only_wished(text, weight):
    assert read(Kind.SKILL, description=text) == [("Python", weight, None)]


YEARS = {
    "3+ years of experience": [3],
    "At least five years of experience in sales": [5],
    "Experience: 3-5 years": [3],
    "Minimum of 2 years' experience required": [2],
    "Mindestens 3 Jahre Berufserfahrung": [3],
    "zwei Jahre Erfahrung im Vertrieb": [2],
    "Au moins 3 ans d'expérience": [3],
    "Al menos tres años de experiencia": [3],
    "Minimaal 3 jaar werkervaring": [3],
    "We have 20 years of experience": [],
    "Must be 18 years or older": [],
    "Up to 3 years of experience": [],
    "A contract of 2 years": [],
    "Mehrjährige Berufserfahrung": [],
    "No experience needed, 1 year of training": [],
}


@pytest.mark.parametrize(("text", "least"), YEARS.items(), ids=YEARS)
def test_years_of_experience(text, least):
    assert [each[2] for each in read(Kind.YEARS, requirements=text)] == least


OF_A_SKILL = [
    "5+ years of experience with Python",
    "5 years Python",
    "Python (5+ years)",
    "5 Jahre Erfahrung mit Python",
]


@pytest.mark.parametrize("text", OF_A_SKILL)
def test_years_of_a_skill_are_its_own(text):
    assert read(Kind.SKILL, requirements=text) == [("Python", REQUIRED, 5)]
    assert read(Kind.YEARS, requirements=text) == []


DEGREES = {
    "Bachelor's degree in Computer Science": "bachelor's degree in Computer Science",
    "BSc or MSc": "bachelor's degree",
    "PhD required": "doctorate",
    "A Master of Science in Statistics": "master's degree in Statistics",
    "High school diploma or GED": "school diploma",
    "Abgeschlossenes Studium Maschinenbau": "bachelor's degree in Maschinenbau",
    "Abgeschlossene Ausbildung als Koch": "vocational training in Koch",
    "Licenciatura en Informática": "bachelor's degree in Informática",
    "Bac +5": "master's degree",
    "HBO werk- en denkniveau": "bachelor's degree",
    "No degree required": None,
    "Scrum Master and master data": None,
    "A high degree of autonomy": None,
    "Promotion of our brand": None,
}


@pytest.mark.parametrize(("text", "name"), DEGREES.items(), ids=DEGREES)
def test_degrees(text, name):
    assert [each[0] for each in read(Kind.EDUCATION, requirements=text)] == ([name] if name else [])


LANGUAGES = {
    "Fluent English": ["English (C1)"],
    "German (C1) and English B2": ["German (C1)", "English (B2)"],
    "Fluent in German and English": ["German (C1)", "English (C1)"],
    "French or Spanish skills": ["French or Spanish"],
    "Sehr gute Deutsch- und gute Englischkenntnisse": ["German (C1)", "English (B2)"],
    "Deutsch verhandlungssicher (C1), Englisch mindestens B2": ["German (C1)", "English (B2)"],
    "Languages: English, Hindi": ["English", "Hindi"],
    "Sprachen:\nDeutsch\nEnglisch": ["German", "English"],
    "Anglais courant": ["English (C1)"],
    "Inglés avanzado (C1)": ["English (C1)"],
    "Goede beheersing van Nederlands en Engels": ["Dutch (B2)", "English (B2)"],
    "Native speaker of Dutch": ["Dutch (native)"],
    "A German company with a French kitchen": [],
    "You polish parts": [],
    "Teach in an English village": [],
}


@pytest.mark.parametrize(("text", "names"), LANGUAGES.items(), ids=LANGUAGES)
def test_languages(text, names):
    assert [name for name, *_ in read(Kind.LANGUAGE, requirements=text)] == names


CERTIFICATES = {
    "PMP or CSM": ["PMP or CSM"],
    "A valid driver’s license": ["valid driver’s license"],
    "Führerschein Klasse B erforderlich": ["Führerschein Klasse B"],
    "Permis B exigé": ["Permis B"],
    "The pump is certified": [],
}


@pytest.mark.parametrize(("text", "names"), CERTIFICATES.items(), ids=CERTIFICATES)
def test_certificates(text, names):
    assert [name for name, *_ in read(Kind.CERTIFICATE, requirements=text)] == names


def test_lists_hold_more_than_skills():
    lists = {"skills_required": ["German (C1)", "Fluent English", "PMP", "Java or Kotlin", "3+ years of SQL", " "]}
    assert read(Kind.LANGUAGE, **lists) == [("German (C1)", REQUIRED, 5), ("English (C1)", REQUIRED, 5)]
    assert read(Kind.CERTIFICATE, **lists) == [("PMP", REQUIRED, None)]
    assert read(Kind.SKILL, **lists) == [("Java or Kotlin", REQUIRED, None), ("3+ years of SQL", REQUIRED, 3)]


def test_a_text_says_where_it_is_read_and_a_list_comes_first():
    job = JobListing(title="Job", skills_required=["Python"], requirements="Strong Python and SQL")
    python, sql = requirements_of(job, Vocabulary())
    assert (python.field, python.is_from_text) == ("skills_required", False)
    assert (sql.field, sql.is_from_text, sql.words) == ("requirements", True, "Strong Python and SQL")


def test_a_token_keeps_what_is_compared():
    job = JobListing(title="Job", requirements="5 years of Python or Go\nBachelor in Law or related\nGerman B2")
    for each in requirements_of(job, Vocabulary()):
        again = Requirement.of_token(each.token)
        assert again.token == each.token
        assert (again.kind, again.keys, again.least, again.required) == (
            each.kind,
            each.keys,
            each.least,
            each.required,
        )
    assert tokens_of("") == []
