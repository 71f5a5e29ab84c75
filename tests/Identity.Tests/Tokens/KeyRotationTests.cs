using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Tests.Support;
using QualityAward.Identity.Tokens;
using QualityAward.ServiceDefaults.Protection;
using Xunit;

namespace QualityAward.Identity.Tests.Tokens;

/// <summary>An Identity of its own: the others' keys stay.</summary>
public sealed class KeyRotationTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_successor_is_published_before_it_signs_and_old_tokens_go_on()
    {
        using var browser = await app.BrowserAsync();
        var gateway = new Gateway(browser);
        var old = await gateway.SignInAsync("office");
        var start = DateTimeOffset.UtcNow;

        await KeepAsync(start + KeyLife.Active - KeyLife.Announced + TimeSpan.FromHours(1));
        var published = await KidsAsync(browser);
        var announced = await gateway.RefreshAsync(old);
        Assert.Equal(2, published.Count);
        Assert.Equal(old.Access.Kid, announced.Access.Kid);

        await KeepAsync(start + KeyLife.Active + TimeSpan.FromHours(1));
        var fresh = await gateway.RefreshAsync(announced);
        Assert.Equal(HttpStatusCode.OK, fresh.Status);
        Assert.Equal(Assert.Single(published, k => k != old.Access.Kid), fresh.Access.Kid);
        var me = await new Api(browser.Http, old.AccessToken!).GetAsync<MeView>("/api/identity/me");
        Assert.Equal("office", me.UserName);

        await KeepAsync(start + KeyLife.Active + KeyLife.Kept + TimeSpan.FromHours(1));
        Assert.DoesNotContain(old.Access.Kid, await KidsAsync(browser));
        using var refused = await new Api(browser.Http, old.AccessToken!).GetAsync(
            "/api/identity/me"
        );
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    private async Task KeepAsync(DateTimeOffset now)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await new KeyKeeper(
            services.GetRequiredService<IdentityDb>(),
            services.GetRequiredService<KeyRing>(),
            services.GetRequiredService<SecretBox>(),
            new At(now)
        ).KeepAsync(Cancel);
    }

    private static async Task<List<string>> KidsAsync(Browser browser)
    {
        var keys = new JsonWebKeySet(
            await browser.Http.GetStringAsync("/.well-known/jwks", Cancel)
        );
        return [.. keys.Keys.Select(k => k.Kid)];
    }
}
