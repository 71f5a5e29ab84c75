using System.Globalization;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Export;

/// <summary>Panels, the stages' scores and lists, ranks and what became of the recommended list, as the office sees them.</summary>
internal sealed class ReviewResults(Player office, Guid edition)
{
    private const string Review = "/api/review";

    public async Task<object> ReadAsync()
    {
        var stages = new List<object>();
        foreach (var stage in Enum.GetValues<ReviewStage>())
        {
            stages.Add(await StageAsync(stage));
        }

        var panels = await office.AllAsync<PanelView>($"{Review}/editions/{edition}/assignments");
        var ranking = await office.GetAsync<List<CompositeRow>>(
            $"{Review}/editions/{edition}/composite"
        );
        var lists = await office.AllAsync<AwardListView>($"{Review}/award-lists");
        return new
        {
            Stages = stages,
            Panels = panels
                .OrderBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => new
                {
                    p.Name,
                    Members = p.Members.OrderBy(m => m.Place).Select(m => m.Name),
                }),
            Ranks = ranking
                .OrderBy(r => r.Kind, StringComparer.Ordinal)
                .ThenBy(r => r.Rank)
                .ThenBy(r => r.Name, StringComparer.Ordinal)
                .Select(r => new
                {
                    r.Name,
                    r.Rank,
                    Composite = Text(r.Composite),
                    r.AboveFloor,
                }),
            Lists = lists.Select(l => new
            {
                l.State,
                l.NoticeNumber,
                l.AnnouncedOn,
                l.DecidedOn,
                Decision = l.Decision?.DocumentNumber,
                Entries = l
                    .Entries.OrderBy(e => e.Name, StringComparer.Ordinal)
                    .Select(e => new
                    {
                        e.Name,
                        e.Rank,
                        e.State,
                        e.Reason,
                    }),
            }),
        };
    }

    private async Task<object> StageAsync(ReviewStage stage)
    {
        var view = await office.GetAsync<StageView>(
            $"{Review}/editions/{edition}/stages/{stage.ToString().ToLowerInvariant()}"
        );
        var names = view.Candidates.ToDictionary(c => c.CandidateId, c => c.Name);
        return new
        {
            view.Stage,
            view.State,
            Lot = view.Lot?.Order.Select(id => names[id]),
            Candidates = view
                .Candidates.OrderBy(c => c.Name, StringComparer.Ordinal)
                .Select(c => new
                {
                    c.Name,
                    c.Submitted,
                    c.Expected,
                    c.Agreed,
                    Total = Text(c.Total),
                    c.Enters,
                }),
        };
    }

    // Canonical JSON keeps whole numbers only.
    private static string? Text(decimal? points) =>
        points?.ToString("0.####", CultureInfo.InvariantCulture);
}
