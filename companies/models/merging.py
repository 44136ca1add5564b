"""Declare what a merge of two companies or two listings does with the rows that refer to them.

A model declares it for each of its relations: `on_company_merge` for those to Company, `on_job_merge` for those to
JobListing, both by the relation's name. A merge refuses a relation that is not declared. Rows of another project's
model can be declared from outside: `Contact.on_company_merge = {"company": OnMerge.MOVE}` in an AppConfig's `ready()`.
"""

from enum import Enum


class OnMerge(Enum):
    MOVE = "move"  # the rows refer to the kept row after a merge, and to the old one again after an undo
    STAY = "stay"  # the rows keep referring to the listing that was merged

    def __str__(self) -> str:
        return f"OnMerge.{self.name}"
