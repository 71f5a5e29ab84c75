using QualityAward.Common.Wording;
using QualityAward.Components.Api;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Workbench.Session;

namespace QualityAward.Workbench.Screens;

/// <summary>第六条: 重大事项 that 领导小组 has decided, to be cited by an act.</summary>
internal static class RecordedMatters
{
    /// <summary>Those of an edition and kind, to choose from.</summary>
    public static async Task<(
        IReadOnlyList<(string, string)> Matters,
        ProblemView? Problem
    )> ReadAsync(DeskApi api, Guid edition, string kind, CancellationToken cancellationToken)
    {
        var recorded = await api.GetAsync<Page<MajorMatterView>>(
            Address.Of("/api/review/major-matters", ("editionId", $"{edition}")),
            cancellationToken
        );
        return (
            [
                .. (recorded.Value?.Items ?? [])
                    .Where(matter => matter.Kind == kind)
                    .Select(matter =>
                        ($"{matter.Id}", $"{matter.Subject}（{matter.HeldOn.ToChinese()}会议）")
                    ),
            ],
            recorded.Problem
        );
    }
}
