using QualityAward.Common;
using QualityAward.Components.Api;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Workbench.Corrections;
using QualityAward.Workbench.Session;

namespace QualityAward.Workbench.Acceptance;

/// <summary>What the page knows of a list's surroundings; null for what this reader may not see or nobody answered.</summary>
/// <param name="Notice">The public notice.</param>
/// <param name="Objections">Objections to it.</param>
/// <param name="Reported">Reported applications of the edition that nobody has decided on.</param>
internal sealed record ListSurroundings(
    NoticeView? Notice,
    IReadOnlyList<ObjectionSummary>? Objections,
    IReadOnlyList<RecheckRow>? Reported
);

/// <summary>What surrounds a 受理名单, read from the services that keep it.</summary>
internal static class ListReading
{
    /// <summary>Reported applications of an edition that are neither on the list nor refused.</summary>
    public static Task<ApiReply<Page<RecheckRow>>> ReportedAsync(
        DeskApi api,
        Guid edition,
        CancellationToken cancellationToken
    ) =>
        // An edition of one city stays below a hundred.
        api.GetAsync<Page<RecheckRow>>(
            $"/api/applications/recheck?editionId={edition}&state={ApplicationState.Reported}&limit=100",
            cancellationToken
        );

    /// <summary>What stands beside the list on its page.</summary>
    public static async Task<ListSurroundings> AroundAsync(
        DeskApi api,
        string role,
        AcceptanceListView list,
        CancellationToken cancellationToken
    )
    {
        var reported =
            role == Roles.Office
                ? await ReportedAsync(api, list.EditionId, cancellationToken)
                : null;
        if (list.NoticeId is not { } id)
        {
            return new(null, null, reported?.Value?.Items);
        }

        var notice = await api.NoticeInForceAsync(id, cancellationToken);
        var objections = await api.GetAsync<Page<ObjectionSummary>>(
            $"/api/publicity/objections-desk?noticeId={id}&limit=100",
            cancellationToken
        );
        return new(notice.Value, objections.Value?.Items, reported?.Value?.Items);
    }
}
