"""The whole of a legacy import: every app's part of it, in the order in which the migrations bring them over."""

import companies.legacy
import interactions.legacy
import resumes.legacy
import skills.legacy
from jobpilot.legacy import people
from jobpilot.legacy.shape import Shape

STEPS = [people, companies.legacy, skills.legacy, resumes.legacy, interactions.legacy]

TABLES: dict[str, Shape] = {table: shape for step in STEPS for table, shape in step.TABLES.items()}
