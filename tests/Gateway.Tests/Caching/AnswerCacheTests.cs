using Microsoft.Extensions.Time.Testing;
using QualityAward.Common;
using QualityAward.Gateway.Caching;
using Xunit;

namespace QualityAward.Gateway.Tests.Caching;

public sealed class AnswerCacheTests : IDisposable
{
    private readonly FakeTimeProvider time = new(DateTimeOffset.UtcNow);
    private readonly Evictions evictions = new();
    private readonly AnswerCache cache;

    public AnswerCacheTests() => cache = new(evictions, time);

    [Fact]
    public void An_answer_is_never_older_than_its_ceiling()
    {
        cache.Keep("/", Answer());

        time.Advance(CacheRules.MaxAge - TimeSpan.FromMilliseconds(1));
        Assert.NotNull(cache.Find("/", time.GetUtcNow()));
        time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(cache.Find("/", time.GetUtcNow()));
    }

    [Fact]
    public void Age_is_counted_from_the_question_and_not_from_the_end_of_a_slow_answer()
    {
        var answer = Answer();
        time.Advance(TimeSpan.FromSeconds(29));
        cache.Keep("/", answer);

        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(cache.Find("/", time.GetUtcNow()));
    }

    [Fact]
    public void An_eviction_while_the_answer_was_under_way_keeps_it_out()
    {
        var answer = Answer();
        evictions.Evict(CacheTags.Notices);

        cache.Keep("/", answer);

        Assert.Null(cache.Find("/", time.GetUtcNow()));
    }

    public void Dispose() => cache.Dispose();

    private CachedAnswer Answer()
    {
        var now = time.GetUtcNow();
        return new(
            new([], [1, 2, 3]),
            new CacheRule(CacheTags.Notices, CacheRules.MaxAge),
            evictions.CountOf(CacheTags.Notices),
            now,
            now + CacheRules.MaxAge
        );
    }
}
