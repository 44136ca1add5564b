"""Reports on the job hunt of one person, or of everybody, on the rounds of one application, offers and employers."""

from interactions.reports.activity import Activity, ActivityKind, activities, activity_rows
from interactions.reports.board import BoardCard, BoardColumn, pipeline_board
from interactions.reports.counted import counted_applications
from interactions.reports.employer import FEWEST_PEOPLE, EmployerRecord, employer_record
from interactions.reports.interviews import InterviewRound, counted_interviews, interview_rounds
from interactions.reports.offers import MOST_COMPARED, ComparedOffer, OfferTotals, compare_offers, offer_totals
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
    "Activity",
    "ActivityKind",
    "BoardCard",
    "BoardColumn",
    "ComparedOffer",
    "DateKind",
    "EmployerRecord",
    "Funnel",
    "InterviewRound",
    "OfferTotals",
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
    "activities",
    "activity_rows",
    "application_rounds",
    "applications_by_resume",
    "applications_by_source",
    "applications_by_week",
    "compare_offers",
    "counted_applications",
    "counted_interviews",
    "dates_ahead",
    "employer_record",
    "funnel",
    "interview_rounds",
    "offer_totals",
    "pipeline_board",
    "pipeline_report",
    "responses",
    "time_in_stages",
]
