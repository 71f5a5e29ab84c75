using System.Net;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Tests.Support;
using Xunit;

namespace QualityAward.Identity.Tests.SignIn;

[Collection(nameof(Running))]
public sealed class RoleTests(IdentityApp app)
{
    [Fact]
    public async Task Switching_on_the_page_reissues_the_tokens_in_the_same_session_and_is_remembered()
    {
        using var browser = await app.BrowserAsync();
        var gateway = new Gateway(browser);
        var first = await gateway.SignInAsync("office");
        Assert.Equal((Roles.Office, "city-office"), (first.Claim("role"), first.Claim("unit")));
        var me = await new Api(browser.Http, first.AccessToken!).GetAsync<MeView>(
            "/api/identity/me"
        );
        Assert.Equal(2, me.Assignments.Count);

        using var chosen = await browser.FillAsync(
            "/account/role?returnUrl=%2Fworkbench",
            ("assignmentId", $"{me.Assignments.Single(a => a.Role == Roles.LeadingGroup).Id}")
        );
        Assert.Equal("/workbench", chosen.Headers.Location!.OriginalString);

        var again = await gateway.AgainAsync();
        var refreshed = await gateway.RefreshAsync(first);
        using var other = await app.BrowserAsync();
        var next = await new Gateway(other).SignInAsync("office");
        Assert.All(
            [again, refreshed, next],
            t =>
                Assert.Equal(
                    (Roles.LeadingGroup, "leading-group"),
                    (t.Claim("role"), t.Claim("unit"))
                )
        );
        Assert.Equal(first.Claim("sid"), again.Claim("sid"));

        // Back, for the other tests.
        await ChooseAsync(new(other.Http, next.AccessToken!), Roles.Office, HttpStatusCode.OK);
        Assert.Equal(Roles.Office, (await new Gateway(other).AgainAsync()).Claim("role"));
    }

    [Fact]
    public async Task Somebody_elses_assignment_cannot_be_chosen()
    {
        using var browser = await app.BrowserAsync();
        var mine = await new Gateway(browser).SignInAsync("supervisor");
        using var other = await app.BrowserAsync();
        var theirs = await new Gateway(other).SignInAsync("expert");
        var view = await new Api(other.Http, theirs.AccessToken!).GetAsync<MeView>(
            "/api/identity/me"
        );

        using var answer = await new Api(browser.Http, mine.AccessToken!).SendAsync(
            HttpMethod.Post,
            "/api/identity/me/active-assignment",
            new ChooseAssignmentRequest(view.Active!.Id)
        );

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_gateway_may_ask_for_the_chooser()
    {
        using var browser = await app.BrowserAsync();
        var gateway = new Gateway(browser);
        await gateway.SignInAsync("leading");
        using var answer = await browser.GetAsync(gateway.Authorize("select_account"));
        Assert.StartsWith(
            "/account/role?",
            answer.Headers.Location!.OriginalString,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "prompt",
            answer.Headers.Location.OriginalString,
            StringComparison.Ordinal
        );
    }

    private static async Task ChooseAsync(Api api, string role, HttpStatusCode expected)
    {
        var me = await api.GetAsync<MeView>("/api/identity/me");
        using var answer = await api.SendAsync(
            HttpMethod.Post,
            "/api/identity/me/active-assignment",
            new ChooseAssignmentRequest(me.Assignments.Single(a => a.Role == role).Id)
        );
        Assert.Equal(expected, answer.StatusCode);
    }
}
