using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Identity.Data;
using QualityAward.Identity.People;
using QualityAward.Identity.SignIn;
using QualityAward.Identity.Tests.Support;
using Xunit;

namespace QualityAward.Identity.Tests.SignIn;

[Collection(nameof(Running))]
public sealed class LockoutTests(IdentityApp app)
{
    [Fact]
    public async Task Five_wrong_passwords_lock_the_right_one_out()
    {
        using var browser = await app.BrowserAsync();
        for (var i = 0; i < AttemptLimit.Attempts; i++)
        {
            Assert.Contains(
                "不正确",
                await TryAsync(browser, "dept-jw", "wrong"),
                StringComparison.Ordinal
            );
        }
        Assert.Contains(
            "锁定15分钟",
            await TryAsync(browser, "dept-jw", DevelopmentAccounts.Password),
            StringComparison.Ordinal
        );
    }

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
