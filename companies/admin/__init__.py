from companies.admin.company import CompanyAdmin, CompanyAliasAdmin, CompanyKeyAdmin
from companies.admin.company_pairs import CompanyDuplicateAdmin, CompanyMergeAdmin
from companies.admin.job_listing import JobEmbeddingAdmin, JobListingAdmin, JobSourceAdmin, JobSourceListingAdmin
from companies.admin.job_pairs import JobDeduplicationAdmin

__all__ = [
    "CompanyAdmin",
    "CompanyAliasAdmin",
    "CompanyDuplicateAdmin",
    "CompanyKeyAdmin",
    "CompanyMergeAdmin",
    "JobDeduplicationAdmin",
    "JobEmbeddingAdmin",
    "JobListingAdmin",
    "JobSourceAdmin",
    "JobSourceListingAdmin",
]
