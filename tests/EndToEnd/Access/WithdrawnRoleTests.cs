using System.Net;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Scenario.Playing;
using QualityAward.TestSupport;

namespace QualityAward.EndToEnd.Access;

/// <summary>A role ends in every service in the moment it is withdrawn, whatever token or cookie is still out (article 22).</summary>
[Article(22)]
[Collection(OnThatDay.Name)]
public sealed class WithdrawnRoleTests(SystemAt2023 system)
{
    private static readonly string[] Sealed =
    [
        "/api/applications/preliminary",
        "/api/applications/consultations",
        "/api/applications/registrations",
        "/api/honours/files/00000000-0000-4000-8000-000000000000",
        "/api/notifications/inbox",
    ];

    [Fact]
    public async Task Who_was_a_clerk_reads_nothing_more()
    {
        using var admin = await Player.SignInAsync(system.System.PublicUrl, "admin");
        using var clerk = await Player.SignInAsync(system.System.PublicUrl, "county-510422-2");
        foreach (var path in Sealed)
        {
            var (status, body) = await clerk.LookAsync(path);
            Assert.False(body.Contains("role-ended", StringComparison.Ordinal), $"{path} {status}");
        }

        var accounts = await admin.GetAsync<AccountPage>(
            "/api/identity/accounts?search=county-510422-2"
        );
        var account = Assert.Single(accounts.Items);
        await admin.ActAsync(
            $"/api/identity/accounts/{account.Id}",
            $"assignments/{account.Assignments[0].Id}/withdraw",
            new { }
        );

        foreach (var path in Sealed)
        {
            var (status, body) = await clerk.LookAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, status);
            Assert.Contains("role-ended", body, StringComparison.Ordinal);
        }
    }
}
