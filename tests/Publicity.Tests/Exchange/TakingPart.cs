using System.Net.Http.Json;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Exchange;
using QualityAward.TestSupport;
using Xunit;
using static QualityAward.Publicity.Tests.Exchange.ActivityCases;

namespace QualityAward.Publicity.Tests.Exchange;

/// <summary>第二十九条: anybody registers without an account; places, waiting list, check-in and what they say of it.</summary>
[Article(29)]
public sealed class TakingPart(PublicityApp app) : IClassFixture<PublicityApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_many_come_at_once_no_place_is_given_twice()
    {
        var id = await app.PublishedAsync(capacity: 3);
        var receipts = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => app.RegisterAsync(id))
        );
        Assert.Equal(3, receipts.Count(r => r.State is ParticipantState.Registered));
        Assert.Equal(5, receipts.Count(r => r.State is ParticipantState.Waiting));
        using var visitor = app.Anonymous();
        Assert.Equal(
            0,
            (await visitor.GetReply($"activities/{id}"))
                .As<ActivityPublicView>()
                .Activity.PlacesLeft
        );
    }

    [Fact]
    public async Task Who_waited_first_moves_up_and_who_withdrew_is_forgotten()
    {
        var id = await app.PublishedAsync(capacity: 1);
        var (first, second, third) = (
            await app.RegisterAsync(id, "示例甲"),
            await app.RegisterAsync(id, "示例乙"),
            await app.RegisterAsync(id, "示例丙")
        );
        Assert.Equal(2, (await app.LookAsync(third.Receipt)).WaitingPlace);
        using var visitor = app.Anonymous();
        var gone = (
            await visitor.PostReply(
                "participations/withdraw",
                new ActivityReceiptRequest(first.Receipt)
            )
        ).As<ParticipationView>();
        Assert.Equal((ParticipantState.Withdrawn, null), (gone.State, gone.Name));
        var moved = await app.LookAsync(second.Receipt.ToLowerInvariant().Replace("-", ""));
        Assert.Equal((ParticipantState.Registered, Now), (moved.State, moved.MovedUpAt));
        Assert.Equal(1, (await app.LookAsync(third.Receipt)).WaitingPlace);
        (
            await visitor.PostReply(
                "participations/withdraw",
                new ActivityReceiptRequest(first.Receipt)
            )
        ).Refused(409, "participant-settled");

        // More places let the next ones in; fewer than are taken cannot be.
        using var organiser = app.Organiser();
        await ReviseAsync(2);
        Assert.Equal(ParticipantState.Registered, (await app.LookAsync(third.Receipt)).State);
        (
            await organiser.ActReply(
                $"{Desk}/{id}",
                "revise",
                new ReviseActivityRequest(Content(1), "会场变小")
            )
        ).Refused(422, "capacity-below-registered");

        async Task ReviseAsync(int capacity) =>
            (
                await organiser.ActReply(
                    $"{Desk}/{id}",
                    "revise",
                    new ReviseActivityRequest(Content(capacity), "会场变大")
                )
            ).As<ActivityDetail>();
    }

    [Fact]
    public async Task One_registers_on_the_days_of_registration_and_having_read_how_ones_data_are_kept()
    {
        var id = await app.PublishedAsync();
        using var visitor = app.Anonymous();
        var at = $"activities/{id}/participants";
        (await visitor.PostReply(at, Person() with { PrivacyVersion = null })).Refused(
            422,
            "privacy-notice-not-shown"
        );
        Assert.Equal(400, (await visitor.PostReply(at, Person() with { Telephone = null })).Status);
        Assert.Equal(400, (await visitor.PostReply(at, Person() with { Email = "nobody" })).Status);
        app.Clock.Now = new(2023, 2, 20, 8, 0, 0, TimeSpan.FromHours(8));
        (await visitor.PostReply(at, Person())).Refused(409, "activity-registration-closed");
    }

    [Fact]
    public async Task Who_comes_is_checked_in_once_and_on_the_day()
    {
        var id = await app.PublishedAsync(capacity: 1);
        var came = await app.LookAsync((await app.RegisterAsync(id)).Receipt);
        var waits = await app.LookAsync((await app.RegisterAsync(id)).Receipt);
        using var organiser = app.Organiser();
        var at = $"{Desk}/{id}/participants";
        (await organiser.PostReply($"{at}/{came.Id}/check-in")).Refused(409, "check-in-not-open");
        app.Clock.Now = Start.AddHours(-1);
        Assert.True((await organiser.GetReply($"{at}/{came.Id}")).As<ParticipantView>().MayCheckIn);
        Assert.NotNull(
            (await organiser.PostReply($"{at}/{came.Id}/check-in"))
                .As<ParticipantView>()
                .CheckedInAt
        );
        (await organiser.PostReply($"{at}/{came.Id}/check-in")).Refused(409, "already-checked-in");
        (await organiser.PostReply($"{at}/{waits.Id}/check-in")).Refused(
            409,
            "participant-without-place"
        );
        using var stranger = app.Organiser("county-office-510422");
        (await stranger.PostReply($"{at}/{came.Id}/check-in")).Refused(404, "not-found");
        (await stranger.GetReply(at)).Refused(404, "not-found");
    }

    [Fact]
    public async Task What_is_said_afterwards_reaches_the_organiser_without_a_name()
    {
        var id = await app.PublishedAsync();
        var receipt = (await app.RegisterAsync(id, "示例评价人")).Receipt;
        using var visitor = app.Anonymous();
        var said = new ActivityFeedbackRequest(receipt, 4, "讲得清楚。");
        (await visitor.PostReply("participations/rate", said)).Refused(
            409,
            "activity-feedback-closed"
        );
        app.Clock.Now = Start.AddHours(4);
        using var organiser = app.Organiser();
        (await organiser.ActReply($"{Desk}/{id}", "mark-held")).As<ActivityDetail>();
        Assert.Equal(
            400,
            (await visitor.PostReply("participations/rate", said with { Rating = 6 })).Status
        );
        (await visitor.PostReply("participations/rate", said)).As<ParticipationView>();
        var read = (await organiser.GetReply($"{Desk}/{id}")).As<ActivityDetail>();
        Assert.Equal((1, 4m), (read.Feedback.Count, read.Feedback.Average));
        Assert.Equal("讲得清楚。", Assert.Single(read.Feedback.Texts));
        Assert.DoesNotContain(
            "示例评价人",
            (await organiser.GetReply($"{Desk}/{id}")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_takes_part_is_sealed_and_is_forgotten_half_a_year_later()
    {
        var id = await app.PublishedAsync();
        await app.RegisterAsync(id, "示例保密人");
        await app.InScopeAsync<PublicityDb>(async db =>
        {
            var sealedPerson = await db.Set<Participant>()
                .Where(p => p.ActivityId == id)
                .Select(p => p.Person)
                .SingleAsync(Cancel);
            Assert.Equal(-1, sealedPerson.AsSpan().IndexOf(Encoding.UTF8.GetBytes("示例保密人")));
            var job = new ForgetParticipants(db);
            await job.RunAsync(new(2023, 8, 20), Cancel);
            Assert.NotNull(await PersonAsync());
            await job.RunAsync(new(2023, 8, 21), Cancel);
            Assert.Null(await PersonAsync());

            Task<byte[]?> PersonAsync() =>
                db.Set<Participant>()
                    .Where(p => p.ActivityId == id)
                    .Select(p => p.Person)
                    .SingleAsync(Cancel);
        });
    }

    [Fact]
    public async Task Attendance_is_exported_with_telephones_as_they_are()
    {
        var id = await app.PublishedAsync();
        await app.RegisterAsync(id, "=示例公式()");
        using var organiser = app.Organiser();
        using var reply = await organiser.GetAsync(
            new Uri($"{Desk}/{id}/attendance.xlsx", UriKind.Relative),
            Cancel
        );
        using var sheet = new MemoryStream(await reply.Content.ReadAsByteArrayAsync(Cancel));
        var row = (IDictionary<string, object?>)sheet.Query(useHeaderRow: true).Single();
        Assert.Equal(
            ("=示例公式()", Telephone, "报名成功"),
            ($"{row["姓名"]}", $"{row["联系电话"]}", $"{row["报名状态"]}")
        );
    }

    [Fact]
    public async Task The_same_request_twice_registers_once()
    {
        var id = await app.PublishedAsync();
        using var visitor = app.Anonymous();
        var key = $"{Guid.NewGuid()}";
        var first = await SendAsync();
        Assert.Equal(first, await SendAsync());
        using var organiser = app.Organiser();
        Assert.Equal(
            1,
            (await organiser.GetReply($"{Desk}/{id}")).As<ActivityDetail>().Counts.Registered
        );

        async Task<string> SendAsync()
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Post,
                $"activities/{id}/participants"
            )
            {
                Content = JsonContent.Create(Person()),
            };
            request.Headers.Add("Idempotency-Key", key);
            using var reply = await visitor.SendAsync(request, Cancel);
            return (
                await reply.Content.ReadFromJsonAsync<ActivityReceipt>(
                    Rest.Json.AwardJson.Options,
                    Cancel
                )
            )!.Receipt;
        }
    }
}
