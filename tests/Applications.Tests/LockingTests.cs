using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>涉密锁定: at once, for everybody, in every version, over a real database.</summary>
public sealed class LockingTests(AcceptanceApp app, TestPostgres postgres)
    : IClassFixture<AcceptanceApp>
{
    private const string Firm = "enterprise-example-1";

    [Fact]
    [Article(11)]
    [Article(22)]
    public async Task A_locked_applications_files_are_closed_also_to_who_uploaded_them()
    {
        var journey = new Journey(app);
        var edition = await journey.OpenEditionAsync();
        var file = Guid.Empty;
        var id = await journey.FileAsync(
            edition,
            Firm,
            CandidateKind.Organisation,
            uploaded =>
            {
                file = uploaded;
                return Forms.Organisation(uploaded);
            }
        );
        using var firm = app.As(Roles.Applicant, Firm);

        // The same content under another id: locking one copy of it only would lock nothing.
        var copy = await Journey.UploadAsync(firm);
        await journey.ReviewAsync(id);
        using var office = app.As(Roles.Office);
        using var county = app.As(Roles.ReceivingBody, Journey.County);
        HttpClient[] readers = [firm, office, county];
        foreach (var reader in readers)
        {
            Assert.Equal(200, (await reader.GetReply($"files/{file}")).Status);
        }

        var seen = await office.GetReply($"recheck/{id}");
        var reason = new LockApplicationRequest("发现疑似涉密内容。");
        using var recused = app.As(Roles.Office, subject: "recused");
        app.Access.WalledOff.Add(("recused", id));
        (await recused.PostReply($"applications/{id}/lock", reason, seen.Tag)).Refused(
            404,
            "not-found"
        );
        Assert.Equal(
            204,
            (await office.PostReply($"applications/{id}/lock", reason, seen.Tag)).Status
        );

        foreach (var reader in readers)
        {
            (await reader.GetReply($"files/{file}")).Refused(404, "not-found");
        }

        (await firm.GetReply($"files/{copy}")).Refused(404, "not-found");
        (await firm.GetReply($"applications/{id}/versions/1")).Refused(404, "not-found");
        var own = (await firm.GetReply($"applications/{id}")).As<ApplicationView>();
        Assert.Null(own.Form);
        Assert.Empty(own.Files ?? []);
    }

    [Theory]
    [Article(11)]
    [Article(22)]
    [InlineData(Roles.ReceivingBody, Journey.County, 204)]
    [InlineData(Roles.ReceivingBody, "county-office-510421", 404)]
    [InlineData(Roles.Expert, "expert-group", 204)]
    [InlineData(Roles.Supervisor, "supervision-group", 204)]
    [InlineData(Roles.Applicant, Firm, 403)]
    public async Task Whoever_finds_it_locks_it_and_the_office_records_what_is_done(
        string role,
        string unit,
        int answer
    )
    {
        await using var alone = new AcceptanceApp(postgres);
        await alone.InitializeAsync();
        var journey = new Journey(alone);
        var edition = await journey.OpenEditionAsync();
        var id = await journey.FileAsync(
            edition,
            Firm,
            CandidateKind.Organisation,
            file => Forms.Organisation(file)
        );
        using var office = alone.As(Roles.Office);
        var handled = new RecordHandlingRequest("已移交保密部门，收件回执存档。");
        (await office.PostReply($"applications/{id}/lock/handling", handled)).Refused(
            409,
            "wrong-state"
        );

        using var finder = alone.As(role, unit);
        var reason = new LockApplicationRequest("第三项证明材料第二页。");
        if (answer == 204)
        {
            (
                await finder.PostReply($"applications/{id}/lock", new LockApplicationRequest(" "))
            ).Refused(422, "reasons-missing");
        }

        Assert.Equal(answer, (await finder.PostReply($"applications/{id}/lock", reason)).Status);
        if (answer != 204)
        {
            return;
        }

        (await finder.PostReply($"applications/{id}/lock", reason)).Refused(409, "wrong-state");
        Assert.Equal(
            204,
            (await office.PostReply($"applications/{id}/lock/handling", handled)).Status
        );
    }
}
