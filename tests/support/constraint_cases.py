"""The cases of all constraints, collected from tests/<app>/constraint_cases.py."""

from tests.companies import constraint_cases as companies
from tests.intake import constraint_cases as intake
from tests.interactions import constraint_cases as interactions
from tests.jobpilot import constraint_cases as jobpilot
from tests.resumes import constraint_cases as resumes
from tests.skills import constraint_cases as skills

CASES = [
    case
    for app in (jobpilot, companies, skills, resumes, interactions, intake)
    for rules in app.RULES
    for case in rules.cases
]
