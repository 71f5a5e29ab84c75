using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Events;

namespace QualityAward.Notifications.Delivery;

/// <summary>第八条：the 评选通知 reaches every receiving body, so that it can guide and recommend.</summary>
public sealed class CallIssuedHandler(ReceivingBodies bodies) : IEventHandler<CallIssued>
{
    /// <inheritdoc />
    public Task HandleAsync(
        CallIssued message,
        EventContext context,
        CancellationToken cancellationToken
    ) =>
        bodies.TellAsync(
            "call-issued",
            $"评选通知：{message.Title}",
            unit =>
                $"{message.EditionName}评选通知（{message.DocumentNumber}）已印发。"
                + $"申报自{LegalDays.Parse(message.FilingFrom).ToChinese()}起，"
                + $"至{LegalDays.Parse(message.FilingTo).ToChinese()}止。"
                + $"请{unit.ShortName}做好指导推荐和资格初审准备。",
            message.NoticeId,
            article: 8,
            message.At.ToDateTimeOffset(),
            context,
            cancellationToken
        );
}
