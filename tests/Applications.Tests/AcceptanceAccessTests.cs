using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>Who may act on a 受理名单, and the office's list of departments.</summary>
public sealed class AcceptanceAccessTests(AcceptanceApp app) : IClassFixture<AcceptanceApp>
{
    private static readonly string AnyList = $"acceptance-lists/{Guid.Empty}";

    [Fact]
    [Article(13)]
    public async Task Nobody_but_the_office_acts_on_a_list()
    {
        foreach (var role in Roles.All.Except([Roles.Office]))
        {
            using var client = app.As(role);
            foreach (var verb in (string[])["consult", "handle-objection", "announce", "conclude"])
            {
                (await client.PostReply($"{AnyList}/{verb}", new { })).Refused(
                    403,
                    "role-lacks-right"
                );
            }

            (
                await client.PostReply(
                    "acceptance-lists",
                    new DraftAcceptanceListRequest(Guid.NewGuid())
                )
            ).Refused(403, "role-lacks-right");
            (await client.GetReply("recheck")).Refused(403, "role-lacks-right");
            (await client.GetReply("acceptance-departments")).Refused(403, "role-lacks-right");
            if (role != Roles.Supervisor)
            {
                (await client.GetReply("acceptance-lists")).Refused(403, "role-lacks-right");
            }
        }

        using var anonymous = app.Anonymous();
        Assert.Equal(401, (await anonymous.GetReply("acceptance-lists")).Status);
        using var office = app.As(Roles.Office);
        (await office.GetReply(AnyList)).Refused(404, "not-found");
        Assert.Equal(428, (await office.PostReply($"{AnyList}/conclude")).Status);
    }

    [Fact]
    public void Every_endpoint_says_who_may_call_it() => Assert.Empty(app.UnmarkedEndpoints());

    [Fact]
    [Article(13)]
    public async Task The_usual_departments_are_data_of_the_office()
    {
        using var office = app.As(Roles.Office);
        var groups = (await office.GetReply("acceptance-departments")).As<
            Page<DefaultDepartmentsView>
        >();
        Assert.Equal(2, groups.Items.Count);
        const string path = "acceptance-departments/public-institutions";
        var seen = await office.GetReply(path);
        Assert.Equal(["dept-zzb", "dept-jw"], seen.As<DefaultDepartmentsView>().Units);
        (await office.PutReply(path, new DefaultDepartmentsRequest(["nobody"]), seen.Tag)).Refused(
            400,
            "malformed-request"
        );
        (await office.PutReply(path, new DefaultDepartmentsRequest([]), seen.Tag)).Refused(
            400,
            "malformed-request"
        );
        var request = new DefaultDepartmentsRequest(["dept-jw", "dept-rsj"]);
        var changed = await office.PutReply(path, request, seen.Tag);
        Assert.Equal(["dept-jw", "dept-rsj"], changed.As<DefaultDepartmentsView>().Units);
        (await office.PutReply(path, request, seen.Tag)).Refused(412, "changed-meanwhile");
        (await office.GetReply("acceptance-departments/others")).Refused(404, "not-found");
    }

    [Fact]
    [Article(13)]
    public async Task Two_clerks_at_once_draft_one_list()
    {
        var edition = await new Journey(app).OpenEditionAsync();
        app.Clock.Now = Journey.At(5, 8);
        using var office = app.As(Roles.Office);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    office.PostReply("acceptance-lists", new DraftAcceptanceListRequest(edition))
                )
        );
        Assert.Single(answers, a => a.Status == 201);
        foreach (var late in answers.Where(a => a.Status != 201))
        {
            late.Refused(409, "list-exists");
        }

        var list = answers.Single(a => a.Status == 201).As<AcceptanceListView>();
        var request = new ConsultDepartmentsRequest(null, new(2023, 5, 19), null);
        (await office.ActReply($"acceptance-lists/{list.Id}", "consult", request)).Refused(
            422,
            "list-empty"
        );
    }
}
