using Google.Protobuf;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Contracts.Review.V1;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>第三条、第四条：宁缺毋滥. An edition in which nobody is worthy goes the same way and ends.</summary>
[Article(3)]
[Article(4)]
[Article(19)]
public sealed class NobodyWorthy(DecisionApp app) : IClassFixture<DecisionApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_without_anybody_is_announced_submitted_and_decided()
    {
        var c = await NewAsync();
        var list = await c.AnnouncedAsync();
        c.Close(list);
        using var submitted = await c.SubmitAsync(list);
        await submitted.ReadAsAsync<AwardListView>();
        using var decided = await c.DecideAsync(list);
        Assert.Equal(AwardListState.Decided, (await decided.ReadAsAsync<AwardListView>()).State);

        var announced = await RaisedAsync(list.Id, AwardListAnnounced.Parser);
        Assert.Equal("关于第三届攀枝花市政府质量奖评选结果的公示", announced.Title);
        Assert.Empty(announced.Candidates);
        Assert.Contains("没有拟获奖组织和个人", announced.Paragraphs[0], StringComparison.Ordinal);
        Assert.Contains("宁缺毋滥", announced.Paragraphs[1], StringComparison.Ordinal);
        var decision = await RaisedAsync(list.Id, AwardDecided.Parser);
        Assert.Empty(decision.Awarded);
        Assert.Contains("没有获奖组织和个人", decision.Paragraphs[0], StringComparison.Ordinal);
        Assert.Contains("宁缺毋滥", decision.Paragraphs[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_whose_last_one_lost_a_condition_goes_on()
    {
        var c = await NewAsync();
        var list = await c.ApprovedAsync(c.First);
        app.Eligibility.Stopped.Add(c.First);
        using var office = app.As(Roles.Office);
        using var announced = await office.StepAsync(
            $"{DecisionCase.Lists}/{list.Id}",
            "announce",
            new AnnounceListRequest("攀质强办〔2023〕9号", StrikeIneligible: true)
        );
        Assert.Equal(
            AwardListState.Announced,
            (await announced.ReadAsAsync<AwardListView>()).State
        );
    }

    [Fact]
    public async Task Where_nobody_is_left_to_review_the_list_is_empty_and_not_before()
    {
        var c = await NewAsync();
        await app.InScopeAsync<ReviewDb>(db =>
            db.Database.ExecuteSqlAsync(
                $"DELETE FROM stage_lists WHERE edition_id = {c.Edition}",
                Cancel
            )
        );
        Assert.Equal("stages-not-closed", await RecommendAsync(c));
        await app.InScopeAsync<ReviewDb>(db =>
            db.Database.ExecuteSqlAsync(
                $"UPDATE candidates SET state = 'Stopped' WHERE edition_id = {c.Edition}",
                Cancel
            )
        );
        var now = app.Clock.Now;
        app.Clock.Now = new(2023, 5, 31, 9, 0, 0, AwardClock.ShanghaiOffset);
        Assert.Equal("stages-not-closed", await RecommendAsync(c));
        app.Clock.Now = now;
        Assert.Empty((await c.RecommendedAsync()).Entries);
    }

    private async Task<string?> RecommendAsync(DecisionCase c)
    {
        using var office = app.As(Roles.Office);
        var answer = await office.SendAsync(HttpMethod.Post, "award-lists", c.Recommendation());
        return answer.Code;
    }

    private async Task<DecisionCase> NewAsync()
    {
        var c = new DecisionCase(app);
        await c.PrepareAsync();
        return c;
    }

    private async Task<T> RaisedAsync<T>(Guid list, MessageParser<T> parser)
        where T : IMessage<T>, new()
    {
        byte[] payload = [];
        var type = new T().Descriptor.FullName;
        await app.InScopeAsync<ReviewDb>(async db =>
            payload = await db
                .Database.SqlQuery<byte[]>(
                    $"SELECT payload AS \"Value\" FROM outbox_events WHERE aggregate_id = {list} AND type = {type}"
                )
                .SingleAsync(Cancel)
        );
        return parser.ParseFrom(payload);
    }
}
