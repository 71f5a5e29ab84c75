using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Editions;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>What the stages of an edition rest on, of the candidates that the reader may open (第二十二条).</summary>
/// <param name="Candidates">Those candidates by their ids.</param>
/// <param name="Clear">All that the reader is not shut out of, whether or not they have a part in them.</param>
/// <param name="Sheets">Their sheets.</param>
/// <param name="SheetsOf">The sheets of one of them in one stage.</param>
/// <param name="Agreed">What their panels proposed.</param>
/// <param name="Panels">Their panels (account ids).</param>
/// <param name="Visits">The visits to them.</param>
/// <param name="Rules">The approved rules; null as long as there are none.</param>
internal sealed record BoardFacts(
    IReadOnlyDictionary<Guid, ReviewCandidate> Candidates,
    IReadOnlySet<Guid> Clear,
    IReadOnlyList<ScoreSheet> Sheets,
    ILookup<(ReviewStage Stage, Guid Candidate), ScoreSheet> SheetsOf,
    ILookup<(ReviewStage Stage, Guid Candidate), Consensus> Agreed,
    ILookup<Guid, string> Panels,
    IReadOnlyDictionary<Guid, SiteVisit> Visits,
    RuleSetContent? Rules
)
{
    /// <summary>第十五条、第十六条、第二十五条: why a stage cannot end yet, as far as the reader may know.</summary>
    public IReadOnlyList<ActObstacle> KeepingOpen(StageList stage)
    {
        // A candidate that stopped meanwhile (article 13) needs neither score nor visit.
        var active = stage.Candidates.Where(IsAccepted).ToList();
        var open = active.Count(id => !Agreed[(stage.Stage, id)].Any(a => a.Agreed));
        var unvisited =
            stage.Stage is ReviewStage.Site
                ? active.Count(id => Visits.GetValueOrDefault(id) is not { IsRecorded: true })
                : 0;
        var undecided = active.Sum(id => Undecided(stage.Stage, id));
        return
        [
            .. Obstacle(open, $"尚有{open}个申报主体的合议评分未经评审小组全体成员确认。"),
            .. Obstacle(
                unvisited,
                $"尚有{unvisited}个申报主体没有记录现场评审情况。",
                $"review/stages/{stage.EditionId}/site",
                "现场评审"
            ),
            .. UndecidedScores(undecided, stage.EditionId),
        ];
    }

    /// <summary>第六条、第十五条、第二十五条: why a stage cannot be opened yet, as far as the reader may know.</summary>
    public IReadOnlyList<ActObstacle> KeepingShut(StageToOpen next)
    {
        if (Rules is null)
        {
            return
            [
                new("评审规则尚未经领导小组审议通过（第六条）。", "review/rule-sets", "评审规则"),
            ];
        }

        var entering = (next.Before?.Entering ?? Candidates.Keys).Where(IsAccepted).ToList();
        var lacking = entering.Count(id => Panels[id].Count() < Rules.PanelSize);
        var undecided = entering.Sum(id => Undecided(next.Stage - 1, id));
        return
        [
            .. entering.Count == 0
                ? [new($"目前没有可以进入{StageNames.Of(next.Stage)}的申报主体。")]
                : Array.Empty<ActObstacle>(),
            .. Obstacle(
                lacking,
                $"尚有{lacking}个申报主体没有配齐{Rules.PanelSize}名评审专家。",
                "review/panels",
                "专家分配"
            ),
            .. UndecidedScores(undecided, next.EditionId),
        ];
    }

    private bool IsAccepted(Guid id) =>
        Candidates.TryGetValue(id, out var found) && found.State is CandidateState.Accepted;

    // As UndecidedSheets: a panel that agreed anew without the expert no longer rests on those scores.
    private int Undecided(ReviewStage stage, Guid candidate) =>
        SheetsOf[(stage, candidate)]
            .Count(sheet =>
                sheet.AwaitsKeeping
                && Agreed[(stage, candidate)].Any(a => a.Panel.Contains(sheet.Expert))
            );

    private static IEnumerable<ActObstacle> UndecidedScores(int count, Guid editionId) =>
        Obstacle(
            count,
            $"尚有{count}份被取消评审资格的专家的评分没有作出决定（第二十五条）。",
            $"review/stages?edition={editionId}",
            "逐份决定"
        );

    private static IEnumerable<ActObstacle> Obstacle(
        int count,
        string text,
        string? link = null,
        string? linkText = null
    ) => count > 0 ? [new(text, link, linkText)] : [];
}
