from companies.models.canonical import lead_to_canonical
from companies.models.company import Company, CompanyAlias
from companies.models.identity import CompanyDuplicate, CompanyKey, CompanyMerge
from companies.models.job_deduplication import JobDeduplication
from companies.models.job_listing import JobEmbedding, JobListing
from companies.models.job_source import JobSource, JobSourceListing
from companies.models.merging import OnMerge
from companies.models.pay import SalaryPeriod, annual_pay, in_words

__all__ = [
    "Company",
    "CompanyAlias",
    "CompanyDuplicate",
    "CompanyKey",
    "CompanyMerge",
    "JobDeduplication",
    "JobEmbedding",
    "JobListing",
    "JobSource",
    "JobSourceListing",
    "OnMerge",
    "SalaryPeriod",
    "annual_pay",
    "in_words",
    "lead_to_canonical",
]
