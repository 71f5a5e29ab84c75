using System.Net.Http.Json;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Exchange;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;
using Xunit;
using static QualityAward.Publicity.Tests.Exchange.ActivityCases;

namespace QualityAward.Publicity.Tests.Exchange;

/// <summary>第二十九条: a unit plans, publishes, changes, holds and closes an activity.</summary>
[Article(29)]
public sealed class OrganisingAnActivity(PublicityApp app) : IClassFixture<PublicityApp>
{
    [Fact]
    public async Task In_every_state_the_acts_shown_are_those_that_are_not_refused()
    {
        app.Clock.Now = Now;
        using var people = new People(role =>
            app.As(role, role == Roles.ReceivingBody ? County : "city-office")
        );
        var organiser = people.Of(Roles.ReceivingBody);
        var at = $"{Desk}/{(await organiser.PostReply(Desk, Content())).As<ActivityDetail>().Id}";
        await CheckAsync();
        await StepAsync("publish", null);
        (await organiser.ActReply(at, "mark-held")).Refused(422, "activity-not-over");
        app.Clock.Now = Start.AddHours(4);
        await StepAsync("mark-held", null);
        await StepAsync("close", new CloseActivityRequest("示例总结：四十家单位参加。"));
        Assert.Empty((await organiser.GetReply(at)).As<ActivityDetail>().Acts);

        Task CheckAsync() =>
            ActsShown.CheckAsync(
                ActivityActs.Table,
                at,
                people.Of,
                new Dictionary<string, object>
                {
                    ["revise"] = new ReviseActivityRequest(
                        Content() with
                        {
                            Title = "",
                        },
                        "示例原因"
                    ),
                }
            );

        async Task StepAsync(string verb, object? body)
        {
            (await organiser.ActReply(at, verb, body)).As<ActivityDetail>();
            await CheckAsync();
        }
    }

    [Fact]
    public async Task A_draft_is_known_to_its_unit_alone()
    {
        app.Clock.Now = Now;
        using var organiser = app.Organiser();
        var id = (await organiser.PostReply(Desk, Content())).As<ActivityDetail>().Id;
        using var stranger = app.Organiser("county-office-510422");
        (await stranger.GetReply($"{Desk}/{id}")).Refused(404, "not-found");
        (await stranger.PostReply($"{Desk}/{id}/publish", null, "\"1\"")).Refused(404, "not-found");
        Assert.DoesNotContain(
            (await stranger.GetReply(Desk)).As<Page<ActivityRow>>().Items,
            row => row.Id == id
        );
        using var visitor = app.Anonymous();
        (await visitor.GetReply($"activities/{id}")).Refused(404, "not-found");
        (await visitor.PostReply($"activities/{id}/participants", Person())).Refused(
            404,
            "not-found"
        );
        using var applicant = app.As(Roles.Applicant, "enterprise-example");
        Assert.Equal(403, (await applicant.PostReply(Desk, Content())).Status);
    }

    [Fact]
    public async Task A_change_of_a_published_activity_says_why_and_everybody_can_read_it()
    {
        var id = await app.PublishedAsync();
        using var organiser = app.Organiser();
        var later = Content() with
        {
            StartsAt = Start.AddDays(1),
            EndsAt = Start.AddDays(1).AddHours(2),
        };
        (
            await organiser.ActReply($"{Desk}/{id}", "revise", new ReviseActivityRequest(later))
        ).Refused(422, "reason-missing");
        (
            await organiser.ActReply(
                $"{Desk}/{id}",
                "revise",
                new ReviseActivityRequest(later, "会场临时检修")
            )
        ).As<ActivityDetail>();
        using var visitor = app.Anonymous();
        var seen = (await visitor.GetReply($"activities/{id}")).As<ActivityPublicView>();
        Assert.Equal("会场临时检修", Assert.Single(seen.Changes).Reason);
        Assert.Equal((Start.AddDays(1), 1), (seen.Activity.StartsAt, seen.Activity.Sequence));
    }

