using QualityAward.Components.Api;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Workbench.Session;

namespace QualityAward.Workbench.Corrections;

/// <summary>
/// The version of a notice that is in force (第十三条). Who announced a list knows its first version; a correction may have given
/// it another last day.
/// </summary>
internal static class NoticeInForce
{
    // Nobody corrects a notice so often; the service allows one correction a version and no circle.
    private const int Versions = 50;

    /// <summary>Reads it, whichever version is asked for.</summary>
    public static async Task<ApiReply<NoticeView>> NoticeInForceAsync(
        this DeskApi api,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        var reply = await ReadAsync(id);
        for (var i = 0; i < Versions && reply.Value?.SupersededBy is { } next; i++)
        {
            reply = await ReadAsync(next);
        }

        return reply;

        Task<ApiReply<NoticeView>> ReadAsync(Guid version) =>
            api.GetAsync<NoticeView>($"/api/publicity/notices/{version}", cancellationToken);
    }
}
