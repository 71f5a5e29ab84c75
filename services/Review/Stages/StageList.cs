using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Stages.Rules;
using QualityAward.ServiceDefaults.Events;

namespace QualityAward.Review.Stages;

/// <summary>A stage of an edition: who is in it, and the list that its report produces (articles 15 to 17).</summary>
public sealed class StageList : AggregateRoot
{
    private StageList() { } // EF Core

    /// <summary>Edition.</summary>
    public Guid EditionId { get; private init; }

    /// <summary>Stage.</summary>
    public ReviewStage Stage { get; private init; }

    /// <summary>Where it stands.</summary>
    public StageState State { get; private set; }

    /// <summary>Who is in it: the accepted, or the list of the stage before.</summary>
    public IReadOnlyList<Guid> Candidates { get; private init; } = [];

    /// <summary>The stage's report.</summary>
    public string? Report { get; private set; }

    /// <summary>The stamped report.</summary>
    public PaperDocument? Document { get; private set; }

    /// <summary>Who enters the next stage.</summary>
    public IReadOnlyList<Guid> Entering { get; private set; } = [];

    /// <summary>Opens a stage for these candidates.</summary>
    public static StageList Open(
        Guid editionId,
        ReviewStage stage,
        IReadOnlyList<Guid> candidates
    ) =>
        new()
        {
            Id = Guid.NewGuid(),
            EditionId = editionId,
            Stage = stage,
            Candidates = candidates,
        };

    /// <summary>Closes it with its report and the next list.</summary>
    /// <exception cref="RefusedException">Closed already, a stranger on the list, or an individual for the 陈述答辩.</exception>
    public void Close(
        string report,
        PaperDocument? document,
        IReadOnlyList<(Guid Id, CandidateKind Kind)> entering,
        IReadOnlyCollection<Guid> undecidedSheets
    )
    {
        if (State is StageState.Closed)
        {
            throw Refuse.ByState(
                "stage-closed",
                "该评审阶段已经结束",
                "该评审阶段的报告和名单已经形成，不得重复办理。",
                Article
            );
        }

        DisqualifiedScoresRule.Check(undecidedSheets);
        PreviousListRule.Check(Candidates, entering.Select(c => c.Id), Article + 1);
        if (Stage is ReviewStage.Site)
        {
            OrganisationsInDefenceRule.Check(entering);
        }

        (Report, Document) = (report, document);
        Entering = [.. entering.Select(c => c.Id).Distinct()];
        State = StageState.Closed;
    }

    private int Article => 15 + (int)Stage;
}
