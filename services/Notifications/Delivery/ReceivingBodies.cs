using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Events;
using QualityAward.Notifications.Inbox;
using QualityAward.Notifications.Mail;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Notifications.Delivery;

/// <summary>第八条: what every receiving body is told, whichever there are.</summary>
public sealed class ReceivingBodies(
    NotificationsDb db,
    Directory.DirectoryClient directory,
    InboxSignal signal,
    MailSwitch mail
)
{
    /// <summary>Tells all of them, in the transaction of the event.</summary>
    /// <param name="kind">Stable kebab-case name.</param>
    /// <param name="title">One line in Chinese.</param>
    /// <param name="body">What one of them has to do.</param>
    /// <param name="noticeId">The public document.</param>
    /// <param name="article">The article it follows from.</param>
    /// <param name="at">Award time.</param>
    /// <param name="context">The event.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task TellAsync(
        string kind,
        string title,
        Func<Unit, string> body,
        string noticeId,
        int article,
        DateTimeOffset at,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(context);
        var request = new ListUnitsRequest();
        request.Kinds.AddRange(UnitKinds.ReceivingBodies);
        var units = await directory.ListUnitsAsync(request, cancellationToken: cancellationToken);
        List<Message> messages =
        [
            .. units.Units.Select(unit => new Message
            {
                Unit = unit.Code,
                Role = Roles.ReceivingBody,
                Kind = kind,
                Title = title,
                Body = body(unit),
                Link = $"/notices/{noticeId}",
                Article = article,
                MailDue = mail.On,
                At = at.ToOffset(AwardClock.ShanghaiOffset),
            }),
        ];
        db.Messages.AddRange(messages);
        context.AfterCommit(_ =>
            signal.RaiseAsync(messages.Select(m => new InboxAddress(m.Unit, m.Role)))
        );
    }
}
