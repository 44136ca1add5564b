"""Factories of resumes, their templates and versions, files and analyses."""

from hashlib import sha256

import factory
from django.core.files.base import ContentFile
from factory.django import DjangoModelFactory

from companies.factories import JobListingFactory
from jobpilot.factories import UserProfileFactory
from resumes.models import (
    Resume,
    ResumeGeneration,
    ResumeOptimization,
    ResumeTemplate,
    ResumeVersion,
)


class ResumeTemplateFactory(DjangoModelFactory):
    class Meta:
        model = ResumeTemplate

    name = factory.Sequence(lambda n: f"Template {n}")


class ResumeFactory(DjangoModelFactory):
    class Meta:
        model = Resume

    class Params:
        tailored = factory.Trait(
            resume_type=Resume.Type.TAILORED,
            parent_resume=factory.SubFactory("resumes.factories.ResumeFactory", user=factory.SelfAttribute("..user")),
            target_job=factory.SubFactory(JobListingFactory),
        )
        as_template = factory.Trait(resume_type=Resume.Type.TEMPLATE)

    user = factory.SubFactory(UserProfileFactory)
    title = factory.Sequence(lambda n: f"Resume {n}")
    status = Resume.Status.ACTIVE


class ResumeVersionFactory(DjangoModelFactory):
    class Meta:
        model = ResumeVersion

    resume = factory.SubFactory(ResumeFactory)
    version_number = factory.Sequence(lambda n: n + 1)
    content_snapshot = factory.LazyAttribute(lambda version: version.resume.content)


class ResumeGenerationFactory(DjangoModelFactory):
    class Meta:
        model = ResumeGeneration

    class Params:
        completed = factory.Trait(
            status=ResumeGeneration.Status.COMPLETED,
            file=factory.Sequence(lambda n: ContentFile(b"%%PDF-1.7 %d" % n, name="file")),
            file_size=factory.LazyAttribute(lambda made: made.file.size),
            sha256=factory.LazyAttribute(lambda made: sha256(made.file.read()).hexdigest()),
        )
        path_only = factory.Trait(
            status=ResumeGeneration.Status.COMPLETED, file_path="resumes/resume.pdf", file_size=48_213
        )
        failed = factory.Trait(status=ResumeGeneration.Status.FAILED, error_message="The template has no sections.")

    resume = factory.SubFactory(ResumeFactory)
    format = "pdf"


class ResumeOptimizationFactory(DjangoModelFactory):
    class Meta:
        model = ResumeOptimization

    resume = factory.SubFactory(ResumeFactory)
    job = factory.SubFactory(JobListingFactory)
    match_score = 72.5
