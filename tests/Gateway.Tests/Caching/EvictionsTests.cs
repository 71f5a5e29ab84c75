using QualityAward.Common;
using QualityAward.Gateway.Caching;
using Xunit;

namespace QualityAward.Gateway.Tests.Caching;

public sealed class EvictionsTests
{
    private readonly Evictions evictions = new();

    [Fact]
    public void An_eviction_concerns_its_tag_and_pages_that_show_everything()
    {
        var days = evictions.CountOf(CacheTags.WorkingDays);
        var notices = evictions.CountOf(CacheTags.Notices);
        var pages = evictions.CountOf(CacheTags.Everything);

        evictions.Evict(CacheTags.Notices);

        Assert.Equal(days, evictions.CountOf(CacheTags.WorkingDays));
        Assert.NotEqual(notices, evictions.CountOf(CacheTags.Notices));
        Assert.NotEqual(pages, evictions.CountOf(CacheTags.Everything));
    }

    [Fact]
    public void Evicting_everything_concerns_every_tag()
    {
        var days = evictions.CountOf(CacheTags.WorkingDays);
        var pages = evictions.CountOf(CacheTags.Everything);

        evictions.Evict(CacheTags.Everything);

        Assert.NotEqual(days, evictions.CountOf(CacheTags.WorkingDays));
        Assert.NotEqual(pages, evictions.CountOf(CacheTags.Everything));
    }
}
