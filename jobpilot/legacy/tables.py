"""The names that the legacy system gave to what it made in a database."""

IMPORTED = (
    "user_profiles",
    "companies",
    "job_sources",
    "job_listings",
    "job_source_listings",
    "job_embeddings",
    "job_duplications",
    "skill_banks",
    "skill_banks_legacy",
    "resume_templates",
    "resumes",
    "resume_versions",
    "resume_generations",
    "resume_optimizations",
    "applications",
    "saved_jobs",
    "timeline_events",
)
# These have no counterpart and are left as they are.
ETL = ("raw_job_collections", "job_processing_logs", "processed_job_data", "etl_operation_logs")
# PostgreSQL's types of the columns of imported tables; those of the ETL tables stay with them.
ENUM_TYPES = (
    "applicationstatus",
    "companysizecategory",
    "experiencelevel",
    "jobstatus",
    "jobtype",
    "remotetype",
    "savedjobstatus",
    "senioritylevel",
    "timelineeventtype",
    "verificationstatus",
)
