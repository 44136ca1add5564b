from skills.models.bank import Skill, SkillBank, SummaryVariation
from skills.models.entries import Certification, Education, Project, WorkExperience
from skills.models.variations import EducationVariation, ExperienceVariation, ProjectVariation

__all__ = [
    "Certification",
    "Education",
    "EducationVariation",
    "ExperienceVariation",
    "Project",
    "ProjectVariation",
    "Skill",
    "SkillBank",
    "SummaryVariation",
    "WorkExperience",
]
