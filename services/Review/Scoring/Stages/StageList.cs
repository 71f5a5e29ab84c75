using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Review.Scoring.Stages.Rules;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>A stage of an edition: who is in it, and the list that its report produces (articles 15 to 17).</summary>
public sealed class StageList : AggregateRoot, INamesFiles
{
    Guid INamesFiles.NamedBy => Id;

    private StageList() { } // EF Core

    /// <summary>Edition.</summary>
    public Guid EditionId { get; private init; }

    /// <summary>Stage.</summary>
    public ReviewStage Stage { get; private init; }

    /// <summary>Where it stands.</summary>
    public StageState State { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>Award time.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Who is in it: the accepted, or the list of the stage before.</summary>
    public IReadOnlyList<Guid> Candidates { get; private init; } = [];

    /// <summary>Receipts for every sealed score of the stage before, held when this one opened.</summary>
    public IReadOnlyList<SealReceipt> Acknowledged { get; private init; } = [];

    /// <summary>The stage's report.</summary>
    public string? Report { get; private set; }

    /// <summary>The stamped report.</summary>
    public PaperDocument? Document { get; private set; }

    /// <summary>Who enters the next stage.</summary>
    public IReadOnlyList<Guid> Entering { get; private set; } = [];

    /// <summary>The order of the 陈述答辩, once drawn.</summary>
    public DefenceLot? Lot { get; private set; }

    internal DateOnly OpenedOn =>
        DateOnly.FromDateTime(OpenedAt.ToOffset(AwardClock.ShanghaiOffset).DateTime);

    internal int Article => 15 + (int)Stage;

    /// <summary>第十七条: the order of the 陈述答辩 is still to be drawn.</summary>
    internal bool AwaitsLot => Stage is ReviewStage.Defence && Lot is null;

    /// <summary>Opens a stage for these candidates.</summary>
    public static StageList Open(
        Guid editionId,
        ReviewStage stage,
        IReadOnlyList<Guid> candidates,
        IReadOnlyList<SealReceipt> acknowledged,
        DateTimeOffset now
    )
    {
        var list = new StageList
        {
            Id = Guid.NewGuid(),
            EditionId = editionId,
            Stage = stage,
            Candidates = candidates,
            Acknowledged = acknowledged,
            OpenedAt = now,
        };
        var name = StageNames.Of(stage);
        list.Raise(
            Leaf.Of("stage-opened", $"{editionId}", list.Article, now, new { stage })
                .About(editionId)
        );
        list.Raise(
            Inform.Message(
                "stage-opened",
                $"{name}已经开始",
                $"{name}已经开始，请在评分工作台查看分配给您的申报主体，独立评分后提交。",
                "/review/scoring",
                list.Article,
                now,
                Inform.Everyone(UnitKinds.ExpertGroup, Roles.Expert)
            )
        );
        return list;
    }

    /// <summary>第十七条：draws the order of the 陈述答辩, once.</summary>
    /// <exception cref="RefusedException">Another stage, closed, drawn already, no place, or a day beyond reason.</exception>
    public void DrawLot(
        long seed,
        DateOnly firstOn,
        string place,
        IReadOnlyList<(Guid Id, string Name, string ApplicantUnit)> candidates,
        DateTimeOffset now
    )
    {
        RequireOpen();
        if (!AwaitsLot)
        {
            throw StageRefusals.LotNotDue();
        }

        StageDayRule.CheckPlanned(
            firstOn,
            DateOnly.FromDateTime(now.DateTime),
            "firstOn",
            "陈述答辩开始日期",
            article: 17
        );
        if (string.IsNullOrWhiteSpace(place))
        {
            throw Refuse.ByLaw(
                "place-missing",
                "须写明地点",
                "抽签结果随即告知申报单位，须写明陈述答辩的地点。请填写后再抽签。",
                17,
                ("field", "place")
            );
        }

        var order = Rules.Lot.Draw(seed, candidates.Select(c => (c.Id, c.Name)));
        var names = order.Select(id => candidates.Single(c => c.Id == id).Name);
        var sealedOrder = Commitment.To(string.Join('\n', names));
        Lot = new(seed, firstOn, place, order, sealedOrder.Salt);
        Raise(
            Leaf.Of(
                    "defence-lot-drawn",
                    $"{EditionId}",
                    17,
                    now,
                    new { seed, order = sealedOrder.Value }
                )
                .About(EditionId)
        );
        foreach (var (id, _, unit) in candidates)
        {
            var turn = order.Index().Single(o => o.Item == id).Index + 1;
            Raise(
                Inform.Message(
                    "defence-scheduled",
                    "陈述答辩时间和顺序已经确定",
                    $"陈述答辩自{firstOn:yyyy年M月d日}起在{place}举行，经抽签，你单位为第{turn}位。请按时参加。",
                    link: null,
                    article: 17,
                    now,
                    Inform.Everyone(unit, Roles.Applicant)
                )
            );
        }
    }

    /// <summary>Closes it with its report and the next list.</summary>
    /// <exception cref="RefusedException">Closed already, a stranger on the list, or an individual for the 陈述答辩.</exception>
    public void Close(
        string report,
        PaperDocument? document,
        IReadOnlyList<(Guid Id, CandidateKind Kind)> entering,
        IReadOnlyCollection<Guid> undecidedSheets,
        DateTimeOffset now
    )
    {
        RequireOpen();
        if (string.IsNullOrWhiteSpace(report))
        {
            throw Refuse.ByLaw(
                "report-missing",
                "须形成评审报告",
                $"{StageNames.Of(Stage)}结束时须形成评审报告。请填写报告后重新提交。",
                Article
            );
        }

        DisqualifiedScoresRule.Check(undecidedSheets);
        PreviousListRule.Check(Candidates, entering.Select(c => c.Id), Article + 1);
        if (Stage is ReviewStage.Site)
        {
            OrganisationsInDefenceRule.Check(entering);
        }

        (Report, Document, ClosedAt) = (report, document, now);
        Entering = [.. entering.Select(c => c.Id).Distinct()];
        State = StageState.Closed;
        Raise(
            Leaf.Of(
                    "stage-closed",
                    $"{EditionId}",
                    Article,
                    now,
                    new { Stage, entering = Entering.Count }
                )
                .About(EditionId)
        );
    }

    /// <summary>第十七条：nobody is scored in the 陈述答辩 before the lot is drawn.</summary>
    /// <exception cref="RefusedException"><c>lot-not-drawn</c>.</exception>
    internal void RequireReadyToScore()
    {
        if (AwaitsLot)
        {
            throw StageRefusals.LotNotDrawn();
        }
    }

    /// <summary>Refuses what only an open stage allows.</summary>
    /// <exception cref="RefusedException"><c>stage-closed</c>.</exception>
    internal void RequireOpen()
    {
        if (State is StageState.Closed)
        {
            throw StageRefusals.Closed(this);
        }
    }
}
