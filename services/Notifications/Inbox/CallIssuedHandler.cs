using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Notifications.Mail;
using QualityAward.ServiceDefaults.Events;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Notifications.Inbox;

/// <summary>第八条：the 评选通知 reaches every receiving body, so that it can guide and recommend.</summary>
public sealed class CallIssuedHandler(
    NotificationsDb db,
    Directory.DirectoryClient directory,
    InboxSignal signal,
    MailSwitch mail
) : IEventHandler<CallIssued>
{
    /// <inheritdoc />
    public async Task HandleAsync(
        CallIssued message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var request = new ListUnitsRequest();
        request.Kinds.AddRange(UnitKinds.ReceivingBodies);
        var units = await directory.ListUnitsAsync(request, cancellationToken: cancellationToken);
        var messages = units.Units.Select(unit => ToMessage(message, unit)).ToList();
        db.Messages.AddRange(messages);
        context.AfterCommit(_ =>
            signal.RaiseAsync(messages.Select(m => new InboxAddress(m.Unit, m.Role)))
        );
    }

    private Message ToMessage(CallIssued call, Unit unit) =>
        new()
        {
            Unit = unit.Code,
            Role = Roles.ReceivingBody,
            Kind = "call-issued",
            Title = $"评选通知：{call.Title}",
            Body =
                $"{call.EditionName}评选通知（{call.DocumentNumber}）已印发。"
                + $"申报自{LegalDays.Parse(call.FilingFrom).ToChinese()}起，"
                + $"至{LegalDays.Parse(call.FilingTo).ToChinese()}止。"
                + $"请{unit.ShortName}做好指导推荐和资格初审准备。",
            Link = $"/notices/{call.NoticeId}",
            Article = 8,
            MailDue = mail.On,
            At = call.At.ToDateTimeOffset().ToOffset(AwardClock.ShanghaiOffset),
        };
}
