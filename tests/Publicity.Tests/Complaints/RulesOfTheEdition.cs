using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Complaints;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;
using Xunit;
using static QualityAward.Publicity.Tests.Announcements;

namespace QualityAward.Publicity.Tests.Complaints;

/// <summary>Limits and unsigned filing are what Review tells of the edition's rule set, and are kept (articles 19, 21).</summary>
public sealed class RulesOfTheEdition(PublicityApp app) : IClassFixture<PublicityApp>, IDisposable
{
    private const string Desk = "/api/publicity/complaints-desk";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => (app.Rules.Told, app.Rules.Away) = (ApprovedRules.Shipped(), false);

    [Fact]
    [Article(19)]
    [Article(21)]
    public async Task Each_step_has_the_limit_that_Review_tells_when_it_begins()
    {
        app.Clock.Now = new(2023, 3, 6, 9, 0, 0, AwardClock.ShanghaiOffset);
        var ruleSet = Guid.NewGuid();
        app.Rules.Told = new()
        {
            RuleSetId = $"{ruleSet}",
            AcceptDays = 1,
            InvestigateDays = 2,
            DecideDays = 3,
            ReplyDays = 4,
            SuspensionDays = 5,
            UnsignedTaken = true,
        };
        await FileAsync(new("示例：时限", "示例内容"));
        using var supervisor = app.As(Roles.Supervisor, UnitKinds.SupervisionGroup, "s1");
        var row = await RowAsync(supervisor, "示例：时限");

        // 2023-03-06 is a Monday; no holiday until 清明.
        Assert.Equal(new DateOnly(2023, 3, 7), row.DueOn);
        var seen = await ActAsync(supervisor, row.Id, "accept", new ComplaintNoteRequest());
        Assert.Equal(new DateOnly(2023, 3, 8), seen.DueOn);
        var mark = new MarkSuspendRequest([Guid.NewGuid()]);
        seen = await ActAsync(supervisor, row.Id, "mark-suspend", mark);
        Assert.Equal(new DateOnly(2023, 3, 13), seen.SuspensionDueOn);
        seen = await ActAsync(supervisor, row.Id, "investigate", new ComplaintNoteRequest());
        Assert.Equal(new DateOnly(2023, 3, 9), seen.DueOn);
        seen = await ActAsync(
            supervisor,
            row.Id,
            "decide",
            new DecideComplaintRequest("属实。", true)
        );
        Assert.Equal(new DateOnly(2023, 3, 10), seen.DueOn);
        await app.InScopeAsync<PublicityDb>(async db =>
        {
            var kept = await db.Set<Complaint>().SingleAsync(c => c.Id == row.Id, Cancel);
            Assert.Equal((ruleSet, app.Clock.Now), (kept.Rules?.RuleSetId, kept.Rules?.ToldAt));
        });
    }

    [Fact]
    [Article(21)]
    public async Task Whether_unsigned_ones_are_taken_is_what_the_rule_set_says()
    {
        app.Rules.Told.UnsignedTaken = false;
        var unsigned = new FileComplaintRequest("示例：未署名", "示例内容");
        await (await PostAsync(unsigned)).RefusedAsync(
            HttpStatusCode.UnprocessableEntity,
            "complaint-unsigned"
        );
        await FileAsync(unsigned with { Contact = "示例·孙某，示例电话" });
        app.Rules.Told.UnsignedTaken = true;
        await FileAsync(unsigned);
    }

    [Fact]
    [Article(21)]
    public async Task The_edition_asked_about_is_that_of_the_candidate_or_the_one_called_last()
    {
        app.Clock.Now = JuneTwenty;
        var organisation = Organisation("示例厂");
        var list = AcceptanceList(Guid.NewGuid(), organisation);
        await app.ReceiveAsync(ResourceNames.Applications, list);
        await FileAsync(
            new("示例：对象", "示例内容", CandidateId: Guid.Parse(organisation.CandidateId))
        );
        Assert.Equal(list.EditionId, app.Rules.Asked);
        await FileAsync(new("示例：无对象", "示例内容"));
        Assert.Empty(app.Rules.Asked ?? "");
    }

    [Fact]
    [Article(21)]
    public async Task Nothing_is_taken_in_while_Review_cannot_be_asked()
    {
        app.Rules.Away = true;
        await (await PostAsync(new("示例：无法核对", "示例内容"))).RefusedAsync(
            HttpStatusCode.ServiceUnavailable,
            "cannot-verify-now"
        );
    }

    private async Task<HttpResponseMessage> PostAsync(FileComplaintRequest request)
    {
        using var client = app.Anonymous();
        return await client.PostAsJsonAsync(
            "/api/publicity/complaints",
            request,
            AwardJson.Options,
            Cancel
        );
    }

    private async Task FileAsync(FileComplaintRequest request) =>
        await (await PostAsync(request)).ReadAsync<ComplaintReceipt>();

    private static async Task<ComplaintRow> RowAsync(HttpClient client, string subject) =>
        (await (await client.GetAsync(Desk, Cancel)).ReadAsync<Page<ComplaintRow>>()).Items.Single(
            row => row.Subject == subject
        );

    private static async Task<ComplaintDetail> ActAsync<T>(
        HttpClient client,
        Guid id,
        string act,
        T body
    )
    {
        var read = await client.GetAsync($"{Desk}/{id}", Cancel);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Desk}/{id}/{act}")
        {
            Content = JsonContent.Create(body, options: AwardJson.Options),
        };
        request.Headers.IfMatch.Add(read.Headers.ETag!);
        return await (await client.SendAsync(request, Cancel)).ReadAsync<ComplaintDetail>();
    }
}
