using QualityAward.Common;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Publicity.Tests.TransparencyLog;

/// <summary>When the award clock jumps, each day left out still gets its batch.</summary>
[Article(21)]
public sealed class CatchingUpWithTheClock(PublicityApp app) : IClassFixture<PublicityApp>
{
    [Fact]
    public async Task A_jump_of_years_leaves_no_day_out()
    {
        var start = app.Clock.Now;
        var first = DateOnly.FromDateTime(start.DateTime);
        await app.RunBatchAsync(first);
        var before = await app.CheckpointAsync();

        app.Clock.Now = start.AddDays(1000);
        for (var day = first; day <= first.AddDays(1000); day = day.AddDays(1))
        {
            await app.RunBatchAsync(day);
        }

        var after = await app.CheckpointAsync();
        Assert.Equal(before.Size + 1000, after.Size);
        var last = await app.ProvedLeafAsync(after.Size - 1);
        Assert.Equal(first.AddDays(999).ToIso(), last.Data.GetProperty("day").GetString());
    }
}
