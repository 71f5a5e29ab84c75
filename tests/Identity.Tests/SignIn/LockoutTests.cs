using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Identity.Attempts;
using QualityAward.Identity.SecondFactor;
using QualityAward.Identity.SignIn;
using QualityAward.Identity.Tests.Support;
using Xunit;

namespace QualityAward.Identity.Tests.SignIn;

[Collection(nameof(Running))]
public sealed partial class LockoutTests(IdentityApp app)
{
    [Theory]
    [InlineData("dept-jw")]
    [InlineData("nobody-has-this-name")]
    public async Task After_five_wrong_passwords_known_and_unknown_names_wait_alike(string name)
    {
        using var browser = await app.BrowserAsync();
        for (var i = 0; i < AttemptDelays.FreeByAddress; i++)
        {
            Assert.Contains(
                "不正确",
                await TryAsync(browser, name, "wrong"),
                StringComparison.Ordinal
            );
        }
        Assert.Contains(
            "请稍候再试",
            await TryAsync(browser, name, DevelopmentAccounts.Password),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nobody_keeps_another_person_out_by_typing_wrong_passwords()
    {
        using var browser = await app.BrowserAsync();
        var stranger = IPAddress.Parse("192.0.2.1");
        var delays = app.Services.GetRequiredService<AttemptDelays>();
        for (var i = 0; i < 20; i++)
        {
            delays.TryBegin(stranger, "dept-rsj");
        }

        Assert.False(delays.TryBegin(stranger, "DEPT-RSJ "));
        using var answer = await browser.FillAsync(
            "/account/sign-in",
            ("userName", "dept-rsj"),
            ("password", DevelopmentAccounts.Password)
        );
        Assert.NotEqual(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task With_a_second_factor_the_right_password_always_passes()
    {
        using var browser = await app.BrowserAsync();
        await new Gateway(browser).SignInAsync("industry-zjj");
        var answers = new List<HttpStatusCode>();
        foreach (var password in new[] { "wrong", DevelopmentAccounts.Password })
        {
            using var enrolled = await EnrolAsync(browser, password);
            answers.Add(enrolled.StatusCode);
        }

        // An open browser alone does not replace what protects the account.
        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK], answers);

        using var own = await app.BrowserAsync();
        for (var i = 0; i <= AttemptDelays.FreeByAddress; i++)
        {
            await TryAsync(own, "industry-zjj", "wrong");
        }

        using var passed = await own.FillAsync(
            "/account/sign-in",
            ("userName", "industry-zjj"),
            ("password", DevelopmentAccounts.Password)
        );
        Assert.StartsWith(
            "/account/second-factor",
            passed.Headers.Location?.OriginalString,
            StringComparison.Ordinal
        );
    }

    private static async Task<HttpResponseMessage> EnrolAsync(Browser browser, string password)
    {
        using var page = await browser.GetAsync("/account/second-factor/enrol");
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var secret = SecretPattern().Match(html).Groups[1].Value.Replace(" ", "");
        var draft = WebUtility.HtmlDecode(DraftPattern().Match(html).Groups[1].Value);
        return await browser.FillAsync(
            "/account/second-factor/enrol",
            ("draft", draft),
            ("password", password),
            ("code", Totp.CodeOf(Bytes(secret), Totp.StepOf(DateTimeOffset.UtcNow)))
        );
    }

    private static byte[] Bytes(string base32)
    {
        const string Signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(
            base32.Select(c => Convert.ToString(Signs.IndexOf(c), 2).PadLeft(5, '0'))
        );
        return
        [
            .. Enumerable
                .Range(0, bits.Length / 8)
                .Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)),
        ];
    }

    [GeneratedRegex("class=\"secret\">([A-Z2-7 ]+)<")]
    private static partial Regex SecretPattern();

    [GeneratedRegex("name=\"draft\" value=\"([^\"]+)\"")]
    private static partial Regex DraftPattern();

    [Fact]
    public async Task The_lock_ends_after_fifteen_minutes()
    {
        _ = await app.BrowserAsync();
        var id = await IdOfAsync("dept-zzb");
        var now = DateTimeOffset.UtcNow;
        for (var i = 0; i < AttemptLimit.Attempts; i++)
        {
            Assert.True(await TryAtAsync(id, now));
        }
        Assert.False(await TryAtAsync(id, now.AddMinutes(14)));
        Assert.True(await TryAtAsync(id, now.AddMinutes(15)));
    }

    [Fact]
    public async Task Twenty_attempts_at_once_are_still_five()
    {
        _ = await app.BrowserAsync();
        var id = await IdOfAsync("dept-wjw");
        var now = DateTimeOffset.UtcNow;
        var looked = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TryAtAsync(id, now)));
        Assert.Equal(AttemptLimit.Attempts, looked.Count(l => l));
    }

    private async Task<bool> TryAtAsync(Guid accountId, DateTimeOffset now)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        return await new AttemptLimit(db, new At(now)).TryBeginAsync(
            accountId,
            TestContext.Current.CancellationToken
        );
    }

    private async Task<Guid> IdOfAsync(string userName)
    {
        var id = Guid.Empty;
        await app.InScopeAsync<IdentityDb>(async db =>
            id = (await db.Accounts.SingleAsync(a => a.UserName == userName)).Id
        );
        return id;
    }

    private static async Task<string> TryAsync(Browser browser, string userName, string password)
    {
        using var answer = await browser.FillAsync(
            "/account/sign-in",
            ("userName", userName),
            ("password", password)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
