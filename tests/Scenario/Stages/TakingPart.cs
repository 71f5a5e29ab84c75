using System.Diagnostics;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Stages;

/// <summary>第七条、第二十二条：everybody who takes part signs the 承诺书 and declares interests before opening a candidate.</summary>
public static class TakingPart
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Signs the 承诺书 and declares no interest in whatever is before the person and not declared on yet.</summary>
    /// <param name="player">Who takes part.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="candidates">Candidates that have to be before the person by now: Review hears of them by events.</param>
    /// <returns>On how many candidates the person has declared now.</returns>
    public static async Task<int> TakePartAsync(
        this Player player,
        EditionView edition,
        params IReadOnlyCollection<Guid> candidates
    )
    {
        var at = $"/api/review/editions/{edition.Id}";
        await player.PostAsync($"{at}/pledge", new { });
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var mine = await player.GetAsync<Page<DeclarationView>>($"{at}/declarations/mine");
            var missing = candidates.Except(mine.Items.Select(d => d.CandidateId)).ToList();
            if (missing.Count == 0)
            {
                var open = mine.Items.Where(d => d.Relation is null).ToList();
                await player.PostAsync(
                    $"{at}/declarations",
                    open.Select(d => new DeclareRequest(d.CandidateId, RelationKind.None, null))
                        .ToList()
                );
                return open.Count;
            }

            if (Stopwatch.GetElapsedTime(began) > Patience)
            {
                throw new ScenarioException(
                    $"{player.Name} cannot declare on {string.Join(", ", missing)}"
                );
            }

            await Task.Delay(Line.Pause);
        }
    }
}
