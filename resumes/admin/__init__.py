"""The admin of resumes, their templates, versions, files and analyses."""

from resumes.admin import generation, optimization, people, resume, template, version

__all__ = ["generation", "optimization", "people", "resume", "template", "version"]
