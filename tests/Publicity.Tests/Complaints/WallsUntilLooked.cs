using System.Net;
using System.Net.Http.Json;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Publicity.Tests.Complaints;

/// <summary>Where it is only likely who is meant, the wall stands until 领导小组 has looked (article 21).</summary>
[Article(21)]
public sealed class WallsUntilLooked(PublicityApp app) : IClassFixture<PublicityApp>, IDisposable
{
    private const string Desk = "/api/publicity/complaints-desk";
    private const string Complaints = "/api/publicity/complaints";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => app.Rules.Told = ApprovedRules.Shipped();

    [Theory]
    [InlineData("示例：圆点", "示例•钱某收受财物")]
    [InlineData("示例：中点", "示例・钱某收受财物")]
    [InlineData("示例：空格", "示例 钱 某收受财物")]
    [InlineData("示例：零宽", "示例钱\u200B某收受财物")]
    [InlineData("示例：事项中的示例•丁某", "收受财物")]
    public async Task A_supervisor_learns_nothing_however_the_name_is_spelled(
        string subject,
        string text
    )
    {
        using var first = Supervisor("s1");
        using var second = Supervisor("s2");
        var before = await ListAsync(second);
        await FileAsync(new(subject, text));

        Assert.DoesNotContain(await ListAsync(first), row => row.Subject == subject);
        Assert.Equal(before, await ListAsync(second));
        using var leading = Leading("l1");
        var held = (await ListAsync(leading)).Single(row => row.Subject == subject);
        await (await first.GetAsync($"{Desk}/{held.Id}", Cancel)).RefusedAsync(
            HttpStatusCode.NotFound,
            "not-found"
        );
    }

    [Fact]
    public async Task After_a_look_only_those_who_are_meant_stay_out()
    {
        const string subject = "示例：先行甄别";
        await FileAsync(new(subject, "示例钱某、示例丁某、示例李某都在场。"));
        using var leading = Leading("l2");
        using var named = Leading("l1");
        Assert.DoesNotContain(await ListAsync(named), row => row.Subject == subject);
        var id = (await ListAsync(leading)).Single(row => row.Subject == subject).Id;
        var seen = await DetailAsync(leading, id);
        Assert.True(seen.Held);
        Assert.Equal([ComplaintVerb.Look], seen.Allowed);
        Assert.Equal(["l1", "s1", "s2"], seen.Likely!.Select(p => p.Subject).Order());
        await (await SendAsync(leading, id, "accept", new ComplaintNoteRequest())).RefusedAsync(
            HttpStatusCode.Forbidden,
            "role-lacks-right"
        );
        await (
            await SendAsync(leading, id, "look", new ComplaintLookRequest(false, ["o1"], "示例"))
        ).RefusedAsync(HttpStatusCode.BadRequest, "malformed-request");

        (
            await SendAsync(
                leading,
                id,
                "look",
                new ComplaintLookRequest(false, ["s1"], "系重名（示例）。")
            )
        ).EnsureSuccessStatusCode();

        Assert.DoesNotContain(await ListAsync(leading), row => row.Id == id);
        using var meant = Supervisor("s1");
        using var other = Supervisor("s2");
        Assert.DoesNotContain(await ListAsync(meant), row => row.Id == id);
        var handled = await DetailAsync(other, id);
        Assert.Contains(ComplaintVerb.Accept, handled.Allowed);
        Assert.Null(handled.Likely);
    }

    [Fact]
    public async Task A_supplement_that_names_a_supervisor_takes_the_complaint_away_from_all_of_them()
    {
        const string subject = "示例：补充点名";
        var receipt = await FileAsync(new(subject, "示例内容"));
        using var supervisor = Supervisor("s2");
        var id = (await ListAsync(supervisor)).Single(row => row.Subject == subject).Id;
        using var anonymous = app.Anonymous();
        (
            await anonymous.PostAsJsonAsync(
                $"{Complaints}/{receipt}/messages",
                new ComplaintMessageRequest("就是示例•钱某。"),
                AwardJson.Options,
                Cancel
            )
        ).EnsureSuccessStatusCode();

        Assert.DoesNotContain(await ListAsync(supervisor), row => row.Id == id);
        using var leading = Leading("l1");
        Assert.True((await DetailAsync(leading, id)).Held);
    }

    [Fact]
    public async Task What_the_complainant_chose_stands_whatever_the_look_says()
    {
        const string subject = "示例：选定监督组";
        await FileAsync(new(subject, "示例赵某可以作证。", About: [ComplaintTarget.Supervisor]));
        using var leading = Leading("l1");
        var id = (await ListAsync(leading)).Single(row => row.Subject == subject).Id;
        (
            await SendAsync(
                leading,
                id,
                "look",
                new ComplaintLookRequest(false, [], "证人（示例）。")
            )
        ).EnsureSuccessStatusCode();

        using var supervisor = Supervisor("s1");
        using var witness = Leading("l2");
        Assert.DoesNotContain(await ListAsync(supervisor), row => row.Id == id);
        Assert.Contains(await ListAsync(witness), row => row.Id == id);
    }

    [Fact]
    [Article(7)]
    public async Task Only_published_names_can_be_chosen_and_nobody_elses_is_told()
    {
        using var anonymous = app.Anonymous();
        async Task<ComplaintChoicesView> ChoicesAsync() =>
            await (
                await anonymous.GetAsync($"{Complaints}/choices", Cancel)
            ).ReadAsync<ComplaintChoicesView>();
        Assert.Empty((await ChoicesAsync()).Supervisors);

        app.Rules.Told.Composition.Add("评审监督组由示例•钱某等人组成。");
        var choices = await ChoicesAsync();

        Assert.Equal(["示例·钱某"], choices.Supervisors);
        Assert.Equal(Enum.GetValues<ComplaintTarget>(), choices.Targets.Select(t => t.Target));
    }

    private HttpClient Supervisor(string subject) =>
        app.As(Roles.Supervisor, UnitKinds.SupervisionGroup, subject);

    private HttpClient Leading(string subject) =>
        app.As(Roles.LeadingGroup, UnitKinds.LeadingGroup, subject);

    private async Task<string> FileAsync(FileComplaintRequest request)
    {
        using var client = app.Anonymous();
        var answer = await client.PostAsJsonAsync(Complaints, request, AwardJson.Options, Cancel);
        return (await answer.ReadAsync<ComplaintReceipt>()).Receipt;
    }

    private static async Task<IReadOnlyList<ComplaintRow>> ListAsync(HttpClient client) =>
        (
            await (await client.GetAsync($"{Desk}?limit=100", Cancel)).ReadAsync<
                Page<ComplaintRow>
            >()
        ).Items;

    private static async Task<ComplaintDetail> DetailAsync(HttpClient client, Guid id) =>
        await (await client.GetAsync($"{Desk}/{id}", Cancel)).ReadAsync<ComplaintDetail>();

    private static async Task<HttpResponseMessage> SendAsync<T>(
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
        return await client.SendAsync(request, Cancel);
    }
}
