using Microsoft.EntityFrameworkCore;
using QualityAward.Notifications.Inbox;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.Notifications.Mail;

/// <summary>Hands over what is due, each e-mail at most once.</summary>
public sealed partial class MailDispatch(
    NotificationsDb db,
    IMailTransport transport,
    MailSettings settings,
    IConfiguration configuration,
    TimeProvider time,
    ILogger<MailDispatch> logger
)
{
    private const int AtOnce = 50;

    /// <summary>
    /// What an earlier process was handing over when it ended: nobody knows whether it arrived. Only the caller that holds
    /// the replicas' lock may call this.
    /// </summary>
    public async Task RecoverAsync(CancellationToken cancellationToken)
    {
        var after = transport.IsIdempotent ? MailState.Waiting : MailState.Failed;
        await db
            .Mails.Where(m => m.State == MailState.Sending)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, after), cancellationToken);
    }

    /// <summary>Hands over what is due.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var due = await db
            .Mails.Include(m => m.Message)
            .Where(m => m.State == MailState.Waiting && m.NextAttemptAt <= now)
            .OrderBy(m => m.NextAttemptAt)
            .Take(AtOnce)
            .ToListAsync(cancellationToken);
        foreach (var mail in due)
        {
            mail.Start();
            await db.SaveChangesAsync(cancellationToken);
            await SendAsync(mail, cancellationToken);
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    private async Task SendAsync(MailItem mail, CancellationToken cancellationToken)
    {
        try
        {
            var text = MailText.Of(
                mail,
                settings.From,
                configuration.PublicUrl(),
                time.GetUtcNow()
            );
            await transport.SendAsync(text, cancellationToken);
            mail.Succeed();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Never the address: logs hold no personal data.
            NotSent(logger, e.GetType().Name, mail.MessageId, mail.FailedAttempts + 1);
            mail.Fail(time.GetUtcNow());
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "An e-mail about message {Message} was not sent ({Reason}, attempt {Attempt})."
    )]
    private static partial void NotSent(ILogger logger, string reason, Guid message, int attempt);
}
