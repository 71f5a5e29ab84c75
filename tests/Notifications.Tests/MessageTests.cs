using System.Net.Http.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using QualityAward.Common;
using QualityAward.Contracts.Events.V1;
using QualityAward.Contracts.Notifications.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Notifications;
using QualityAward.Events;
using QualityAward.Notifications.Mail;
using QualityAward.Rest.Json;

namespace QualityAward.Notifications.Tests;

/// <summary>What the other services tell people, in the inbox and by e-mail.</summary>
public sealed class MessageTests(NotificationsApp app) : IClassFixture<NotificationsApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ResourceNames.Applications)]
    [InlineData(ResourceNames.Review)]
    [InlineData(ResourceNames.Publicity)]
    [InlineData(ResourceNames.Honours)]
    public async Task Every_service_reaches_everyone_of_a_unit_and_nobody_else(string publisher)
    {
        var title = $"致全体 {publisher}";
        await ReceiveAsync(
            publisher,
            title,
            Inform.Everyone("county-office-510402", Roles.ReceivingBody)
        );

        Assert.Equal(
            [title],
            await TitlesAsync(Roles.ReceivingBody, "county-office-510402", "a", title)
        );
        Assert.Equal(
            [title],
            await TitlesAsync(Roles.ReceivingBody, "county-office-510402", "b", title)
        );
        Assert.Empty(await TitlesAsync(Roles.ReceivingBody, "county-office-510403", "a", title));
        Assert.Empty(await TitlesAsync(Roles.Office, "county-office-510402", "a", title));
    }

    [Fact]
    public async Task A_personal_message_is_that_person_s_alone_also_in_the_count()
    {
        var before = await UnreadAsync(Roles.Expert, "expert-group", "second");
        await ReceiveAsync(
            ResourceNames.Review,
            "致个人",
            Inform.Person("expert-group", Roles.Expert, "first")
        );

        Assert.Equal(
            ["致个人"],
            await TitlesAsync(Roles.Expert, "expert-group", "first", "致个人")
        );
        Assert.Empty(await TitlesAsync(Roles.Expert, "expert-group", "second", "致个人"));
        Assert.Equal(before, await UnreadAsync(Roles.Expert, "expert-group", "second"));
        Assert.Equal(1, await UnreadAsync(Roles.Expert, "expert-group", "first"));
    }

    [Fact]
    public async Task Whoever_knows_already_is_left_out()
    {
        await ReceiveAsync(
            ResourceNames.Applications,
            "请复核",
            Inform.Others("city-office", Roles.Office, "first")
        );
        Assert.Empty(await TitlesAsync(Roles.Office, "city-office", "first", "请复核"));
        Assert.Single(await TitlesAsync(Roles.Office, "city-office", "second", "请复核"));
    }

    [Fact]
    public async Task Nobody_finds_a_message_twice()
    {
        await ReceiveAsync(
            ResourceNames.Applications,
            "只此一份",
            Inform.Everyone("city-office", Roles.Office),
            Inform.Everyone("city-office", Roles.Office),
            Inform.Person("city-office", Roles.Office, "first")
        );
        Assert.Single(await TitlesAsync(Roles.Office, "city-office", "first", "只此一份"));
    }

    [Fact]
    public async Task Each_addressee_with_an_address_gets_one_e_mail_however_often_it_is_tried()
    {
        await ReceiveAsync(
            ResourceNames.Honours,
            "请查收邮件",
            Inform.Others("government", Roles.Government, "second")
        );
        var worker = app.Services.GetRequiredService<MailWorker>();
        await worker.RoundAsync(Cancel);

        // A process that ended while it handed the e-mail over: to files it is simply written again.
        await app.InScopeAsync<NotificationsDb>(db =>
            db.Mails.ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MailState.Sending), Cancel)
        );
        await worker.RoundAsync(Cancel);
        await worker.RoundAsync(Cancel);

        var mails = Directory.GetFiles(app.Mail).Select(f => MimeMessage.Load(f, Cancel)).ToList();
        var mail = Assert.Single(
            mails,
            m => m.Subject!.Contains("请查收邮件", StringComparison.Ordinal)
        );
        Assert.Equal("first@award.example", mail.To.Mailboxes.Single().Address);
        Assert.Contains("正文", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("第二十三条", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public void An_e_mail_that_fails_is_tried_again_ever_less_often_and_in_the_end_no_more()
    {
        var now = new DateTimeOffset(2023, 1, 30, 9, 0, 0, TimeSpan.Zero);
        var mail = new MailItem
        {
            MessageId = Guid.NewGuid(),
            Subject = "first",
            Address = "first@award.example",
            NextAttemptAt = now,
        };
        var waits = new List<TimeSpan>();
        while (mail.State == MailState.Waiting)
        {
            mail.Start();
            mail.Fail(now);
            waits.Add(mail.NextAttemptAt - now);
        }

        Assert.Equal(8, waits.Count);
        Assert.Equal(waits.Order(), waits);
        Assert.Equal(TimeSpan.FromSeconds(30), waits[0]);
        Assert.Equal(MailState.Failed, mail.State);
    }

    private async Task ReceiveAsync(string publisher, string title, params Address[] to)
    {
        var message = Inform.Message(
            "test",
            title,
            "正文。",
            "/x",
            23,
            new(2023, 1, 30, 9, 0, 0, TimeSpan.FromHours(8)),
            to
        );
        using var channel = app.GrpcAs(publisher);
        await new EventSink.EventSinkClient(channel).DeliverAsync(
            new()
            {
                Publisher = publisher,
                AggregateId = $"{Guid.NewGuid()}",
                FirstSeq = 1,
                Seq = 1,
                Type = MessageRequested.Descriptor.FullName,
                Payload = message.ToByteString(),
                CreatedAt = Timestamp.FromDateTimeOffset(DateTimeOffset.UnixEpoch),
            },
            cancellationToken: Cancel
        );
    }

    private async Task<IEnumerable<string>> TitlesAsync(
        string role,
        string unit,
        string subject,
        string q
    )
    {
        using var client = app.As(role, unit, subject);
        var page = await client.GetFromJsonAsync<Page<InboxMessage>>(
            $"/api/notifications/inbox?q={Uri.EscapeDataString(q)}",
            AwardJson.Options,
            Cancel
        );
        return page!.Items.Select(m => m.Title);
    }

    private async Task<int> UnreadAsync(string role, string unit, string subject)
    {
        using var client = app.As(role, unit, subject);
        var count = await client.GetFromJsonAsync<UnreadCount>(
            "/api/notifications/inbox/unread-count",
            AwardJson.Options,
            Cancel
        );
        return count!.Unread;
    }
}
