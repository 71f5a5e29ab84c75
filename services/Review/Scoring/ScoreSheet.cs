using System.Text.Json;
using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Rest.Json;
using QualityAward.Review.RuleSets.Facts;
using QualityAward.Review.Scoring.Rules;

namespace QualityAward.Review.Scoring;

/// <summary>One expert's scores of one candidate in one stage (article 15); sealed in the log when submitted.</summary>
public sealed class ScoreSheet : AggregateRoot, INamesFiles
{
    Guid INamesFiles.NamedBy => Id;

    private ScoreSheet() { } // EF Core

    /// <summary>Stage.</summary>
    public ReviewStage Stage { get; private init; }

    /// <summary>Candidate.</summary>
    public Guid CandidateId { get; private init; }

    /// <summary>The expert (account id).</summary>
    public string Expert { get; private init; } = "";

    /// <summary>Where it stands.</summary>
    public SheetState State { get; private set; }

    /// <summary>Code of the catalogue.</summary>
    public string Catalogue { get; private init; } = "";

    /// <summary>The scores given so far.</summary>
    public IReadOnlyList<ItemScore> Items { get; private set; } = [];

    /// <summary>优势.</summary>
    public string? Strengths { get; private set; }

    /// <summary>改进空间.</summary>
    public string? Improvements { get; private set; }

    /// <summary>Points.</summary>
    public decimal Total { get; private set; }

    /// <summary>The commitment in the log, while submitted.</summary>
    public string? Seal { get; private set; }

    /// <summary>Opens the commitment.</summary>
    public byte[]? SealSalt { get; private set; }

    /// <summary>The leaf whose acknowledgement the next stage waits for.</summary>
    public Guid? SealLeafId { get; private set; }

    /// <summary>The expert lost the qualification after submitting (article 25).</summary>
    public bool Flagged { get; private set; }

    /// <summary>Why the flagged scores were kept; null without a decision.</summary>
    public string? KeptReason { get; private set; }

    /// <summary>Recorded decisions about it: reopenings, and keeping flagged scores.</summary>
    public IReadOnlyList<SheetDecision> Decisions { get; private set; } = [];

    /// <summary>Whether its scores count: submitted, and not of a disqualified expert without a decision.</summary>
    public bool Counts => State is SheetState.Submitted && (!Flagged || KeptReason is not null);

    /// <summary>第二十五条: whether it has to be decided if its scores count.</summary>
    internal bool AwaitsKeeping => State is SheetState.Submitted && Flagged && KeptReason is null;

    /// <summary>A new sheet of an assigned expert.</summary>
    public static ScoreSheet Begin(
        ReviewStage stage,
        Guid candidateId,
        string expert,
        CatalogueFacts catalogue
    ) =>
        new()
        {
            Id = Guid.NewGuid(),
            Stage = stage,
            CandidateId = candidateId,
            Expert = expert,
            Catalogue = catalogue.Code,
        };

    /// <summary>Saves what is scored so far.</summary>
    /// <exception cref="Common.RefusedException">Submitted already, another catalogue, or a score outside its bands.</exception>
    public void Save(SaveSheetRequest request, CatalogueFacts catalogue)
    {
        RequireChangeable();
        CatalogueRule.CheckVersion(catalogue, request.Catalogue);
        CatalogueRule.CheckItems(catalogue, request.Items);
        Items = request.Items;
        Strengths = request.Strengths;
        Improvements = request.Improvements;
        Total = ScoreArithmetic.Total(catalogue, request.Items);
    }

    /// <summary>Submits: complete, sealed, unchangeable.</summary>
    /// <exception cref="Common.RefusedException">Submitted already, or items are missing.</exception>
    public void Submit(CatalogueFacts catalogue, DateTimeOffset now)
    {
        RequireChangeable();
        CatalogueRule.CheckVersion(catalogue, Catalogue);
        CatalogueRule.CheckComplete(catalogue, Items);
        var seal = Commitment.To(SealedText());
        Seal = seal.Value;
        SealSalt = seal.Salt;
        SealLeafId = Guid.NewGuid();
        State = SheetState.Submitted;
        Raise(
            Leaf.Of("score-sealed", seal.Value, 15, now, new { Stage }, SealLeafId)
                .About(candidate: CandidateId)
        );
    }

    /// <summary>Reopens by a recorded decision of 市质量强市办; the seal that stood stays in the log.</summary>
    /// <exception cref="Common.RefusedException">Not submitted, or no reason.</exception>
    public void Reopen(SheetDecision decision)
    {
        RequireSubmitted();
        RequireReason(decision.Reason);
        Decisions = [.. Decisions, decision];
        var now = decision.At;
        Raise(
            Leaf.Of("score-reopened", Seal!, 15, now, new { Stage }).About(candidate: CandidateId)
        );
        State = SheetState.Reopened;
        Seal = null;
        SealSalt = null;
        SealLeafId = null;
        Raise(
            Inform.Message(
                "sheet-reopened",
                "评分表已重新开启",
                $"市质量强市办已决定重新开启您的一份评分表，理由：{decision.Reason}。请修改后重新提交。",
                "/review/scoring",
                15,
                now,
                Inform.Person(UnitKinds.ExpertGroup, Roles.Expert, Expert)
            )
        );
    }

    /// <summary>The expert lost the qualification: finished scores are flagged, open ones end with the assignment.</summary>
    public void Flag() => Flagged = Flagged || State is SheetState.Submitted;

    /// <summary>Records the decision to keep flagged scores.</summary>
    /// <exception cref="Common.RefusedException">Not submitted, not flagged, kept already, or no reason.</exception>
    public void Keep(SheetDecision decision)
    {
        RequireSubmitted();
        if (!AwaitsKeeping)
        {
            throw SheetRefusals.NotToKeep(KeptReason is not null);
        }

        RequireReason(decision.Reason);
        Decisions = [.. Decisions, decision];
        KeptReason = decision.Reason.Trim();
    }

    /// <summary>What the seal commits to: canonical, items in order.</summary>
    public string SealedText() =>
        JsonSerializer.Serialize(
            new
            {
                Stage,
                CandidateId,
                Catalogue,
                Items = Items.OrderBy(i => i.Item, StringComparer.Ordinal),
                Total,
            },
            AwardJson.Options
        );

    private void RequireChangeable()
    {
        if (State is SheetState.Submitted)
        {
            throw SheetRefusals.Submitted();
        }
    }

    private void RequireSubmitted()
    {
        if (State is not SheetState.Submitted)
        {
            throw SheetRefusals.NotSubmitted();
        }
    }

    private static void RequireReason(string reason)
    {
        ReasonRule.Require(reason, 15, "对已提交评分表的决定须记录理由。请填写理由后重新提交。");
    }
}
