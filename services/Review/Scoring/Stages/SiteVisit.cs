using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Events;
using QualityAward.Review.Scoring.Stages.Rules;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>第十六条：the visit to one candidate: its plan, what was checked, and the findings.</summary>
public sealed class SiteVisit : AggregateRoot
{
    private SiteVisit() { } // EF Core

    /// <summary>The candidate.</summary>
    public Guid CandidateId { get; private init; }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private init; }

    /// <summary>The planned day.</summary>
    public DateOnly PlannedOn { get; private set; }

    /// <summary>The day it took place.</summary>
    public DateOnly? VisitedOn { get; private set; }

    /// <summary>What was checked.</summary>
    public IReadOnlyList<string> Checks { get; private set; } = [];

    /// <summary>What was found.</summary>
    public string? Findings { get; private set; }

    /// <summary>It took place and its findings are written down.</summary>
    public bool IsRecorded => VisitedOn is not null && !string.IsNullOrWhiteSpace(Findings);

    internal SiteVisitView ToView() => new(CandidateId, PlannedOn, VisitedOn, Checks, Findings);

    internal SiteVisitView ToView(AwardUser by, StageList stage) =>
        ToView() with
        {
            Acts = SiteVisitActs.OpenTo(by, stage, CandidateId),
        };

    internal static SiteVisit Of(Guid editionId, Guid candidateId) =>
        new()
        {
            Id = Guid.NewGuid(),
            EditionId = editionId,
            CandidateId = candidateId,
        };

    /// <summary>Plans or records.</summary>
    /// <exception cref="RefusedException"><c>visit-in-future</c>, <c>stage-day-wrong</c>.</exception>
    internal void Save(
        SaveSiteVisitRequest request,
        string applicantUnit,
        DateOnly opened,
        DateOnly today,
        DateTimeOffset now
    )
    {
        StageDayRule.CheckVisited(request.VisitedOn, opened, today);
        StageDayRule.CheckPlanned(
            request.PlannedOn,
            opened,
            "plannedOn",
            "现场评审的计划日期",
            article: 16
        );
        if (PlannedOn != request.PlannedOn && request.VisitedOn is null)
        {
            Raise(
                Inform.Message(
                    "site-visit-planned",
                    "现场评审时间已经安排",
                    $"评审专家组定于{request.PlannedOn:yyyy年M月d日}到你单位进行现场评审，请做好准备。",
                    link: null,
                    article: 16,
                    now,
                    Inform.Everyone(applicantUnit, Roles.Applicant)
                )
            );
        }

        PlannedOn = request.PlannedOn;
        VisitedOn = request.VisitedOn;
        Checks = request.Checks;
        Findings = request.Findings;
    }
}
