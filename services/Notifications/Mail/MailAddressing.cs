using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Notifications.Inbox;
using QualityAward.ServiceDefaults.Database;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Notifications.Mail;

/// <summary>
/// Writes down who gets a new message by e-mail: the people it is addressed to who have an address. Apart from receiving
/// the message, so that no inbox waits while Identity is away.
/// </summary>
public sealed class MailAddressing(
    NotificationsDb db,
    Directory.DirectoryClient directory,
    TimeProvider time
)
{
    private const int AtOnce = 100;

    /// <summary>Takes the oldest messages.</summary>
    /// <returns>Whether there were any.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var due = await db
            .Messages.AsNoTracking()
            .Where(m => m.MailDue)
            .OrderBy(m => m.Position)
            .Take(AtOnce)
            .ToListAsync(cancellationToken);
        if (due.Count == 0)
        {
            return false;
        }

        var people = await directory.ListPeopleAsync(
            new()
            {
                Units = { due.Select(m => m.Unit).Distinct() },
                Roles = { due.Select(m => m.Role).Distinct() },
            },
            cancellationToken: cancellationToken
        );
        var ids = due.ConvertAll(m => m.Id);
        await db.InTransaction(
            async cancellationToken =>
            {
                var messages = await db
                    .Messages.Where(m => ids.Contains(m.Id) && m.MailDue)
                    .ToListAsync(cancellationToken);
                foreach (var message in messages)
                {
                    db.Mails.AddRange(
                        people
                            .People.Where(p => IsFor(message, p) && p.HasEmail)
                            .Select(p => ToMail(message, p))
                    );
                    message.MailDue = false;
                }

                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken
        );
        return true;
    }

    private MailItem ToMail(Message message, Person person) =>
        new()
        {
            MessageId = message.Id,
            Subject = person.Subject,
            Address = person.Email,
            NextAttemptAt = time.GetUtcNow(),
        };

    private static bool IsFor(Message message, Person person) =>
        message.Unit == person.Unit
        && message.Role == person.Role
        && (message.Subject is null || message.Subject == person.Subject)
        && message.Except != person.Subject;
}
