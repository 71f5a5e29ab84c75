using System.Net;
using QualityAward.Identity.SignIn;
using QualityAward.Identity.Tests.Support;
using Xunit;

namespace QualityAward.Identity.Tests.SignIn;

[Collection(nameof(Running))]
public sealed class SignInPageTests(IdentityApp app)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_needs_no_script_and_nothing_remote_and_shows_the_example_accounts()
    {
        using var browser = await app.BrowserAsync();
        using var page = await browser.GetAsync("/account/sign-in");
        var html = await page.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "http",
            html.Replace("http-equiv", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.All(
            DevelopmentAccounts.All,
            a => Assert.Contains($"value=\"{a.UserName}\"", html, StringComparison.Ordinal)
        );
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'; script-src 'none'", policy, StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/account/assets/account.css")]
    [InlineData("/account/assets/_content/QualityAward.Components/tokens.css")]
    [InlineData("/account/assets/_content/QualityAward.Components/components.css")]
    [InlineData("/account/assets/_content/QualityAward.Components/favicon.svg")]
    public async Task Its_styles_come_from_the_service_itself(string path)
    {
        using var browser = await app.BrowserAsync();
        using var answer = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Wrong_and_unknown_names_get_the_same_words_and_what_was_typed_comes_back()
    {
        using var browser = await app.BrowserAsync();
        var pages = new List<string>();
        foreach (var name in new[] { "dept-gaj", "nobody" })
        {
            using var answer = await browser.FillAsync(
                "/account/sign-in",
                ("userName", name),
                ("password", "wrong-password")
            );
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var html = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.Contains($"value=\"{name}\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain("wrong-password", html, StringComparison.Ordinal);
            pages.Add(html[html.IndexOf("problem-title", StringComparison.Ordinal)..][..60]);
        }
        Assert.Equal(pages[0], pages[1]);
    }

    [Fact]
    public async Task A_form_that_did_not_come_from_the_page_is_refused()
    {
        using var browser = await app.BrowserAsync();
        using var answer = await browser.PostAsync(
            "/account/sign-in",
            ("userName", "office"),
            ("password", DevelopmentAccounts.Password)
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            "页面已失效",
            await answer.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_cannot_be_read_is_answered_with_a_page()
    {
        using var browser = await app.BrowserAsync();
        await new Gateway(browser).SignInAsync("dept-scjgj");
        browser.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var answer = await browser.FillAsync("/account/role", ("assignmentId", "nonsense"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(
            "操作未能完成",
            await answer.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nobody_is_led_to_another_server()
    {
        using var browser = await app.BrowserAsync();
        using var answer = await browser.FillAsync(
            "/account/sign-in?returnUrl=https%3A%2F%2Felsewhere.example%2F",
            ("userName", "dept-fgw"),
            ("password", DevelopmentAccounts.Password)
        );
        Assert.StartsWith(
            "/signin",
            answer.Headers.Location!.OriginalString,
            StringComparison.Ordinal
        );
    }
}