    [Fact]
    [Article(30)]
    public async Task A_fee_is_found_when_it_is_planned_and_when_it_is_changed()
    {
        app.Clock.Now = Now;
        using var organiser = app.Organiser();
        var paid = Content() with { Description = "报名费200元。" };
        (await organiser.PostReply(Desk, paid)).Refused(422, "activity-fee");
        var id = await app.PublishedAsync();
        (
            await organiser.ActReply(
                $"{Desk}/{id}",
                "revise",
                new ReviseActivityRequest(paid, "补充说明")
            )
        ).Refused(422, "activity-fee");
        (
            await organiser.ActReply(
                $"{Desk}/{id}",
                "cancel",
                new CancelActivityRequest("未缴会务费者过多")
            )
        ).Refused(422, "activity-fee");
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_plan_is_told_at_once()
    {
        app.Clock.Now = Now;
        using var organiser = app.Organiser();
        var reply = await organiser.PostReply(
            Desk,
            Content(-1) with
            {
                Title = "",
                EndsAt = Start.AddHours(-1),
                RegistrationUntil = new(2023, 3, 1),
            }
        );
        Assert.Equal(400, reply.Status);
        foreach (var field in (string[])["title", "endsAt", "registrationUntil", "capacity"])
        {
            Assert.Contains($"content.{field}", reply.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_public_list_has_those_to_come_first_and_the_past_apart()
    {
        var id = await app.PublishedAsync();
        using var visitor = app.Anonymous();
        var coming = (await visitor.GetReply("activities?division=510421&kind=Exchange")).As<
            Page<ActivitySummary>
        >();
        Assert.Contains(coming.Items, a => a.Id == id && a.OrganiserName == "米易县质量强县办公室");
        Assert.Empty(
            (await visitor.GetReply("activities?division=510422")).As<Page<ActivitySummary>>().Items
        );
        foreach (var edge in (string[])["from=0001-01-01", "to=9999-12-31", "from=9999-12-31"])
        {
            Assert.Equal(200, (await visitor.GetReply($"activities?{edge}")).Status);
        }

        app.Clock.Now = Start.AddDays(2);
        Assert.DoesNotContain(
            (await visitor.GetReply("activities")).As<Page<ActivitySummary>>().Items,
            a => a.Id == id
        );
        Assert.Contains(
            (await visitor.GetReply("activities?past=true")).As<Page<ActivitySummary>>().Items,
            a => a.Id == id
        );
    }

    [Fact]
    public async Task Materials_are_public_once_the_activity_is_and_no_other_file_is()
    {
        app.Clock.Now = Now;
        using var organiser = app.Organiser();
        var file = await UploadAsync(organiser);
        var other = await UploadAsync(organiser);
        var id = (await organiser.PostReply(Desk, Content() with { FileIds = [file] }))
            .As<ActivityDetail>()
            .Id;
        using var visitor = app.Anonymous();
        (await visitor.GetReply($"activities/{id}/files/{file}")).Refused(404, "not-found");
        (await organiser.ActReply($"{Desk}/{id}", "publish")).As<ActivityDetail>();
        Assert.Equal(200, (await visitor.GetReply($"activities/{id}/files/{file}")).Status);
        (await visitor.GetReply($"activities/{id}/files/{other}")).Refused(404, "not-found");
    }

    private static async Task<Guid> UploadAsync(HttpClient by)
    {
        using var content = new ByteArrayContent(SamplePdf.Of("示例材料"));
        content.Headers.ContentType = new("application/octet-stream");
        content.Headers.Add("X-File-Name", "material.pdf");
        using var answer = await by.PostAsync(
            new Uri("files", UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );
        return (
            await answer.Content.ReadFromJsonAsync<FileView>(
                AwardJson.Options,
                TestContext.Current.CancellationToken
            )
        )!.Id;
    }
}
