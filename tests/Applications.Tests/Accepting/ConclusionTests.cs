using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Accepting;

/// <summary>第十三条：when the notice has run, the list becomes final. Each test says how the notice stands.</summary>
public sealed class ConclusionTests(AnnouncedCase c) : IClassFixture<AnnouncedCase>
{
    [Fact]
    [Article(13)]
    public async Task Nothing_is_concluded_without_knowing_the_notice()
    {
        c.App.Notices.Published = false;
        try
        {
            await RefusedAsync(503, "cannot-verify-now");
        }
        finally
        {
            c.App.Notices.Published = true;
        }
    }

    [Fact]
    [Article(13)]
    public Task Nothing_is_concluded_while_the_notice_runs()
    {
        c.StandsNotice(closed: false, open: 1);
        return RefusedAsync(422, "notice-not-closed");
    }

    [Fact]
    [Article(13)]
    public Task Nothing_is_concluded_while_an_objection_is_open()
    {
        c.StandsNotice(closed: true, open: 1);
        return RefusedAsync(422, "objection-open");
    }

    [Fact]
    [Article(13)]
    public Task Nobody_against_whom_an_objection_was_upheld_is_accepted()
    {
        c.StandsNotice(closed: true, open: 0, upheld: c.Good);
        return RefusedAsync(422, "objection-upheld");
    }

    private async Task RefusedAsync(int status, string code)
    {
        using var office = c.Office();
        (await office.ActReply(c.List, "conclude")).Refused(status, code);
    }
}

/// <summary>The final 受理名单.</summary>
public sealed class FinalListTests(AnnouncedCase c) : IClassFixture<AnnouncedCase>
{
    [Fact]
    [Article(3)]
    [Article(13)]
    public async Task A_list_becomes_final_when_everybody_left_out_has_been_told_why()
    {
        using var office = c.Office();
        c.StandsNotice(closed: true, open: 0, upheld: c.Objected);
        (await ListCase.RefuseAsync(office, c.Objected, "公示期间的异议成立。")).As<RecheckView>();
        (await office.ActReply(c.List, "conclude")).Refused(422, "reasons-missing");
        (await ListCase.RefuseAsync(office, c.Unfit, " ")).Refused(422, "reasons-missing");
        (await ListCase.RefuseAsync(office, c.Unfit, "业绩材料与要求不符。")).As<RecheckView>();

        var final = (await office.ActReply(c.List, "conclude")).As<AcceptanceListView>();
        Assert.Equal(AcceptanceListState.Concluded, final.State);
        Assert.Equal(
            [$"{ApplicationState.Accepted}", $"{ApplicationState.NotAccepted}"],
            final.Organisations.Select(o => o.State).Order()
        );
        var accepted = await c.App.RaisedAsync<CandidateAccepted>();
        Assert.Equal(
            new HashSet<string> { $"{c.Good}", $"{c.Person}" },
            accepted.Select(a => a.Candidate.CandidateId).ToHashSet()
        );
        Assert.Equal(2, (await c.App.RaisedAsync<CandidateStopped>()).Count);
        (await office.ActReply(c.List, "conclude")).Refused(409, "wrong-state");
    }
}
