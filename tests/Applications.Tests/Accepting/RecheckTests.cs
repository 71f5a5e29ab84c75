using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Accepting;

/// <summary>Reported and rechecked, one of four not fit.</summary>
public sealed class RecheckedCase(TestPostgres postgres) : ListCase(postgres, ListStage.Rechecked);

/// <summary>Who sees what on 市质量强市办's desk before there is a list.</summary>
public sealed class RecheckTests(RecheckedCase c) : IClassFixture<RecheckedCase>
{
    [Fact]
    [Article(22)]
    public async Task A_number_is_shown_for_a_reason_and_on_the_record()
    {
        using var office = c.Office();
        using var county = c.App.As(Roles.ReceivingBody, Journey.County);
        using var other = c.App.As(Roles.ReceivingBody, "county-office-510402");
        var request = new UnmaskRequest("与公安登记信息核对");
        (await other.PostReply($"preliminary/{c.Person}/unmask", request)).Refused(
            404,
            "not-found"
        );
        (await county.PostReply($"preliminary/{c.Person}/unmask", new UnmaskRequest(" "))).Refused(
            400,
            "malformed-request"
        );
        foreach (
            var answer in (Reply[])
                [
                    await county.PostReply($"preliminary/{c.Person}/unmask", request),
                    await office.PostReply($"recheck/{c.Person}/unmask", request),
                ]
        )
        {
            Assert.Equal(Numbers.CitizenNumber(1), answer.As<UnmaskedNumberView>().Number);
        }

        (await office.PostReply($"recheck/{c.Good}/unmask", request)).Refused(404, "not-found");
        await c.App.InScopeAsync<ApplicationsDb>(async db =>
            Assert.Equal(2, await db.SecretOpenings.CountAsync(o => o.ApplicationId == c.Person))
        );
    }

    [Fact]
    [Article(22)]
    public async Task The_queue_hides_a_case_from_whoever_is_walled_off()
    {
        using var office = c.Office();
        using var walled = c.Office(ListCase.Walled);
        var all = (await office.GetReply("recheck")).As<Page<RecheckRow>>();
        Assert.Equal(4, all.Items.Count);
        var first = (await walled.GetReply("recheck?limit=2")).As<Page<RecheckRow>>();
        var rest = (await walled.GetReply($"recheck?limit=2&after={first.Next}")).As<
            Page<RecheckRow>
        >();
        Assert.Null(rest.Next);
        Assert.Equal(
            all.Items.Select(r => r.Id).Where(id => id != c.Objected),
            first.Items.Concat(rest.Items).Select(r => r.Id)
        );
        (await walled.GetReply($"recheck/{c.Objected}")).Refused(404, "not-found");
    }

    [Fact]
    [Article(22)]
    public async Task Nobody_reads_the_queue_before_the_pledge_is_signed()
    {
        using var office = c.Office();
        c.App.Access.PledgeMissing = true;
        try
        {
            (await office.GetReply("recheck")).Refused(403, "pledge-not-signed");
            (await office.GetReply($"recheck/{c.Good}")).Refused(403, "pledge-not-signed");
        }
        finally
        {
            c.App.Access.PledgeMissing = false;
        }
    }

    [Fact]
    [Article(22)]
    public async Task Whoever_is_walled_off_from_one_drafts_no_list()
    {
        using var walled = c.Office(ListCase.Walled);
        (await c.DraftedAsync(walled)).Refused(403, "recusal-stands");
    }
}
