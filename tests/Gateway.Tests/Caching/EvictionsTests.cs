using QualityAward.Common;
using QualityAward.Gateway.Caching;
using Xunit;

namespace QualityAward.Gateway.Tests.Caching;

public sealed class EvictionsTests
{
    private readonly EvictionCounts _counts = new();

    [Fact]
    public void An_eviction_concerns_its_tag_and_what_shows_several_things()
    {
        var days = CountOf("/api/publicity/working-days");
        var notices = CountOf("/api/publicity/notices");
        var pages = CountOf("/");

        _counts.Add(CacheTags.Notices);

        Assert.Equal(days, CountOf("/api/publicity/working-days"));
        Assert.NotEqual(notices, CountOf("/api/publicity/notices"));
        Assert.NotEqual(pages, CountOf("/"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/verify")]
    [InlineData("/api/publicity/notices")]
    [InlineData("/api/publicity/calendar-days")]
    public void Evicting_everything_concerns_every_answer(string path)
    {
        var before = CountOf(path);

        _counts.Add(CacheTags.Everything);

        Assert.NotEqual(before, CountOf(path));
    }

    private long CountOf(string path) => _counts.Of(CacheRules.For(path)!.Tags);
}
