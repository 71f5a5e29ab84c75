using QualityAward.Common;
using QualityAward.TestSupport.Growth;

namespace QualityAward.Notifications.Tests;

/// <summary>An inbox costs the same however many messages there are for others.</summary>
public sealed class GrowthTests(NotificationsApp app) : IClassFixture<NotificationsApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_inbox_does_not_grow_with_those_of_others()
    {
        var run = app.Growth();
        run.Add("unread count", () => GetAsync("inbox/unread-count"));
        run.Add("inbox, 100 rows", () => GetAsync("inbox?limit=100"));
        run.Add("inbox, unread only", () => GetAsync("inbox?limit=20&unreadOnly=true"));
        await run.FillAsync(Messages("city-office", 1, 600));
        await run.MeasureFewAsync();
        await run.FillAsync(Messages("elsewhere-", 1, GrowthRun.IsFull ? 100_000 : 20_000));
        await run.MeasureManyAsync();
    }

    private async Task GetAsync(string path)
    {
        using var client = app.As(Roles.Office, subject: "reader");
        using var answer = await client.GetAsync($"/api/notifications/{path}", Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    // Of others a hundred inboxes; everybody has read three of four.
    private static string Messages(string unit, int from, int to) =>
        $"""
            CREATE TEMP TABLE one AS SELECT n, gen_random_uuid() AS id FROM generate_series({from}, {to}) AS n;
            INSERT INTO messages (id, unit, role, kind, title, body, at, mail_due)
            SELECT id, '{unit}' || CASE WHEN '{unit}' LIKE '%-' THEN (n % 100)::text ELSE '' END, 'office', 'growth', '示例消息',
                repeat('示例', 100), now(), false
            FROM one ORDER BY n;
            INSERT INTO readings (message_id, subject, read_at)
            SELECT id, CASE WHEN '{unit}' LIKE '%-' THEN 'other-' || n % 500 ELSE 'reader' END, now() FROM one WHERE n % 4 > 0;
            DROP TABLE one;
            """;
}
