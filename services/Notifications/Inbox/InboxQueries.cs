using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Notifications;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Notifications.Inbox;

/// <summary>Reads an inbox. Everything is filtered by the acting unit, role and person inside the query.</summary>
public sealed class InboxQueries(NotificationsDb db, AwardClock clock)
{
    private static readonly Func<NotificationsDb, string, string, string, Task<int>> Unread =
        EF.CompileAsyncQuery(
            (NotificationsDb db, string unit, string role, string subject) =>
                db.Messages.Count(m =>
                    m.Unit == unit
                    && m.Role == role
                    && (m.Subject == null || m.Subject == subject)
                    && (m.Except == null || m.Except != subject)
                    && !m.Readings.Any(r => r.Subject == subject)
                )
        );

    /// <summary>Number of messages that this person has not opened.</summary>
    public Task<int> UnreadAsync(AwardUser by, CancellationToken cancellationToken) =>
        Unread(db, by.Unit, by.Role, by.Subject).WaitAsync(cancellationToken);

    /// <summary>One page, latest first.</summary>
    /// <param name="by">Whose inbox.</param>
    /// <param name="filter">Which messages.</param>
    /// <param name="asked">Which page of them.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Page<InboxMessage>> ListAsync(
        AwardUser by,
        InboxFilter filter,
        PageQuery asked,
        CancellationToken cancellationToken
    )
    {
        var mine = Mine(by);
        var rows = mine;
        if (asked.After is { } last)
        {
            rows = rows.Where(m =>
                m.Position < mine.Where(l => l.Id == last).Select(l => l.Position).First()
            );
        }

        if (filter.UnreadOnly is true)
        {
            rows = rows.Where(m => !m.Readings.Any(r => r.Subject == by.Subject));
        }

        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var part = filter.Q.Trim();
            rows = rows.Where(m => m.Title.Contains(part) || m.Body.Contains(part));
        }

        var page = await rows.OrderByDescending(m => m.Position)
            .Take(asked.Take)
            .Select(m => new InboxMessage(
                m.Id,
                m.Kind,
                m.Title,
                m.Body,
                m.Link,
                m.Article,
                m.At,
                m.Readings.Where(r => r.Subject == by.Subject)
                    .Select(r => (DateTimeOffset?)r.ReadAt)
                    .FirstOrDefault()
            ))
            .ToListAsync(cancellationToken);
        return asked.Of(page, message => message.Id, message => message);
    }

    /// <summary>Marks a message as opened by this person; a second time changes nothing.</summary>
    /// <exception cref="RefusedException">There is no such message in this inbox.</exception>
    public async Task ReadAsync(AwardUser by, Guid id, CancellationToken cancellationToken)
    {
        if (!await Mine(by).AnyAsync(m => m.Id == id, cancellationToken))
        {
            throw new RefusedException(
                new(
                    RefusalKind.NotFound,
                    "message-not-found",
                    "未找到该消息",
                    "收件箱中没有该消息，请刷新后重试。"
                )
            );
        }

        var now = clock.Now.ToUniversalTime();
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO readings (message_id, subject, read_at) VALUES ({id}, {by.Subject}, {now}) ON CONFLICT DO NOTHING",
            cancellationToken
        );
    }

    private IQueryable<Message> Mine(AwardUser by) =>
        db
            .Messages.AsNoTracking()
            .Where(m => m.Unit == by.Unit && m.Role == by.Role)
            .Where(m => m.Subject == null || m.Subject == by.Subject)
            .Where(m => m.Except == null || m.Except != by.Subject);
}

/// <summary>Which messages are listed.</summary>
/// <param name="UnreadOnly">Leave out what this person has opened.</param>
/// <param name="Q">Part of the title or text to look for.</param>
public readonly record struct InboxFilter(bool? UnreadOnly, string? Q);
