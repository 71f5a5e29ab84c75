using QualityAward.Applications.Acceptance;
using QualityAward.Applications.Recheck;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Accepting;

/// <summary>A list on its way, with tests that go the whole way themselves.</summary>
public sealed class ListOnItsWay(TestPostgres postgres) : ListCase(postgres, ListStage.Rechecked);

/// <summary>第十三条：what is open at each stage of a list, and what is said to be in its way.</summary>
public sealed class ActsOnListTests(ListOnItsWay c) : IClassFixture<ListOnItsWay>
{
    private const string Objector = "dept-sthjj";

    private static readonly Dictionary<string, object> OnApplication = new()
    {
        [RecheckActs.Unmask.Verb] = new UnmaskRequest(" "),
    };

    [Fact]
    [Article(13)]
    [Article(22)]
    public async Task At_each_stage_exactly_what_is_not_refused_is_shown()
    {
        using var people = new People(role =>
            c.App.As(role, role == Roles.Department ? Objector : "city-office")
        );
        using var walled = new People(role =>
            c.App.As(role, subject: role == Roles.Office ? ListCase.Walled : null)
        );
        await OfPersonAsync(people);
        foreach (
            var stage in (ListStage[])
                [
                    ListStage.Drafted,
                    ListStage.Asked,
                    ListStage.Answered,
                    ListStage.Handled,
                    ListStage.Announced,
                ]
        )
        {
            await c.AdvanceAsync(stage);
            await CheckAsync(people, walled);
            Assert.Equal(stage is ListStage.Drafted, (await VerbsAsync()).Contains("entries"));
            Assert.Equal(InTheWay(stage), await ObstaclesAsync());
        }

        await BeforeItIsFinalAsync();
        using var office = c.Office();
        (await ListCase.RefuseAsync(office, c.Unfit, "业绩材料与要求不符。")).As<RecheckView>();
        Assert.Empty(await ObstaclesAsync());
        (await office.ActReply(c.List, "conclude")).As<AcceptanceListView>();
        await CheckAsync(people, walled);
        Assert.Empty(await VerbsAsync());
    }

    private async Task CheckAsync(People people, People walled)
    {
        await OfPersonAsync(people);
        await ActsShown.CheckAsync(AcceptanceActs.Table, c.List, people.Of, OnList());
        await ActsShown.CheckAsync(AcceptanceActs.Table, c.List, walled.Of, OnList());
        if (Objection is { } asked)
        {
            await ActsShown.CheckAsync(
                AcceptanceConsultationActs.Table,
                $"acceptance-consultations/{asked.Id}",
                people.Of,
                new Dictionary<string, object> { ["reply"] = new AcceptanceReplyRequest([], null) }
            );
        }
    }

    /// <summary>The registers do not answer, so that a query goes through nowhere.</summary>
    private async Task OfPersonAsync(People people)
    {
        c.App.Registers.Reachable = false;
        await ActsShown.CheckAsync(
            RecheckActs.Table,
            $"recheck/{c.Person}",
            people.Of,
            OnApplication
        );
        c.App.Registers.Reachable = true;
    }

    private async Task BeforeItIsFinalAsync()
    {
        c.App.Notices.Published = false;
        Assert.Contains("公示正在发布，请稍后刷新。", await ObstaclesAsync());
        c.App.Notices.Published = true;
        c.StandsNotice(closed: true, open: 2, upheld: c.Good);
        Assert.Equal(
            [
                "还有2件异议尚未决定并答复。",
                "对示例第1新材料有限公司的异议成立，须先作出不予受理决定并说明理由。",
                "示例第3新材料有限公司已上报而未列入名单，须作出不予受理决定并说明理由。",
            ],
            await ObstaclesAsync()
        );
        c.StandsNotice(closed: true, open: 0);
    }

    private static string[] InTheWay(ListStage stage) =>
        stage switch
        {
            ListStage.Asked =>
            [
                .. DefaultDepartments
                    .Shipped.SelectMany(group => group.Units)
                    .Order(StringComparer.Ordinal)
                    .Select(unit => $"示例部门{unit}尚未回复（回复期限2023年5月19日）。"),
            ],
            ListStage.Answered =>
            [
                "示例部门dept-sthjj对示例第1新材料有限公司的异议尚未处理：记载处理情况，或者对其不予受理。",
            ],
            ListStage.Announced =>
            [
                "公示至2023年5月29日24时止，期满后方可确定。",
                "示例第3新材料有限公司已上报而未列入名单，须作出不予受理决定并说明理由。",
            ],
            _ => [],
        };

    private AcceptanceConsultationView? Objection =>
        c.Consultations.SingleOrDefault(a => a.DepartmentUnit == Objector);

    private Dictionary<string, object> OnList() =>
        new()
        {
            ["consult"] = new ConsultDepartmentsRequest(null, new(2020, 1, 1), null),
            ["handle-objection"] = new HandleObjectionRequest(
                Objection?.Id ?? Guid.Empty,
                c.Good,
                " "
            ),
            ["announce"] = new AnnounceAcceptanceRequest("", null, null, null),
        };

    private async Task<IReadOnlyList<ActView>> ActsAsync()
    {
        using var office = c.Office();
        return (await office.GetReply(c.List)).As<AcceptanceListView>().Acts;
    }

    private async Task<IEnumerable<string>> VerbsAsync() => (await ActsAsync()).Select(a => a.Verb);

    private async Task<IEnumerable<string>> ObstaclesAsync() =>
        (await ActsAsync()).SelectMany(a => a.Obstacles).Select(o => o.Text);
}
