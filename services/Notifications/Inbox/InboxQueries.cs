using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Notifications;
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
    public Task<int> UnreadAsync(AwardUser by, CancellationToken ct) =>
        Unread(db, by.Unit, by.Role, by.Subject).WaitAsync(ct);

    /// <summary>One page, latest first.</summary>
    /// <param name="by">Whose inbox.</param>
    /// <param name="after">Id of the last message of the page before; null for the first page.</param>
    /// <param name="limit">1 to 100.</param>
    /// <param name="unreadOnly">Leave out what this person has opened.</param>
    /// <param name="q">Part of the title or text to look for.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Page<InboxMessage>> ListAsync(
        AwardUser by,
        Guid? after,
        int limit,
        bool unreadOnly,
        string? q,
        CancellationToken ct
    )
    {
        var mine = Mine(by);
        var rows = mine;
        if (after is { } last)
        {
            rows = rows.Where(m =>
                m.Position < mine.Where(l => l.Id == last).Select(l => l.Position).First()
            );
        }

        if (unreadOnly)
        {
            rows = rows.Where(m => !m.Readings.Any(r => r.Subject == by.Subject));
        }

        if (!string.IsNullOrWhiteSpace(q))
        {
            var part = q.Trim();
            rows = rows.Where(m => m.Title.Contains(part) || m.Body.Contains(part));
        }

        var page = await rows.OrderByDescending(m => m.Position)
            .Take(limit + 1)
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
            .ToListAsync(ct);
        return new Page<InboxMessage>(
            [.. page.Take(limit)],
            page.Count > limit ? $"{page[limit - 1].Id}" : null
        );
    }

    /// <summary>Marks a message as opened by this person; a second time changes nothing.</summary>
    /// <exception cref="RefusedException">There is no such message in this inbox.</exception>
    public async Task ReadAsync(AwardUser by, Guid id, CancellationToken ct)
    {
        if (!await Mine(by).AnyAsync(m => m.Id == id, ct))
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
            ct
        );
    }

    private IQueryable<Message> Mine(AwardUser by) =>
        db
            .Messages.AsNoTracking()
            .Where(m => m.Unit == by.Unit && m.Role == by.Role)
            .Where(m => m.Subject == null || m.Subject == by.Subject)
            .Where(m => m.Except == null || m.Except != by.Subject);
}
