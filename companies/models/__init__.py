from companies.models.company import Company, CompanyAlias
from companies.models.job_listing import JobDeduplication, JobEmbedding, JobListing
from companies.models.job_source import JobSource, JobSourceListing

__all__ = [
    "Company",
    "CompanyAlias",
    "JobDeduplication",
    "JobEmbedding",
    "JobListing",
    "JobSource",
    "JobSourceListing",
]
