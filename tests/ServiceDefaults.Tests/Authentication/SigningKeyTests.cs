using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.ServiceDefaults.Tests.Authentication;

/// <summary>Identity's keys change, and Identity may be away.</summary>
public sealed class SigningKeyTests
{
    [Fact]
    public async Task A_new_key_is_read_as_soon_as_a_token_names_it()
    {
        using var first = new TestTokens();
        using var second = new TestTokens();
        var identity = new FakeIdentity { KeySet = first.KeySet() };
        await using var app = await StartAsync(identity);

        Assert.Equal(HttpStatusCode.OK, await Ask(app, first));
        identity.KeySet = second.KeySet();
        Assert.Equal(HttpStatusCode.OK, await Ask(app, second));
        Assert.Equal(2, identity.Asked);
    }

    [Fact]
    public async Task Invented_key_ids_do_not_become_a_request_each()
    {
        using var known = new TestTokens();
        var identity = new FakeIdentity { KeySet = known.KeySet() };
        await using var app = await StartAsync(identity);
        Assert.Equal(HttpStatusCode.OK, await Ask(app, known));

        for (var i = 0; i < 5; i++)
        {
            using var invented = new TestTokens();
            Assert.Equal(HttpStatusCode.Unauthorized, await Ask(app, invented));
        }

        Assert.InRange(identity.Asked, 1, 2);
    }

    [Fact]
    public async Task While_Identity_is_away_known_keys_go_on_serving()
    {
        using var known = new TestTokens();
        var identity = new FakeIdentity { KeySet = known.KeySet() };
        await using var app = await StartAsync(identity);
        Assert.Equal(HttpStatusCode.OK, await Ask(app, known));

        identity.KeySet = null;
        Assert.Equal(HttpStatusCode.OK, await Ask(app, known));
    }

    [Fact]
    public async Task Without_any_key_a_token_cannot_be_verified_now()
    {
        using var tokens = new TestTokens();
        var identity = new FakeIdentity();
        await using var app = await StartAsync(identity);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Ask(app, tokens));

        identity.KeySet = tokens.KeySet();
        Assert.Equal(HttpStatusCode.OK, await Ask(app, tokens));
    }

    [Fact]
    public async Task A_token_that_was_valid_a_moment_ago_ends_with_its_key()
    {
        using var first = new TestTokens();
        using var second = new TestTokens();
        var identity = new FakeIdentity { KeySet = first.KeySet() };
        await using var app = await StartAsync(identity);
        var token = first.ForUser(Roles.Office);
        Assert.Equal(HttpStatusCode.OK, await Ask(app, token));
        Assert.Equal(HttpStatusCode.OK, await Ask(app, token));

        identity.KeySet = second.KeySet();
        Assert.Equal(HttpStatusCode.OK, await Ask(app, second));

        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(app, token));
    }

    [Fact]
    public async Task While_Identity_hangs_all_who_wait_share_one_reading()
    {
        using var tokens = new TestTokens();
        var identity = new FakeIdentity { Hangs = new() };
        await using var app = await StartAsync(identity);
        var waiting = Enumerable.Range(0, 4).Select(_ => Ask(app, tokens)).ToList();
        await Eventually.TrueAsync(() => identity.Asked == 1, TimeSpan.FromSeconds(10));

        // Whoever comes while it is under way joins it, and nobody is answered before it ends.
        waiting.Add(Ask(app, tokens));
        Assert.DoesNotContain(waiting, task => task.IsCompleted);
        identity.KeySet = tokens.KeySet();
        identity.Hangs.SetResult();
        Assert.All(await Task.WhenAll(waiting), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, identity.Asked);
    }

    private static Task<TestApp> StartAsync(FakeIdentity identity) =>
        TestApp.StartAsync(
            afterwards: services =>
            {
                services
                    .AddHttpClient(SigningKeys.ClientName)
                    .ConfigurePrimaryHttpMessageHandler(() => identity);

                // Time stands still, so that the pause between two readings does not end within a test.
                services.AddSingleton<TimeProvider>(new TestClock { Now = DateTimeOffset.UtcNow });
            },
            map: app =>
                app.MapGet("/api/publicity/me", (HttpContext c) => c.User.ToAwardUser())
                    .RequireAuthorization()
        );

    private static Task<HttpStatusCode> Ask(TestApp app, TestTokens tokens) =>
        Ask(app, tokens.ForUser(Roles.Office));

    private static async Task<HttpStatusCode> Ask(TestApp app, string token)
    {
        using var client = app.Client(token);
        using var answer = await client.GetAsync("/api/publicity/me");
        return answer.StatusCode;
    }

    private sealed class FakeIdentity : HttpMessageHandler
    {
        private int _asked;

        public string? KeySet { get; set; }

        public int Asked => _asked;

        /// <summary>Answers only when this is over.</summary>
        public TaskCompletionSource? Hangs { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Interlocked.Increment(ref _asked);
            if (Hangs is { } hangs)
            {
                await hangs.Task;
            }

            return KeySet is null
                ? throw new HttpRequestException("Identity is away.")
                : new HttpResponseMessage { Content = new StringContent(KeySet) };
        }
    }
}
