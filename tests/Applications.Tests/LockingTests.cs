using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>涉密锁定: at once, for everybody, in every version, over a real database.</summary>
public sealed class LockingTests(AcceptanceApp app) : IClassFixture<AcceptanceApp>
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
}
