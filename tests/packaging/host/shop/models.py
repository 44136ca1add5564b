from django.db import models


class Recruiter(models.Model):
    name = models.CharField(max_length=50)
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, related_name="recruiters")

    def __str__(self) -> str:
        return self.name
