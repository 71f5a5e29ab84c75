using System.Net;
using System.Net.Http.Json;
using QualityAward.Casework.Publication;
using QualityAward.Common;
using QualityAward.Common.Publication;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.PublicTexts;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Publicity.Tests.PublicTexts;

/// <summary>第三条: what looks like personal data waits for a second person, place by place.</summary>
[Article(3)]
public sealed class LookingTwice(PublicityApp app) : IClassFixture<PublicityApp>
{
    private const string Desk = "/api/publicity/text-reviews";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_marked_text_waits_until_another_person_says_why_each_place_stays()
    {
        var waiting = await Assert.ThrowsAsync<RefusedException>(() =>
            PublishAsync("受理部门地址：东区示例街1号；咨询请到示例街2号。")
        );
        Assert.Equal("text-needs-second-look", waiting.Refusal.Code);

        using var author = app.As(Roles.Office, subject: "author");
        using var second = app.As(Roles.Office, subject: "second");
        var (view, tag) = await FindAsync(second, "示例街1号");
        Assert.Equal((TextReviewState.Waiting, 2), (view.State, view.Marks.Count));
        ClearTextRequest reasons = new(["受理部门的办公地址。", "咨询地点，公共场所。"]);
        await (await PostAsync(author, view.Id, "clear", tag, reasons)).RefusedAsync(
            HttpStatusCode.UnprocessableEntity,
            "second-person-needed"
        );
        await (
            await PostAsync(second, view.Id, "clear", tag, new ClearTextRequest(["只说一处。"]))
        ).RefusedAsync(HttpStatusCode.BadRequest, "malformed-request");
        var cleared = await (
            await PostAsync(second, view.Id, "clear", tag, reasons)
        ).ReadAsync<TextReviewView>();
        Assert.Equal(reasons.Reasons, cleared.Marks.Select(mark => mark.Reason));

        await PublishAsync("受理部门地址：东区示例街1号；咨询请到示例街2号。");

        // Another text is another matter.
        await Assert.ThrowsAsync<RefusedException>(() =>
            PublishAsync("受理部门地址：东区示例街1号；咨询请到示例街3号。")
        );
    }

    [Fact]
    public async Task A_text_that_must_be_changed_is_refused_with_the_reason()
    {
        const string Text = "该同志综合得分95分。";
        await Assert.ThrowsAsync<RefusedException>(() => PublishAsync(Text));
        using var second = app.As(Roles.Office, subject: "second");
        var (view, tag) = await FindAsync(second, "综合得分");
        await (
            await PostAsync(second, view.Id, "refuse", tag, new RefuseTextRequest("得分不公开。"))
        ).ReadAsync<TextReviewView>();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => PublishAsync(Text));

        Assert.Equal("text-refused", refused.Refusal.Code);
        Assert.Contains("得分不公开。", refused.Refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    [Article(22)]
    public async Task Whoever_is_recused_from_a_candidate_does_not_meet_its_text()
    {
        var (edition, candidate) = (Guid.NewGuid(), Guid.NewGuid());
        app.Review.Recuse("walled", candidate);
        await Assert.ThrowsAsync<RefusedException>(() =>
            PublishAsync("住示例小区3栋2单元501室", edition, candidate)
        );
        using var office = app.As(Roles.Office, subject: "second");
        using var walled = app.As(Roles.Office, subject: "walled");
        var (view, _) = await FindAsync(office, "示例小区3栋");

        Assert.DoesNotContain((await ListAsync(walled)).Items, row => row.Id == view.Id);
        using var hidden = await walled.GetAsync($"{Desk}/{view.Id}", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task A_text_shows_the_acts_that_it_does_not_refuse_and_its_author_why_not()
    {
        const string Text = "咨询请到示例街6号。";
        await Assert.ThrowsAsync<RefusedException>(() => PublishAsync(Text));
        using var people = new People(role => app.As(role, subject: "second"));
        var second = people.Of(Roles.Office);
        var at = $"{Desk}/{(await FindAsync(second, "示例街6号")).View.Id}";
        await CheckAsync();
        using var author = app.As(Roles.Office, subject: "author");
        var own = (await author.GetReply(at)).As<TextReviewView>().Acts;
        Assert.Equal(["clear", "refuse"], own.Select(act => act.Verb));
        Assert.All(own, act => Assert.Single(act.Obstacles));
        (
            await second.ActReply(at, "clear", new ClearTextRequest(["公共场所。"]))
        ).As<TextReviewView>();
        await CheckAsync();

        Task CheckAsync() =>
            ActsShown.CheckAsync(
                TextReviewActs.Table,
                at,
                people.Of,
                new Dictionary<string, object> { ["clear"] = new ClearTextRequest([]) }
            );
    }

    private async Task PublishAsync(string text, Guid? edition = null, Guid? candidate = null)
    {
        using var channel = app.GrpcAs(ResourceNames.Applications);
        await new PublicationCheck(
            new Contracts.Publicity.V1.PublicTexts.PublicTextsClient(channel)
        ).CheckAsync(
            "受理名单公示",
            edition,
            [new PublicText("paragraphs", "正文第1段", text, candidate)],
            [],
            new("author", "示例起草人", "city-office", Roles.Office),
            Cancel
        );
    }

    private static async Task<Page<TextReviewView>> ListAsync(HttpClient client) =>
        await (await client.GetAsync($"{Desk}?limit=100", Cancel)).ReadAsync<
            Page<TextReviewView>
        >();

    private static async Task<(TextReviewView View, string Tag)> FindAsync(
        HttpClient client,
        string words
    )
    {
        var id = (await ListAsync(client))
            .Items.First(row =>
                row.State is TextReviewState.Waiting
                && row.Text.Contains(words, StringComparison.Ordinal)
            )
            .Id;
        using var answer = await client.GetAsync($"{Desk}/{id}", Cancel);
        return (await answer.ReadAsync<TextReviewView>(), answer.Headers.ETag!.Tag);
    }

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient client,
        Guid id,
        string verb,
        string tag,
        object body
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Desk}/{id}/{verb}")
        {
            Content = JsonContent.Create(body, body.GetType(), options: AwardJson.Options),
        };
        request.Headers.Add("If-Match", tag);
        return await client.SendAsync(request, Cancel);
    }
}
