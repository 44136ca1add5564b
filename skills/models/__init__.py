from skills.models.bank import Skill, SkillBank, SummaryVariation
from skills.models.entries import Certification, Education, Language, Project, WorkExperience
from skills.models.variations import EducationVariation, ExperienceVariation, ProjectVariation

__all__ = [
    "Certification",
    "Education",
    "EducationVariation",
    "ExperienceVariation",
    "Language",
    "Project",
    "ProjectVariation",
    "Skill",
    "SkillBank",
    "SummaryVariation",
    "WorkExperience",
]
