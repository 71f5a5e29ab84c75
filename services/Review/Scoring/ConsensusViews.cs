using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.RuleSets.Facts;

namespace QualityAward.Review.Scoring;

/// <summary>The room as a member of the panel sees it: others' scores without their names.</summary>
internal static class ConsensusViews
{
    public static ConsensusView ToView(
        this ConsensusRoom room,
        IReadOnlyDictionary<string, string> names
    )
    {
        var agreed = room.Agreed is { Items.Count: > 0 } proposal ? proposal : null;
        return new(
            room.Scored.Stage.Stage,
            room.Scored.Candidate.Id,
            [.. room.Scored.Catalogue.Items.Select(item => Item(room, agreed, item))],
            agreed?.Total,
            [.. (agreed?.ConfirmedBy ?? []).Select(NameOf)],
            agreed?.Agreed ?? false,
            room.Leads,
            [.. (agreed?.Panel ?? room.Scored.Panel).Select(NameOf)],
            agreed?.ConfirmedBy.Contains(room.By.Subject) ?? false,
            room.Scored.Stage.State
        )
        {
            Acts = ConsensusActs.OpenTo(room),
        };

        string NameOf(string subject) => names.GetValueOrDefault(subject, "");
    }

    private static ConsensusItem Item(ConsensusRoom room, Consensus? agreed, ItemFacts item)
    {
        List<int> given =
        [
            .. room
                .Sheets.SelectMany(s => s.Items)
                .Where(i => i.Item == item.Code)
                .Select(i => i.Percentage)
                .Order(),
        ];
        return new(
            item.Code,
            item.Title,
            item.Points,
            given,
            given.Count == 0 ? 0 : given[^1] - given[0],
            agreed?.Items.FirstOrDefault(i => i.Item == item.Code)?.Percentage
        );
    }
}
