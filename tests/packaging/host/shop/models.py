from django.db import models

from companies.models.merging import OnMerge


class Recruiter(models.Model):
    name = models.CharField(max_length=50)
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, related_name="recruiters")

    on_company_merge = {"company": OnMerge.MOVE}

    def __str__(self) -> str:
        return self.name
