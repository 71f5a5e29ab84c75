using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Events;
using QualityAward.Publicity.Calendar;

namespace QualityAward.Publicity.Notices;

/// <summary>第三条: an edition was withdrawn: the correction supersedes its 评选通知 as it stands now, and both stay public.</summary>
internal sealed class EditionWithdrawnHandler(
    PublicityDb db,
    NoticePress press,
    LegalCalendar calendar
) : IEventHandler<EditionWithdrawn>
{
    public async Task HandleAsync(
        EditionWithdrawn message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var root = Guid.Parse(message.CallNoticeId);
        var call = await db.Notices.SingleAsync(
            notice => notice.RootId == root && notice.SupersededById == null,
            cancellationToken
        );
        var at = message.At.ToDateTimeOffset();
        await press.PublishAsync(
            call.Correct(
                new NoticeText(
                    NoticeKind.Call,
                    call.EditionId,
                    message.EditionName,
                    message.DocumentNumber,
                    message.Title,
                    [.. message.Paragraphs]
                )
                {
                    Id = Guid.Parse(message.NoticeId),
                },
                NoticeCorrectionKind.Withdrawal,
                message.Reason,
                at,
                await calendar.LoadAsync(cancellationToken)
            ),
            context,
            cancellationToken
        );
    }
}
