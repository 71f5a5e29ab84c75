using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Events;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Cultivation;

/// <summary>
/// 第八条: an organisation or a person that a receiving body guides towards the award, before any filing. It exists for that
/// body alone; of a person only name and employer are kept.
/// </summary>
public sealed class CultivatedCandidate : AggregateRoot
{
    private readonly List<GuidanceEntry> _guidance = [];

    private CultivatedCandidate() { } // EF Core

    /// <summary>Unit code of the body that cultivates it.</summary>
    public string Unit { get; private init; } = "";

    /// <summary>Organisation or individual: fixed for good (article 2).</summary>
    public CandidateKind Kind { get; private init; }

    /// <summary>名称 or 姓名.</summary>
    public string Name { get; private set; } = "";

    /// <summary>统一社会信用代码; null for an individual.</summary>
    public string? CreditCode { get; private set; }

    /// <summary>工作单位; null for an organisation.</summary>
    public string? Employer { get; private set; }

    /// <summary>By which a body has it once (<see cref="CultivatedFacts.Distinct"/>).</summary>
    public string DistinctBy { get; private set; } = "";

    /// <summary>Section of GB/T 4754.</summary>
    public string IndustrySection { get; private set; } = "";

    /// <summary>第几届 it is meant to file in.</summary>
    public int? PlannedEdition { get; private set; }

    /// <summary>What is to be cultivated.</summary>
    public string? Note { get; private set; }

    /// <summary>Where it stands.</summary>
    public CultivationState State { get; private set; }

    /// <summary>Legal day it was taken in.</summary>
    public DateOnly StartedOn { get; private init; }

    /// <summary>Why it ended; null unless it has.</summary>
    public string? EndReason { get; private set; }

    /// <summary>How often guidance was given.</summary>
    public int GuidanceCount { get; private set; }

    /// <summary>The last day of guidance.</summary>
    public DateOnly? LastGuidedOn { get; private set; }

    /// <summary>What was done, the oldest first.</summary>
    public IReadOnlyList<CultivationEntry> Steps { get; private set; } = [];

    /// <summary>Guidance, as far as it was loaded; what is added needs none of it.</summary>
    public IReadOnlyList<GuidanceEntry> Guidance => _guidance;

    /// <summary>Takes it in.</summary>
    public static CultivatedCandidate Begin(
        CultivatedFacts facts,
        AwardUser by,
        DateOnly today,
        DateTimeOffset now
    )
    {
        var candidate = new CultivatedCandidate
        {
            Id = Guid.CreateVersion7(),
            Unit = by.Unit,
            Kind = facts.Kind,
            StartedOn = today,
        };
        candidate.Take(facts);
        candidate.Write("纳入培育", by, now, null);
        return candidate;
    }

    /// <summary>Puts it right.</summary>
    public void Amend(CultivatedFacts facts, AwardUser by, DateTimeOffset now)
    {
        Take(facts);
        Write("修改信息", by, now, null);
    }

    /// <summary>Notes guidance.</summary>
    public void Guide(NoteGuidanceRequest guidance, AwardUser by, DateTimeOffset now)
    {
        _guidance.Add(
            new()
            {
                CandidateId = Id,
                Number = ++GuidanceCount,
                Day = guidance.Day,
                Form = guidance.Form,
                Advice = guidance.Advice,
                By = guidance.By,
                NotedBy = by.Name,
                NotedAt = now,
            }
        );
        if (LastGuidedOn is null || guidance.Day > LastGuidedOn)
        {
            LastGuidedOn = guidance.Day;
        }
    }

    /// <summary>辅导 begins.</summary>
    public void Coach(AwardUser by, DateTimeOffset now) => Step(CultivationStep.Coach, by, now);

    /// <summary>It is meant to be recommended for an edition.</summary>
    public void Plan(int edition, AwardUser by, DateTimeOffset now)
    {
        Step(CultivationStep.Plan, by, now, $"第{ChineseNumerals.Of(edition)}届");
        PlannedEdition = edition;
    }

    /// <summary>It is not ready yet.</summary>
    public void StepBack(AwardUser by, DateTimeOffset now) =>
        Step(CultivationStep.StepBack, by, now);

    /// <summary>It is cultivated no longer.</summary>
    public void End(string reason, AwardUser by, DateTimeOffset now)
    {
        Step(CultivationStep.End, by, now, reason);
        EndReason = reason;
    }

    /// <summary>It is cultivated again.</summary>
    public void Resume(AwardUser by, DateTimeOffset now)
    {
        Step(CultivationStep.Resume, by, now);
        EndReason = null;
    }

    private void Take(CultivatedFacts facts)
    {
        (Name, CreditCode, Employer) = (facts.Name, facts.CreditCode, facts.Employer);
        (IndustrySection, PlannedEdition) = (facts.IndustrySection, facts.PlannedEdition);
        (Note, DistinctBy) = (facts.Note, facts.Distinct);
    }

    private void Step(CultivationStep step, AwardUser by, DateTimeOffset now, string? detail = null)
    {
        State =
            CultivationTable.Next(State, step)
            ?? throw new InvalidOperationException(
                $"{step} in {State}: the desk has to refuse it."
            );
        Write(step.ChineseName(), by, now, detail);
    }

    private void Write(string what, AwardUser by, DateTimeOffset now, string? detail) =>
        Steps = [.. Steps, new(what, now, by.Name, detail)];
}

/// <summary>One line of an entry's history.</summary>
/// <param name="What">In Chinese.</param>
/// <param name="At">Award time.</param>
/// <param name="ByName">Who.</param>
/// <param name="Detail">What was said with it.</param>
public sealed record CultivationEntry(
    string What,
    DateTimeOffset At,
    string ByName,
    string? Detail
);
