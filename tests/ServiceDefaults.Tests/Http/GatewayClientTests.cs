using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Http;

namespace QualityAward.ServiceDefaults.Tests.Http;

/// <summary>How the web projects read the award's data.</summary>
public sealed class GatewayClientTests
{
    [Fact]
    public async Task It_finds_the_gateway_and_speaks_in_its_own_name()
    {
        await using var gateway = await GatewayDouble.StartAsync(failures: 0);
        using var answer = await gateway.Client().GetAsync("/api/publicity/notices");
        Assert.Equal("publicity", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Reading_survives_a_short_absence()
    {
        await using var gateway = await GatewayDouble.StartAsync(failures: 1);
        using var answer = await gateway.Client().GetAsync("/api/publicity/notices");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(2, gateway.Asked);
    }

    [Fact]
    public async Task An_error_of_the_other_side_is_an_answer_and_costs_nobody_else_theirs()
    {
        await using var gateway = await GatewayDouble.StartAsync(
            failures: 200,
            HttpStatusCode.InternalServerError
        );
        var client = gateway.Client();
        for (var visitor = 1; visitor <= 200; visitor++)
        {
            using var broken = await client.GetAsync("/api/publicity/notices");
            Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
            Assert.Equal(visitor, gateway.Asked);
        }

        using var answer = await client.GetAsync("/api/publicity/notices");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task What_changes_something_is_sent_once()
    {
        await using var gateway = await GatewayDouble.StartAsync(failures: 1);
        using var answer = await gateway.Client().PostAsync("/api/publicity/notices", null);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(1, gateway.Asked);
    }

    [Fact]
    public async Task One_token_serves_many_requests_at_once()
    {
        await using var gateway = await GatewayDouble.StartAsync(failures: 0);
        var tokens = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async _ =>
                    await gateway.Tokens.GetAsync(TestContext.Current.CancellationToken)
                )
        );
        Assert.Single(tokens.Distinct());

        gateway.Tokens.Forget();
        Assert.NotEqual(
            tokens[0],
            await gateway.Tokens.GetAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Public_pages_are_read_without_a_token_while_Identity_is_away()
    {
        await using var gateway = await TestApp.StartAsync(map: a =>
            a.MapGet(
                    "/api/publicity/notices",
                    (HttpContext http) =>
                        http.User.Identity!.IsAuthenticated ? "known" : "anonymous"
                )
                .AllowAnonymous()
        );
        await using var portal = await TestApp.StartAsync(
            b => b.AddGatewayClient(tokenOptional: true),
            settings: new() { ["services:gateway:http:0"] = $"{gateway.Address}" },
            afterwards: services =>
                services
                    .AddHttpClient(ServiceTokens.ClientName)
                    .ConfigurePrimaryHttpMessageHandler(() => new Silent())
        );
        var client = portal
            .Services.GetRequiredService<IHttpClientFactory>()
            .CreateClient("gateway");
        Assert.Equal(
            "anonymous",
            await client.GetStringAsync(
                "/api/publicity/notices",
                TestContext.Current.CancellationToken
            )
        );
    }

    private sealed class Silent : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("Never answers.");
        }
    }

    /// <summary>Something at the gateway's place that answers with the caller's name after some failures.</summary>
    private sealed class GatewayDouble(
        TestApp gateway,
        TestApp portal,
        TestTokens tokens,
        int[] asked
    ) : IAsyncDisposable
    {
        public int Asked => asked[0];

        public ServiceTokens Tokens => portal.Services.GetRequiredService<ServiceTokens>();

        public static async Task<GatewayDouble> StartAsync(
            int failures,
            HttpStatusCode failure = HttpStatusCode.ServiceUnavailable
        )
        {
            var tokens = new TestTokens();
            var asked = new int[1];
            var gateway = await TestApp.StartAsync(
                map: a =>
                    a.Map("/api/publicity/notices", c => AnswerAsync(c, asked, failures, failure))
                        .RequireServiceClient("publicity"),
                afterwards: tokens.Accept
            );
            var portal = await TestApp.StartAsync(
                b => b.AddGatewayClient(),
                settings: new() { ["services:gateway:http:0"] = $"{gateway.Address}" },
                afterwards: tokens.Accept
            );
            return new(gateway, portal, tokens, asked);
        }

        public HttpClient Client() =>
            portal.Services.GetRequiredService<IHttpClientFactory>().CreateClient("gateway");

        public async ValueTask DisposeAsync()
        {
            await portal.DisposeAsync();
            await gateway.DisposeAsync();
            tokens.Dispose();
        }

        private static Task AnswerAsync(
            HttpContext http,
            int[] asked,
            int failures,
            HttpStatusCode failure
        )
        {
            if (Interlocked.Increment(ref asked[0]) <= failures)
            {
                http.Response.StatusCode = (int)failure;
                return Task.CompletedTask;
            }

            return http.Response.WriteAsync(http.User.FindFirst(AwardClaims.ClientId)!.Value);
        }
    }
}
