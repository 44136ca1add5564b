from typing import Any

from companies.models import JobListing
from jobpilot.commands import RecordedCommand
from resumes.fit.reading import read_listings
from resumes.fit.stored import update_fits


class Command(RecordedCommand):
    help = (
        "Read what open listings ask for, if they are new or changed, and compute the stored fits again of which the "
        "resume, its person or the listing changed. Run it daily, and after an import."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        read = read_listings(JobListing.objects.active().canonical().recent())
        computed = update_fits()
        self.stdout.write(f"Read {read:,} listings, computed {computed:,} fits.")
