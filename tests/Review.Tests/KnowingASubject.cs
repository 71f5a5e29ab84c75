using System.Net;
using Grpc.Core;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Contracts.Review.V1;
using QualityAward.TestSupport;

namespace QualityAward.Review.Tests;

/// <summary>What another service keeps of a candidate is for those alone who may open it (articles 7, 22).</summary>
[Article(22)]
public sealed class KnowingASubject(ReviewApp app) : IClassFixture<ReviewApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Roles.Office, "city-office", true)]
    [InlineData(Roles.Office, "city-office", false)]
    [InlineData(Roles.Government, "government", true)]
    [InlineData(Roles.LeadingGroup, "leading-group", true)]
    [Article(7)]
    public async Task It_takes_pledge_and_declaration_and_no_conflict(
        string role,
        string unit,
        bool accepted
    )
    {
        var field = await new ReviewField(app).OpenAsync();
        var name = $"甲{Guid.NewGuid():N}";
        var key = $"org:code-{name}";
        var candidate = await field.CandidateAsync(name, accepted);
        var subject = $"{role}-{accepted}";
        using var person = app.As(role, unit, subject);
        Assert.Equal([Stranger], await KnownAsync(role, unit, subject, key));
        await field.SignAsync(person);
        Assert.Equal([Stranger], await KnownAsync(role, unit, subject, key));
        await field.ClearAsync(person, candidate);
        Assert.Equal([key, Stranger], await KnownAsync(role, unit, subject, key));

        using var related = await field.DeclareAsync(person, (candidate, RelationKind.Employer));
        Assert.Equal(HttpStatusCode.OK, related.StatusCode);
        Assert.Equal([Stranger], await KnownAsync(role, unit, subject, key));
    }

    [Fact]
    [Article(7)]
    public async Task A_supervisor_without_an_appointment_knows_of_no_candidate_and_has_no_part()
    {
        var field = await new ReviewField(app).OpenAsync();
        var name = $"乙{Guid.NewGuid():N}";
        var candidate = await field.CandidateAsync(name);
        const string unit = "supervision-group";
        Assert.Equal(
            [Stranger],
            await KnownAsync(Roles.Supervisor, unit, "passer-by", $"org:code-{name}")
        );
        Assert.False(
            (await field.MayOpenAsync(Roles.Supervisor, "passer-by", candidate)).TakesPart
        );

        using var office = field.Office();
        using var appointed = await field.AppointAsync(office, "eyes", ReviewGroup.Supervisor);
        Assert.True((await field.MayOpenAsync(Roles.Supervisor, "eyes", candidate)).TakesPart);
    }

    [Fact]
    [Article(22)]
    public async Task Nobody_asks_but_the_services_that_open_cases()
    {
        using var channel = app.GrpcAs(ResourceNames.Workbench);
        var refused = await Assert.ThrowsAsync<RpcException>(async () =>
            await new Access.AccessClient(channel).MayOpenAsync(
                new() { EditionId = $"{Guid.NewGuid()}" },
                cancellationToken: Cancel
            )
        );
        Assert.Equal(StatusCode.PermissionDenied, refused.StatusCode);
    }

    private const string Stranger = "org:no-candidate";

    private async Task<IEnumerable<string>> KnownAsync(
        string role,
        string unit,
        string subject,
        string key
    )
    {
        using var channel = app.GrpcAs(ResourceNames.Honours);
        var reply = await new Access.AccessClient(channel).MayKnowAsync(
            new()
            {
                Subject = subject,
                Unit = unit,
                Role = role,
                SubjectKeys = { key, Stranger },
            },
            cancellationToken: Cancel
        );
        return reply.SubjectKeys;
    }
}
