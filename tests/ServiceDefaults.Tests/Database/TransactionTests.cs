using Microsoft.EntityFrameworkCore;
using Npgsql;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.ServiceDefaults.Tests.Database;

public sealed class TransactionTests(TestPostgres postgres) : IAsyncLifetime
{
    private TestApp _app = null!;
    private AsyncServiceScope _scope;

    private NotesDb Db => _scope.ServiceProvider.GetRequiredService<NotesDb>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var database = await postgres.CreateDatabaseAsync();
        _app = await TestApp.StartAsync(b => b.AddNotes(database));
        _scope = _app.Services.CreateAsyncScope();
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task What_is_done_inside_is_kept_together()
    {
        await Db.InTransaction(
            async cancellationToken =>
            {
                await AddAsync("甲", cancellationToken);
                await Db.InTransaction(inner => AddAsync("乙", inner), cancellationToken);
            },
            Token
        );
        Assert.Equal(2, await Db.Notes.CountAsync(Token));
    }

    [Theory]
    [InlineData("长", NotesDb.LongestText, true)]
    [InlineData("长", NotesDb.LongestText + 1, false)]
    [InlineData("𠮷", NotesDb.LongestText, true)]
    [InlineData("𠮷", NotesDb.LongestText + 1, false)]
    public async Task A_text_fits_its_column_by_signs_or_is_refused_with_the_limit(
        string sign,
        int count,
        bool fits
    )
    {
        var text = string.Concat(Enumerable.Repeat(sign, count));
        var adding = Db.InTransaction(
            cancellationToken => AddAsync(text, cancellationToken),
            Token
        );
        if (fits)
        {
            await adding;
            return;
        }

        var refusal = (await Assert.ThrowsAsync<RefusedException>(() => adding)).Refusal;
        Assert.Equal("text-too-long", refusal.Code);
        Assert.Equal("text", refusal.Facts!["field"]);
        Assert.Equal(NotesDb.LongestText, refusal.Facts["limit"]);
    }

    [Fact]
    public async Task What_fails_leaves_nothing()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() =>
            Db.InTransaction(
                async cancellationToken =>
                {
                    await AddAsync("甲", cancellationToken);
                    throw new InvalidDataException();
                },
                Token
            )
        );
        Assert.Equal(0, await Db.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task After_a_broken_connection_the_work_is_run_again_from_the_start()
    {
        var runs = 0;
        await Db.InTransaction(
            async cancellationToken =>
            {
                await AddAsync($"第{++runs}次", cancellationToken);
                if (runs == 1)
                {
                    throw new NpgsqlException("broken", new IOException());
                }
            },
            Token
        );
        Assert.Equal("第2次", (await Db.Notes.SingleAsync(Token)).Text);
    }

    [Fact]
    public async Task Changes_made_before_would_be_lost_and_are_refused()
    {
        Db.Add(new Note { Id = Guid.CreateVersion7(), Text = "早" });
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Db.InTransaction(_ => Task.CompletedTask, Token)
        );
    }

    private async Task AddAsync(string text, CancellationToken cancellationToken)
    {
        Db.Add(new Note { Id = Guid.CreateVersion7(), Text = text });
        await Db.SaveChangesAsync(cancellationToken);
    }
}
