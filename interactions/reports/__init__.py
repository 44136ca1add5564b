"""Reports on the job hunt of one person, or of everybody, on the rounds of one application, offers and employers."""

from interactions.reports.board import BoardCard, BoardColumn, pipeline_board
from interactions.reports.employer import FEWEST_PEOPLE, EmployerRecord, employer_record
from interactions.reports.interviews import InterviewRound, interview_rounds
from interactions.reports.offers import MOST_COMPARED, ComparedOffer, compare_offers
from interactions.reports.pipeline import (
    MOST,
    applications_by_resume,
    applications_by_source,
    applications_by_week,
    funnel,
    pipeline_report,
    responses,
    time_in_stages,
)
from interactions.reports.planned import DateKind, PlannedDate, dates_ahead
from interactions.reports.results import (
    Funnel,
    Report,
    Responses,
    Sent,
    SentResume,
    Source,
    Stage,
    StageTime,
    Week,
)
from interactions.reports.rounds import Round, application_rounds

__all__ = [
    "FEWEST_PEOPLE",
    "MOST",
    "MOST_COMPARED",
    "BoardCard",
    "BoardColumn",
    "ComparedOffer",
    "DateKind",
    "EmployerRecord",
    "Funnel",
    "InterviewRound",
    "PlannedDate",
    "Report",
    "Responses",
    "Round",
    "Sent",
    "SentResume",
    "Source",
    "Stage",
    "StageTime",
    "Week",
    "application_rounds",
    "applications_by_resume",
    "applications_by_source",
    "applications_by_week",
    "compare_offers",
    "dates_ahead",
    "employer_record",
    "funnel",
    "interview_rounds",
    "pipeline_board",
    "pipeline_report",
    "responses",
    "time_in_stages",
]
