using System.Net;
using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Events;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Publicity.Tests.TransparencyLog;

/// <summary>Decisions of every service become leaves that anybody can check.</summary>
[Article(3)]
public sealed class KeepingTheLog(PublicityApp app) : IClassFixture<PublicityApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_leaf_is_proved_and_every_state_continues_the_earlier_ones()
    {
        List<Checkpoint> states = [await app.CheckpointAsync()];
        for (var i = 0; i < 9; i++)
        {
            await app.DeliverAsync(Sealed($"sheet-{i}"), i % 2 == 0 ? "review" : "applications");
            states.Add(await app.CheckpointAsync());
        }

        for (var i = 0; i < states.Count - 1; i++)
        {
            Assert.Equal(states[i].Size + 1, states[i + 1].Size);
            Assert.True(await app.ContinuesAsync(states[i], states[^1]) || states[i].Size == 0);
        }

        var last = await app.ProvedLeafAsync(states[^1].Size - 1);
        Assert.Equal(("score-sealed", "sheet-8", 16), (last.Type, last.Subject, last.Article));
        for (var i = states[0].Size; i < states[^1].Size; i++)
        {
            await app.ProvedLeafAsync(i);
        }
    }

    [Fact]
    public async Task A_leaf_asked_for_twice_is_written_once_and_acknowledged()
    {
        var leaf = Sealed("twice");
        await app.DeliverAsync(leaf);
        var before = await app.CheckpointAsync();
        await app.DeliverAsync(leaf);

        Assert.Equal(before.Size, (await app.CheckpointAsync()).Size);
        using var channel = app.GrpcAs(ResourceNames.Review);
        var reply = await new Log.LogClient(channel).AcknowledgedAsync(
            new() { LeafIds = { leaf.LeafId, Guid.NewGuid().ToString() } },
            cancellationToken: Cancel
        );
        var known = Assert.Single(reply.Leaves);
        Assert.Equal((leaf.LeafId, before.Size - 1), (known.LeafId, known.Index));
        Assert.True(SignedNote.Parse(known.Checkpoint).IsSignedBy(await app.LogKeyAsync()));
    }

    [Fact]
    public async Task Writers_at_the_same_time_get_places_one_after_another()
    {
        var before = await app.CheckpointAsync();

        await Task.WhenAll(
            Enumerable.Range(0, 12).Select(i => app.DeliverAsync(Sealed($"at-once-{i}")))
        );

        var after = await app.CheckpointAsync();
        Assert.Equal(before.Size + 12, after.Size);
        Assert.True(before.Size == 0 || await app.ContinuesAsync(before, after));
        await app.ProvedLeafAsync(after.Size - 1);
    }

    [Fact]
    public async Task The_public_list_is_complete_page_by_page_and_may_be_kept()
    {
        for (var i = 0; i < 5; i++)
        {
            await app.DeliverAsync(Sealed($"listed-{i}"));
        }

        var size = (await app.CheckpointAsync()).Size;
        using var client = app.Anonymous();
        List<long> seen = [];
        var after = "";
        do
        {
            var answer = await client.GetAsync($"/api/publicity/log?limit=3{after}", Cancel);
            Assert.Equal("public, max-age=30", answer.Headers.CacheControl?.ToString());
            var page = await answer.ReadAsync<Page<LogEntryView>>();
            seen.AddRange(page.Items.Select(row => row.Index));
            after = page.Next is null ? "" : $"&after={page.Next}";
        } while (after.Length > 0);

        Assert.True(seen.Count >= size);
        Assert.Equal(seen.OrderDescending(), seen);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Contains(0, seen);
    }

    [Theory]
    [InlineData("entries/999999", HttpStatusCode.NotFound, "not-found")]
    [InlineData("proof/999999", HttpStatusCode.NotFound, "not-found")]
    [InlineData("batch/sha256:0", HttpStatusCode.NotFound, "not-found")]
    [InlineData("consistency?from=-1", HttpStatusCode.BadRequest, "malformed-request")]
    [InlineData("consistency?from=3&to=2", HttpStatusCode.BadRequest, "malformed-request")]
    [InlineData("consistency?to=999999", HttpStatusCode.BadRequest, "malformed-request")]
    public async Task What_is_not_there_is_said_so(string path, HttpStatusCode status, string code)
    {
        using var client = app.Anonymous();
        await (await client.GetAsync($"/api/publicity/log/{path}", Cancel)).RefusedAsync(
            status,
            code
        );
    }

    private LeafRequested Sealed(string subject) =>
        Leaf.Of(
            "score-sealed",
            subject,
            16,
            app.Clock.Now,
            new { sheet = Commitment.To(subject).Value }
        );
}
