using QualityAward.Applications.Recheck;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Accepting;

/// <summary>Reported and rechecked, on the way to a refusal and a lock.</summary>
public sealed class RecheckOnItsWay(TestPostgres postgres)
    : ListCase(postgres, ListStage.Rechecked);

/// <summary>第十三条：what is open on an application that was reported and does not come to the list.</summary>
public sealed class ActsOnRecheckTests(RecheckOnItsWay c) : IClassFixture<RecheckOnItsWay>
{
    [Fact]
    [Article(11)]
    [Article(13)]
    public async Task A_refused_and_a_locked_application_show_what_is_not_refused()
    {
        using var people = new People(role => c.App.As(role));
        var office = people.Of(Roles.Office);
        Assert.Equal(["finding", "refuse", "query", "unmask"], await VerbsAsync(office, c.Person));
        Assert.DoesNotContain("unmask", await VerbsAsync(office, c.Good));
        var acts = (await office.GetReply($"recheck/{c.Unfit}")).As<RecheckView>().Acts;
        Assert.Equal("更改复核结论", acts.Single(a => a.Verb == "finding").Title);
        Assert.True(acts.Single(a => a.Verb == "refuse").Main);

        (await ListCase.RefuseAsync(office, c.Person, "不符合申报条件。")).As<RecheckView>();
        await CheckAsync(people);
        var locked = await office.PostReply(
            $"applications/{c.Person}/lock",
            new LockApplicationRequest("第三项证明材料第二页")
        );
        Assert.Equal(204, locked.Status);
        await CheckAsync(people);
        Assert.Equal(["handling"], ActsShown.Verbs(await office.GetReply($"recheck/{c.Person}")));
    }

    [Fact]
    [Article(13)]
    public async Task Reasons_that_are_too_long_to_keep_are_refused()
    {
        using var office = c.Office();
        (await ListCase.RefuseAsync(office, c.Unfit, new('由', 4001))).Refused(
            422,
            "text-too-long"
        );
    }

    private static IEnumerable<string> Tried() => RecheckActs.Table.All.Select(act => act.Verb);

    private static async Task<IReadOnlyList<string>> VerbsAsync(HttpClient office, Guid id) =>
        [
            .. ActsShown
                .Verbs(await office.GetReply($"recheck/{id}"))
                .Where(verb => Tried().Contains(verb)),
        ];

    private async Task CheckAsync(People people)
    {
        c.App.Registers.Reachable = false;
        await ActsShown.CheckAsync(
            RecheckActs.Table,
            $"recheck/{c.Person}",
            people.Of,
            new Dictionary<string, object> { ["unmask"] = new UnmaskRequest(" ") }
        );
        c.App.Registers.Reachable = true;
    }
}
