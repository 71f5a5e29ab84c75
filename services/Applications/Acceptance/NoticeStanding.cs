using QualityAward.Common;
using QualityAward.Contracts.Publicity.V1;

namespace QualityAward.Applications.Acceptance;

/// <summary>Asks Publicity how the public notice of a list stands.</summary>
internal sealed class NoticeStanding(NoticeDesk.NoticeDeskClient notices)
{
    /// <summary>How it stands; null until Publicity has taken the announcement from the event channel.</summary>
    /// <exception cref="RefusedException"><c>cannot-verify-now</c>.</exception>
    public async Task<NoticeStatusReply?> FindAsync(
        Guid notice,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await notices.StatusAsync(
                new NoticeStatusRequest { NoticeId = $"{notice}" },
                cancellationToken: cancellationToken
            );
        }
        catch (RefusedException e) when (e.Refusal.Kind == RefusalKind.NotFound)
        {
            return null;
        }
    }
}
