using QualityAward.Common;
using QualityAward.Contracts.Notifications.V1;
using QualityAward.Events;
using QualityAward.Notifications.Inbox;
using QualityAward.Notifications.Mail;

namespace QualityAward.Notifications.Delivery;

/// <summary>The owner of a case has something to tell; here it is only delivered.</summary>
public sealed class MessageRequestedHandler(NotificationsDb db, InboxSignal signal, MailSwitch mail)
    : IEventHandler<MessageRequested>
{
    private const int TitleLength = 200;

    /// <inheritdoc />
    public Task HandleAsync(
        MessageRequested message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var messages = Addresses(message).Select(to => ToMessage(message, to)).ToList();
        db.Messages.AddRange(messages);
        context.AfterCommit(_ =>
            signal.RaiseAsync(messages.Select(m => new InboxAddress(m.Unit, m.Role)))
        );
        return Task.CompletedTask;
    }

    /// <summary>Nobody finds a message twice: one to everyone of a unit leaves out those to its single people.</summary>
    private static IEnumerable<Address> Addresses(MessageRequested message)
    {
        var to = message.To.Distinct().ToList();
        var everyone = to.Where(a => !a.HasSubject && !a.HasExcept)
            .Select(a => (a.Unit, a.Role))
            .ToHashSet();
        return to.Where(a =>
            (!a.HasSubject && !a.HasExcept) || !everyone.Contains((a.Unit, a.Role))
        );
    }

    private Message ToMessage(MessageRequested message, Address to) =>
        new()
        {
            Unit = to.Unit,
            Role = to.Role,
            Subject = to.HasSubject ? to.Subject : null,
            Except = to.HasExcept ? to.Except : null,
            Kind = message.Kind,
            Title =
                message.Title.Length <= TitleLength
                    ? message.Title
                    : message.Title[..(TitleLength - 1)] + "…",
            Body = message.Body,
            Link = message.HasLink ? message.Link : null,
            Article = message.HasArticle ? message.Article : null,
            MailDue = mail.On,
            At = message.At.ToDateTimeOffset().ToOffset(AwardClock.ShanghaiOffset),
        };
}
