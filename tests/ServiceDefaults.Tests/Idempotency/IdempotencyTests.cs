using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;

namespace QualityAward.ServiceDefaults.Tests.Idempotency;

public sealed class IdempotencyTests(TestPostgres postgres) : IAsyncLifetime
{
    private TestApp _app = null!;
    private string _database = "";

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        _app = await TestApp.StartAsync(b => b.AddNotes(_database), Map);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_same_request_again_gets_the_same_answer_and_creates_nothing()
    {
        var key = Guid.NewGuid();
        var first = await Post(key, "通知");
        var second = await Post(key, "通知");

        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal(first, second);
        Assert.NotNull(first.Location);
        Assert.NotNull(first.ETag);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Many_at_once_create_once_and_hear_the_same()
    {
        var key = Guid.NewGuid();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => Post(key, "同时提交"))
        );

        Assert.Single(answers.Distinct());
        Assert.Equal(HttpStatusCode.Created, answers[0].Status);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        var key = Guid.NewGuid();
        await Post(key, "甲");
        var second = await Post(key, "乙");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("idempotency-key-reused", second.Body, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Keys_of_two_people_have_nothing_to_do_with_each_other()
    {
        var key = Guid.NewGuid();
        var first = await Post(key, "甲", "one");
        var second = await Post(key, "甲", "two");

        Assert.NotEqual(first.Body, second.Body);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_refusal_is_not_kept_and_leaves_no_change_behind()
    {
        var key = Guid.NewGuid();
        var refused = await Post(key, "refuse");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(0, await CountAsync());

        var returned = await Post(key, "return-problem");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, returned.Status);
        Assert.Equal(0, await CountAsync());

        Assert.Equal(HttpStatusCode.Created, (await Post(key, "好")).Status);
    }

    [Fact]
    public async Task What_is_kept_neither_shows_the_answer_nor_leads_to_the_key()
    {
        var key = Guid.NewGuid();
        var answer = await Post(key, "secret-receipt");
        Assert.Contains("secret-receipt", answer.Body, StringComparison.Ordinal);

        IdempotencyRecord? kept = null;
        await InDatabase(async db => kept = await db.Set<IdempotencyRecord>().SingleAsync());

        Assert.NotEqual(key, kept!.Key);
        Assert.Equal(-1, kept.Body.AsSpan().IndexOf("secret-receipt"u8));
        Assert.Equal(answer.Body, Encoding.UTF8.GetString(new IdempotencyKey(key).Open(kept.Body)));
        Assert.ThrowsAny<CryptographicException>(() =>
            new IdempotencyKey(kept.Key).Open(kept.Body)
        );
    }

    [Fact]
    public async Task What_anybody_may_do_records_nobody()
    {
        await using var open = await TestApp.StartAsync(
            b => b.AddNotes(_database),
            a => a.MapPost("/open", CreateAsync).AllowAnonymous().WithIdempotencyKey<NotesDb>()
        );
        using var request = Request("通知", "one");
        request.RequestUri = new("/open", UriKind.Relative);
        request.Headers.Authorization = new("Bearer", open.Tokens.ForUser(Roles.Office));
        request.Headers.Add(IdempotencyExtensions.HeaderName, $"{Guid.NewGuid()}");
        using var client = open.Client();
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);

        await InDatabase(async db =>
            Assert.Equal("anonymous", (await db.Set<IdempotencyRecord>().SingleAsync()).Caller)
        );
    }

    [Fact]
    public async Task Without_a_key_each_request_creates()
    {
        await Post(null, "通知");
        await Post(null, "通知");
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_key_that_is_no_UUID_is_malformed()
    {
        using var request = Request("通知", "one");
        request.Headers.Add(IdempotencyExtensions.HeaderName, "abc");
        using var answer = await _app.Client().SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task After_a_day_the_key_is_forgotten()
    {
        var key = Guid.NewGuid();
        await Post(key, "通知");
        await InDatabase(db =>
            db.Set<IdempotencyRecord>()
                .ExecuteUpdateAsync(s =>
                    s.SetProperty(r => r.ExpiresAt, DateTimeOffset.UtcNow.AddSeconds(-1))
                )
        );
        await Post(key, "通知");
        Assert.Equal(2, await CountAsync());

        await InDatabase(db =>
            db.Set<IdempotencyRecord>()
                .ExecuteUpdateAsync(s =>
                    s.SetProperty(r => r.ExpiresAt, DateTimeOffset.UtcNow.AddSeconds(-1))
                )
        );
        var cleaner = ActivatorUtilities.CreateInstance<IdempotencyCleaner>(_app.Services);
        await cleaner.RoundAsync(TestContext.Current.CancellationToken);
        await InDatabase(async db => Assert.False(await db.Set<IdempotencyRecord>().AnyAsync()));
    }

    private static void Map(WebApplication app) =>
        app.MapPost("/api/publicity/notes", CreateAsync)
            .RequireAuthorization()
            .WithIdempotencyKey<NotesDb>();

    private static async Task<IResult> CreateAsync(NewNote note, NotesDb db, HttpContext http)
    {
        var created = new Note { Id = Guid.CreateVersion7(), Text = note.Text };
        db.Add(created);
        await db.SaveChangesAsync();
        if (note.Text == "refuse")
        {
            throw new RefusedException(new(RefusalKind.RuleOfLaw, "no", "不行", "不行。"));
        }

        http.SetETag(created.Version);
        return note.Text == "return-problem"
            ? new Refusal(RefusalKind.RuleOfLaw, "no", "不行", "不行。").ToResult()
            : TypedResults.Created(
                $"/api/publicity/notes/{created.Id}",
                new NoteView(created.Id, created.Text)
            );
    }

    private HttpRequestMessage Request(string text, string subject)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/publicity/notes")
        {
            Content = JsonContent.Create(new { text }),
        };
        var token = _app.Tokens.ForUser(Roles.Office, subject: subject);
        request.Headers.Authorization = new("Bearer", token);
        return request;
    }

    private async Task<Answer> Post(Guid? key, string text, string subject = "one")
    {
        using var request = Request(text, subject);
        if (key is not null)
        {
            request.Headers.Add(IdempotencyExtensions.HeaderName, key.ToString());
        }

        using var client = _app.Client();
        using var answer = await client.SendAsync(request);
        return new(
            answer.StatusCode,
            answer.Headers.Location?.ToString(),
            answer.Headers.ETag?.ToString(),
            answer.Content.Headers.ContentType?.ToString(),
            await answer.Content.ReadAsStringAsync()
        );
    }

    private async Task<int> CountAsync()
    {
        var count = 0;
        await InDatabase(async db => count = await db.Notes.CountAsync());
        return count;
    }

    private async Task InDatabase(Func<NotesDb, Task> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<NotesDb>());
    }

    private sealed record Answer(
        HttpStatusCode Status,
        string? Location,
        string? ETag,
        string? ContentType,
        string Body
    );
}
