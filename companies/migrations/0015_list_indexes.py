"""Add the indexes that the lists of the admin read; each says in its model which query it serves."""

from django.conf import settings
from django.db import migrations, models

import jobpilot.db.beginnings
import jobpilot.db.indexes


class Migration(migrations.Migration):
    dependencies = [
        ("companies", "0014_closed_search"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name="company",
            index=jobpilot.db.indexes.Index(
                jobpilot.db.beginnings.Folded("industry"), models.F("id"), name="company_industry"
            ),
        ),
        migrations.AddIndex(
            model_name="company",
            index=jobpilot.db.indexes.Index(fields=["created_at", "id"], name="company_created"),
        ),
        migrations.AddIndex(
            model_name="companyduplicate",
            index=jobpilot.db.indexes.Index(fields=["-score", "id"], name="companyduplicate_score"),
        ),
        migrations.AddIndex(
            model_name="companymerge",
            index=jobpilot.db.indexes.Index(
                jobpilot.db.beginnings.Folded("absorbed_name"), models.F("id"), name="companymerge_absorbed"
            ),
        ),
        migrations.AddIndex(
            model_name="jobdeduplication",
            index=jobpilot.db.indexes.Index(fields=["-confidence_score", "id"], name="jobdeduplication_score"),
        ),
        migrations.AddIndex(
            model_name="jobembedding",
            index=jobpilot.db.indexes.Index(
                jobpilot.db.beginnings.Folded("embedding_model"), models.F("id"), name="jobembedding_model"
            ),
        ),
        migrations.AddIndex(
            model_name="joblisting",
            index=jobpilot.db.indexes.Index(fields=["posted_date", "id"], name="joblisting_posted"),
        ),
        migrations.AddIndex(
            model_name="joblisting",
            index=jobpilot.db.indexes.Index(fields=["job_type", "-listed_at", "-id"], name="joblisting_type_newest"),
        ),
        migrations.AddIndex(
            model_name="joblisting",
            index=jobpilot.db.indexes.Index(
                fields=["remote_type", "-listed_at", "-id"], name="joblisting_remote_newest"
            ),
        ),
        migrations.AddIndex(
            model_name="joblisting",
            index=jobpilot.db.indexes.Index(
                fields=["experience_level", "-listed_at", "-id"], name="joblisting_level_newest"
            ),
        ),
        migrations.AddIndex(
            model_name="joblisting",
            index=jobpilot.db.indexes.Index(
                fields=["seniority_level", "-listed_at", "-id"], name="joblisting_seniority_newest"
            ),
        ),
        migrations.AddIndex(
            model_name="joblisting",
            index=jobpilot.db.indexes.Index(
                fields=["verification_status", "-listed_at", "-id"], name="joblisting_verified_newest"
            ),
        ),
        migrations.AddIndex(
            model_name="joblisting",
            index=jobpilot.db.indexes.Index(fields=["salary_min", "id"], name="joblisting_salary"),
        ),
        migrations.AddIndex(
            model_name="joblisting",
            index=jobpilot.db.indexes.Index(
                jobpilot.db.beginnings.Folded("title"), models.F("id"), name="joblisting_title"
            ),
        ),
        migrations.AddIndex(
            model_name="jobsource",
            index=jobpilot.db.indexes.Index(
                jobpilot.db.beginnings.Folded("name"), models.F("id"), name="jobsource_name"
            ),
        ),
        migrations.AddIndex(
            model_name="jobsourcelisting",
            index=jobpilot.db.indexes.Index(
                jobpilot.db.beginnings.Folded("source_job_id"), models.F("id"), name="jobsourcelisting_id"
            ),
        ),
    ]
