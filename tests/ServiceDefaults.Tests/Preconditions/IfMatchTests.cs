using Microsoft.EntityFrameworkCore;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;

namespace QualityAward.ServiceDefaults.Tests.Preconditions;

public sealed class IfMatchTests(TestPostgres postgres) : IAsyncLifetime
{
    private static readonly Guid Id = Guid.CreateVersion7();
    private TestApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        var database = await postgres.CreateDatabaseAsync();
        _app = await TestApp.StartAsync(b => b.AddNotes(database), Map);
        await InDatabase(db =>
        {
            db.Add(new Note { Id = Id, Text = "原文" });
            return db.SaveChangesAsync();
        });
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_change_from_the_version_read_is_made_and_gets_a_new_one()
    {
        var read = await TagAsync();
        var (status, tag, _) = await Put("修改", read);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotNull(tag);
        Assert.NotEqual(read, tag);
        Assert.Equal(tag, await TagAsync());
    }

    [Fact]
    public async Task Without_a_version_it_is_428()
    {
        var (status, _, problem) = await Put("修改", null);
        Assert.Equal(HttpStatusCode.PreconditionRequired, status);
        Assert.Equal("precondition-required", problem?.Code);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("\"abc\"")]
    [InlineData("W/\"1\"")]
    [InlineData("1")]
    public async Task A_version_that_is_none_of_ours_is_malformed(string tag)
    {
        var (status, _, _) = await Put("修改", tag);
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task An_old_version_is_412_with_the_current_state()
    {
        var read = await TagAsync();
        await Put("先到", read);
        var (status, _, problem) = await Put("后到", read);
        IsChanged(status, problem, "先到");
    }

    [Fact]
    public async Task A_change_that_slips_in_between_is_412_with_the_current_state_too()
    {
        var (status, _, problem) = await Put("slip-in", await TagAsync());
        IsChanged(status, problem, "捷足先登");
    }

    private static void IsChanged(HttpStatusCode status, AwardProblem? problem, string text)
    {
        Assert.Equal(HttpStatusCode.PreconditionFailed, status);
        Assert.Equal("changed-meanwhile", problem?.Code);
        Assert.Contains(
            $"\"text\":\"{text}\"",
            $"{problem!.Facts!["current"]}",
            StringComparison.Ordinal
        );
    }

    private static void Map(WebApplication app)
    {
        app.MapGet(
                "/api/publicity/notes/{id:guid}",
                async (Guid id, NotesDb db) =>
                {
                    var note = await db.Notes.SingleAsync(n => n.Id == id);
                    return Tagged.Ok(View(note), note.Version);
                }
            )
            .AllowAnonymous();
        app.MapPut("/api/publicity/notes/{id:guid}", ChangeAsync)
            .AllowAnonymous()
            .AnswersCurrent<NotesDb>(async (db, _) => View(await db.Notes.SingleAsync()));
    }

    private static async Task<TaggedOk<NoteView>> ChangeAsync(
        Guid id,
        NewNote change,
        SeenVersion seen,
        NotesDb db,
        HttpContext http
    )
    {
        var note = await db.Notes.SingleAsync(n => n.Id == id);
        seen.Ensure(note.Version, () => View(note));
        if (change.Text == "slip-in")
        {
            await using var scope = http.RequestServices.CreateAsyncScope();
            var other = scope.ServiceProvider.GetRequiredService<NotesDb>();
            await other.Notes.ExecuteUpdateAsync(s => s.SetProperty(n => n.Text, "捷足先登"));
        }

        note.Text = change.Text;
        await db.SaveChangesAsync();
        return Tagged.Ok(View(note), note.Version);
    }

    private static NoteView View(Note note) => new(note.Id, note.Text);

    private async Task<string> TagAsync()
    {
        using var client = _app.Client();
        using var answer = await client.GetAsync($"/api/publicity/notes/{Id}");
        return answer.Headers.ETag!.Tag;
    }

    private async Task<(HttpStatusCode Status, string? Tag, AwardProblem? Problem)> Put(
        string text,
        string? tag
    )
    {
        using var client = _app.Client();
        if (tag is not null)
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", tag);
        }

        using var answer = await client.PutAsJsonAsync($"/api/publicity/notes/{Id}", new { text });
        var problem = answer.IsSuccessStatusCode
            ? null
            : await answer.Content.ReadFromJsonAsync<AwardProblem>();
        return (answer.StatusCode, answer.Headers.ETag?.Tag, problem);
    }

    private async Task InDatabase(Func<NotesDb, Task> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<NotesDb>());
    }
}
