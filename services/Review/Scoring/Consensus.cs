using QualityAward.Contracts.Rest.Review;
using QualityAward.Events;
using QualityAward.Review.RuleSets.Facts;
using QualityAward.Review.Scoring.Rules;

namespace QualityAward.Review.Scoring;

/// <summary>The panel's agreed scores of one candidate in one stage (article 15).</summary>
public sealed class Consensus : AggregateRoot
{
    private Consensus() { } // EF Core

    /// <summary>Stage.</summary>
    public ReviewStage Stage { get; private init; }

    /// <summary>Candidate.</summary>
    public Guid CandidateId { get; private init; }

    /// <summary>The panel (account ids); the first leads.</summary>
    public IReadOnlyList<string> Panel { get; private init; } = [];

    /// <summary>The agreed scores as proposed.</summary>
    public IReadOnlyList<ItemScore> Items { get; private set; } = [];

    /// <summary>Agreed points.</summary>
    public decimal Total { get; private set; }

    /// <summary>Who confirmed what is proposed now.</summary>
    public IReadOnlyList<string> ConfirmedBy { get; private set; } = [];

    /// <summary>Everyone of the panel confirmed.</summary>
    public bool Agreed => Items.Count > 0 && Panel.All(ConfirmedBy.Contains);

    /// <summary>Opens the room once every sheet of the panel is in.</summary>
    /// <exception cref="Common.RefusedException"><c>sheets-missing</c>.</exception>
    public static Consensus Open(
        ReviewStage stage,
        Guid candidateId,
        IReadOnlyList<string> panel,
        IEnumerable<ScoreSheet> sheets
    )
    {
        RequireAllIn(stage, candidateId, panel, sheets);
        return new()
        {
            Id = Guid.NewGuid(),
            Stage = stage,
            CandidateId = candidateId,
            Panel = panel,
        };
    }

    /// <summary>第十五条：everyone of the panel has scored alone before anybody discusses.</summary>
    /// <exception cref="Common.RefusedException"><c>sheets-missing</c>.</exception>
    public static void RequireAllIn(
        ReviewStage stage,
        Guid candidateId,
        IReadOnlyList<string> panel,
        IEnumerable<ScoreSheet> sheets
    )
    {
        var missing = Missing(stage, candidateId, panel, sheets);
        if (missing > 0 || panel.Count == 0)
        {
            throw ConsensusRefusals.SheetsMissing(missing);
        }
    }

    /// <summary>So many of the panel have not submitted scores that count.</summary>
    internal static int Missing(
        ReviewStage stage,
        Guid candidateId,
        IReadOnlyList<string> panel,
        IEnumerable<ScoreSheet> sheets
    ) =>
        panel
            .Except(
                sheets
                    .Where(s => s.Stage == stage && s.CandidateId == candidateId && s.Counts)
                    .Select(s => s.Expert)
            )
            .Count();

    /// <summary>The lead proposes; earlier confirmations were of other scores and fall.</summary>
    /// <exception cref="Common.RefusedException">Not the lead, agreed already, or the scores are unlawful or incomplete.</exception>
    public void Propose(string by, IReadOnlyList<ItemScore> items, CatalogueFacts catalogue)
    {
        if (Panel[0] != by)
        {
            throw ConsensusRefusals.NotLead();
        }

        RequireNotAgreed();
        CatalogueRule.CheckItems(catalogue, items);
        CatalogueRule.CheckComplete(catalogue, items);
        Items = items;
        Total = ScoreArithmetic.Total(catalogue, items);
        ConfirmedBy = [by];
    }

    /// <summary>A member of the panel confirms what is proposed.</summary>
    /// <exception cref="Common.RefusedException">Not of the panel, nothing proposed, or agreed already.</exception>
    public void Confirm(string by)
    {
        if (!Panel.Contains(by))
        {
            throw new Common.RefusedException(Common.Refusals.NotFound);
        }

        if (Items.Count == 0)
        {
            throw ConsensusRefusals.NothingProposed();
        }

        RequireNotAgreed();
        ConfirmedBy = [.. ConfirmedBy.Append(by).Distinct()];
    }

    private void RequireNotAgreed()
    {
        if (Agreed)
        {
            throw ConsensusRefusals.Agreed();
        }
    }
}
