using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Events;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Publicity.Tests.TransparencyLog;

/// <summary>What would betray somebody as a leaf is in the batch of its day, among others.</summary>
[Article(21)]
public sealed class BatchOfTheDay(PublicityApp app) : IClassFixture<PublicityApp>
{
    private static readonly DateOnly FirstDay = new(2024, 3, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commitments_enter_it_at_five_past_midnight_and_nothing_else_shows()
    {
        // The service's own job may have begun the log at the fixture's first day.
        await BeginAsync(FirstDay);
        var before = await app.CheckpointAsync();
        var leaf = Leaf.InBatch("complaint-filed", 21, app.Clock.Now, new { note = "示例" });
        await app.DeliverAsync(leaf);
        Assert.Equal(before.Size, (await app.CheckpointAsync()).Size);

        app.Clock.Now = At(FirstDay.AddDays(1), 0, 4);
        await app.RunBatchAsync(FirstDay.AddDays(1));
        Assert.Equal(before.Size, (await app.CheckpointAsync()).Size);

        app.Clock.Now = At(FirstDay.AddDays(1), 0, 5);
        await app.RunBatchAsync(FirstDay.AddDays(1));
        await app.RunBatchAsync(FirstDay.AddDays(1));

        var after = await app.CheckpointAsync();
        Assert.Equal(before.Size + 1, after.Size);
        var batch = await app.ProvedLeafAsync(before.Size);
        Assert.Equal("batch", batch.Type);
        Assert.Equal("2024-03-01", batch.Data.GetProperty("day").GetString());
        List<string> commitments =
        [
            .. batch.Data.GetProperty("commitments").EnumerateArray().Select(c => c.GetString()!),
        ];
        Assert.Equal(64, commitments.Count);
        Assert.Equal(commitments.Order(StringComparer.Ordinal), commitments);
        Assert.DoesNotContain("complaint", await app.LogTextAsync($"entries/{before.Size}"));

        var entry = await EntryAsync(leaf.LeafId);
        using var client = app.Anonymous();
        var place = await (
            await client.GetAsync($"/api/publicity/log/batch/{entry.Commitment}", Cancel)
        ).ReadAsync<BatchPositionView>();
        Assert.Equal(before.Size, place.Index);
        Assert.Equal(entry.Commitment, commitments[place.Position!.Value]);

        // Whoever asks for each of them learns nothing: what fills up answers as what is real.
        for (var position = 0; position < commitments.Count; position++)
        {
            using var answer = await client.GetAsync(
                $"/api/publicity/log/batch/{commitments[position]}",
                Cancel
            );
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            Assert.Equal(
                new BatchPositionView(commitments[position], before.Size, position),
                await answer.ReadAsync<BatchPositionView>()
            );
        }
    }

    [Theory]
    [InlineData(0, 64)]
    [InlineData(1, 64)]
    [InlineData(64, 64)]
    [InlineData(65, 128)]
    public void A_batch_is_filled_up(int commitments, int size)
    {
        var own = Enumerable.Range(0, commitments).Select(i => $"sha256:{i:x64}").ToList();
        var all = DailyBatch.Padded(own);
        Assert.Equal(size, all.Count);
        Assert.Equal(size, all.Distinct().Count());
        Assert.Subset(all.ToHashSet(), own.ToHashSet());
        Assert.All(all, c => Assert.Equal(71, c.Length));
    }

    private async Task BeginAsync(DateOnly day)
    {
        app.Clock.Now = At(day, 9, 0);
        await app.RunBatchAsync(day);
        await app.RunBatchAsync(day);
    }

    private async Task<BatchEntry> EntryAsync(string leafId)
    {
        BatchEntry? entry = null;
        await app.InScopeAsync<PublicityDb>(async db =>
            entry = await db.Set<BatchEntry>()
                .SingleAsync(row => row.LeafId == Guid.Parse(leafId), Cancel)
        );
        return entry!;
    }

    private static DateTimeOffset At(DateOnly day, int hour, int minute) =>
        new(day.ToDateTime(new(hour, minute)), AwardClock.ShanghaiOffset);
}
