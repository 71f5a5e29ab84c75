using System.Net;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Contracts.Rest.Notifications;
using QualityAward.Scenario.Playing;
using QualityAward.TestSupport;

namespace QualityAward.EndToEnd.Access;

/// <summary>Nobody grants themselves, from the outside: two administrators, the holders' inbox, the log.</summary>
[Collection(OnThatDay.Name)]
public sealed class AppointedByTwoTests(SystemAt2023 system)
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_member_of_the_leading_group_is_proposed_confirmed_told_and_logged()
    {
        using var admin = await Player.SignInAsync(system.System.PublicUrl, "admin");
        using var admin2 = await Player.SignInAsync(system.System.PublicUrl, "admin2");
        using var holder = await Player.SignInAsync(system.System.PublicUrl, "leading-4");
        var name = $"leader-{Guid.NewGuid().ToString("N")[..8]}";
        var created = await admin.CreateAsync<AccountView>(
            "/api/identity/accounts",
            new CreateAccountRequest(
                name,
                $"示例·{name}",
                "Initial-2023!",
                [new("leading-group", "leading-group")]
            )
        );
        Assert.Empty(created.Assignments);
        var at = $"/api/identity/role-proposals/{created.Proposals!.Single().Id}";
        using var own = await admin.AnswerAsync(
            HttpMethod.Post,
            $"{at}/confirm",
            new { },
            await admin.TagAsync(at)
        );
        Assert.Equal(HttpStatusCode.UnprocessableContent, own.StatusCode);
        await admin2.ActAsync(at, "confirm", new { });

        await Eventually.TrueAsync(
            async () =>
                (await holder.GetAsync<Page<InboxMessage>>("/api/notifications/inbox")).Items.Any(
                    m =>
                        m.Kind == "role-granted" && m.Title.Contains(name, StringComparison.Ordinal)
                ),
            AtMost
        );
        await Eventually.TrueAsync(() => LeafAsync(holder), AtMost);
    }

    // Nothing of the person, only that somebody was appointed to the role.
    private static async Task<bool> LeafAsync(Player reader)
    {
        for (var index = 0; index < 500; index++)
        {
            var (status, body) = await reader.LookAsync($"/api/publicity/log/entries/{index}");
            if (status != HttpStatusCode.OK)
            {
                return false;
            }

            if (body.Contains("role-granted", StringComparison.Ordinal))
            {
                Assert.DoesNotContain("leader-", body, StringComparison.Ordinal);
                return true;
            }
        }

        return false;
    }
}
