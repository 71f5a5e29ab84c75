using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.ServiceDefaults.Database;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>第十八条、第十九条：what happens between two steps of the list, or at the same moment, is seen by the later step.</summary>
public sealed class DecidingMeanwhile(DecisionApp app) : IClassFixture<DecisionApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Article(19)]
    public async Task A_complaint_that_suspends_after_the_submission_stops_the_decision()
    {
        var (c, list) = await SubmittedAsync();
        app.Complaints.Suspending.Add($"{c.First}");
        using var suspended = await c.DecideAsync(list, c.First);
        Assert.Equal("complaint-suspends", await suspended.CodeAsync());
        app.Complaints.Suspending.Remove($"{c.First}");
        using var decided = await c.DecideAsync(list, c.First);
        Assert.Equal(AwardListState.Decided, (await decided.ReadAsAsync<AwardListView>()).State);
    }

    [Fact]
    [Article(19)]
    public async Task Whoever_lost_a_condition_after_the_submission_is_not_decided_on()
    {
        var (c, list) = await SubmittedAsync();
        app.Eligibility.Stopped.Add(c.First);
        using var refused = await c.DecideAsync(list, c.First, c.Second);
        Assert.Equal("no-longer-eligible", await refused.CodeAsync());
        app.Eligibility.Unreachable.Add(c.Second);
        using var unsure = await c.DecideAsync(list, c.Second);
        Assert.Equal("cannot-verify-now", await unsure.CodeAsync());
        app.Eligibility.Unreachable.Remove(c.Second);
        using var fewer = await c.DecideAsync(list, c.Second);
        await fewer.ReadAsAsync<AwardListView>();
    }

    [Fact]
    [Article(19)]
    public async Task Whoever_was_stopped_after_the_submission_is_not_decided_on()
    {
        var (c, list) = await SubmittedAsync();
        await app.InScopeAsync<ReviewDb>(db => StopAsync(db, c.First));
        using var refused = await c.DecideAsync(list, c.First, c.Second);
        Assert.Equal("no-longer-eligible", await refused.CodeAsync());
    }

    [Fact]
    [Article(19)]
    public async Task Whoever_is_stopped_while_the_decision_is_on_its_way_is_not_decided_on()
    {
        var (c, list) = await SubmittedAsync();
        Task<HttpResponseMessage>? deciding = null;
        await app.InScopeAsync<ReviewDb>(db =>
            db.InTransaction(
                async cancellationToken =>
                {
                    await StopAsync(db, c.First);
                    deciding = c.DecideAsync(list, c.First);
                    Assert.True(await Waiting.ForLockAsync(db, deciding));
                },
                Cancel
            )
        );
        using var refused = await deciding!;
        Assert.Equal("no-longer-eligible", await refused.CodeAsync());
    }

    [Fact]
    [Article(19)]
    public async Task Of_two_decisions_at_once_one_is_taken()
    {
        var (c, list) = await SubmittedAsync();
        var answers = await Task.WhenAll(c.DecideAsync(list, c.First), c.DecideAsync(list));
        Assert.Single(answers, a => a.IsSuccessStatusCode);
        Assert.Single(answers, a => (int)a.StatusCode is 409 or 412);
    }

    [Fact]
    [Article(18)]
    public async Task A_list_whose_period_cannot_be_counted_is_not_announced()
    {
        var c = await NewAsync();
        var list = await c.ApprovedAsync(c.First);
        using var office = app.As(Roles.Office);
        app.Calendar.YearUnknown = true;
        using var unknown = await AnnounceAsync(office, list);
        app.Calendar.YearUnknown = false;
        Assert.Equal("calendar-year-unknown", await unknown.CodeAsync());
        using var announced = await AnnounceAsync(office, list);
        Assert.Equal(
            AwardListState.Announced,
            (await announced.ReadAsAsync<AwardListView>()).State
        );
    }

    private static Task<int> StopAsync(ReviewDb db, Guid candidate) =>
        db.Database.ExecuteSqlAsync(
            $"UPDATE candidates SET state = 'Stopped', stop_reason = 'withdrawn' WHERE id = {candidate}",
            Cancel
        );

    private static Task<HttpResponseMessage> AnnounceAsync(HttpClient office, AwardListView list) =>
        office.StepAsync(
            $"{DecisionCase.Lists}/{list.Id}",
            "announce",
            new AnnounceListRequest("攀质强办〔2023〕9号")
        );

    private async Task<(DecisionCase Case, AwardListView List)> SubmittedAsync()
    {
        var c = await NewAsync();
        var list = await c.AnnouncedAsync(c.First, c.Second);
        c.Close(list);
        using var submitted = await c.SubmitAsync(list);
        await submitted.ReadAsAsync<AwardListView>();
        return (c, list);
    }

    private async Task<DecisionCase> NewAsync()
    {
        var c = new DecisionCase(app);
        await c.PrepareAsync();
        return c;
    }
}
