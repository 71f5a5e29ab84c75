using QualityAward.Contracts.Applications.V1;
using QualityAward.Events;

namespace QualityAward.Notifications.Delivery;

/// <summary>第三条、第八条: whoever was told of the call is told that it is withdrawn.</summary>
public sealed class EditionWithdrawnHandler(ReceivingBodies bodies)
    : IEventHandler<EditionWithdrawn>
{
    /// <inheritdoc />
    public Task HandleAsync(
        EditionWithdrawn message,
        EventContext context,
        CancellationToken cancellationToken
    ) =>
        bodies.TellAsync(
            "edition-withdrawn",
            $"{message.EditionName}已撤回",
            unit =>
                $"{message.EditionName}评选通知已以{message.DocumentNumber}公告撤回，已提交的申报随之终止。"
                + $"请{unit.ShortName}停止办理本届资格初审，并告知所指导的申报主体。",
            message.NoticeId,
            article: 3,
            message.At.ToDateTimeOffset(),
            context,
            cancellationToken
        );
}
