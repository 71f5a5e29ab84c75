using System.Net;
using QualityAward.Identity.SignIn;
using QualityAward.Identity.Tests.Support;
using Xunit;

namespace QualityAward.Identity.Tests.SignIn;

[Collection(nameof(Running))]
public sealed class PasswordTests(IdentityApp app)
{
    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_keeps_this_one()
    {
        const string next = "Another-2024!";
        using var here = await app.BrowserAsync();
        using var there = await app.BrowserAsync();
        var (mine, other) = (new Gateway(here), new Gateway(there));
        var tokens = await mine.SignInAsync("industry-jxj");
        var others = await other.SignInAsync("industry-jxj");

        using var weak = await ChangeAsync(here, DevelopmentAccounts.Password, "short");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, weak.StatusCode);
        using var wrong = await ChangeAsync(here, "not-it", next);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var changed = await ChangeAsync(here, DevelopmentAccounts.Password, next);
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await mine.RefreshAsync(tokens)).Status);
        Assert.Equal("invalid_grant", (await other.RefreshAsync(others)).Error);
        using var fresh = await app.BrowserAsync();
        Assert.Equal(
            HttpStatusCode.OK,
            (await new Gateway(fresh).SignInAsync("industry-jxj", next)).Status
        );
    }

    private static Task<HttpResponseMessage> ChangeAsync(
        Browser browser,
        string current,
        string next
    ) =>
        browser.FillAsync(
            "/account/password",
            ("current", current),
            ("wanted", next),
            ("repeated", next)
        );
}
