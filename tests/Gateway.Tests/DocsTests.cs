using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using QualityAward.Common;
using QualityAward.Gateway.Tests.Support;
using Xunit;

namespace QualityAward.Gateway.Tests;

public sealed partial class DocsTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_lists_every_service_and_loads_nothing_remote()
    {
        using var visitor = fixture.Gateway.Visitor();
        using var answer = await visitor.GetAsync("/docs/", Ct);
        var page = await answer.Content.ReadAsStringAsync(Ct);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.All(
            ResourceNames.ApiServices,
            service =>
                Assert.True(
                    page.Contains($"openapi/{service}.json", StringComparison.Ordinal),
                    page + policy
                )
        );
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        var sources = Source().Matches(page).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(sources);
        Assert.All(sources, s => Assert.DoesNotContain("//", s, StringComparison.Ordinal));
        var nonce = Nonce().Match(policy).Groups[1].Value;
        Assert.All(
            Script().Matches(page).Select(m => m.Value),
            script => Assert.Contains(nonce, script, StringComparison.Ordinal)
        );

        using var script = await visitor.GetAsync(
            new Uri(new Uri(fixture.Gateway.Address + "/docs/"), sources[0]),
            Ct
        );
        Assert.Equal(HttpStatusCode.OK, script.StatusCode);
    }

    [GeneratedRegex("src=\"([^\"]*)\"")]
    private static partial Regex Source();

    [GeneratedRegex("'nonce-([^']*)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex Script();
}
