using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Editions;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>What the stages of an edition rest on, of the candidates that the reader may open (第二十二条).</summary>
/// <param name="Candidates">Those candidates by their ids.</param>
/// <param name="Sheets">Their sheets.</param>
/// <param name="SheetsOf">The sheets of one of them in one stage.</param>
/// <param name="Agreed">What their panels proposed.</param>
/// <param name="Panels">Their panels (account ids).</param>
/// <param name="Visits">The visits to them.</param>
/// <param name="LotSeed">The seed that the approved rules fix for the lot.</param>
internal sealed record BoardFacts(
    IReadOnlyDictionary<Guid, ReviewCandidate> Candidates,
    IReadOnlyList<ScoreSheet> Sheets,
    ILookup<(ReviewStage Stage, Guid Candidate), ScoreSheet> SheetsOf,
    ILookup<(ReviewStage Stage, Guid Candidate), Consensus> Agreed,
    ILookup<Guid, string> Panels,
    IReadOnlyDictionary<Guid, SiteVisit> Visits,
    long? LotSeed
)
{
    /// <summary>第十五条、第十六条、第二十五条: why a stage cannot end yet, as far as the reader may know.</summary>
    public IReadOnlyList<ActObstacle> KeepingOpen(StageList stage)
    {
        // A candidate that stopped meanwhile (article 13) needs neither score nor visit.
        var active = stage
            .Candidates.Where(id =>
                Candidates.TryGetValue(id, out var found) && found.State is CandidateState.Accepted
            )
            .ToList();
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
            .. Obstacle(
                undecided,
                $"尚有{undecided}份被取消评审资格的专家的评分没有作出决定（第二十五条）。",
                $"review/stages?edition={stage.EditionId}",
                "逐份决定"
            ),
        ];
    }

    // As UndecidedSheets: a panel that agreed anew without the expert no longer rests on those scores.
    private int Undecided(ReviewStage stage, Guid candidate) =>
        SheetsOf[(stage, candidate)]
            .Count(sheet =>
                sheet.AwaitsKeeping
                && Agreed[(stage, candidate)].Any(a => a.Panel.Contains(sheet.Expert))
            );

    private static IEnumerable<ActObstacle> Obstacle(
        int count,
        string text,
        string? link = null,
        string? linkText = null
    ) => count > 0 ? [new(text, link, linkText)] : [];
}
