using Microsoft.Extensions.Configuration;
using QualityAward.Gateway.Protection;
using Xunit;

namespace QualityAward.Gateway.Tests.Protection;

/// <summary>What nobody has configured is limited all the same, and not just in name.</summary>
public sealed class DefaultLimits
{
    [Theory]
    [InlineData(RateClass.Read, 400, 100)]
    [InlineData(RateClass.Write, 60, 20)]
    [InlineData(RateClass.SignIn, 40, 1)]
    [InlineData(RateClass.AnonymousForm, 10, 0.05)]
    public void A_class_that_is_not_configured_has_its_default(
        RateClass kind,
        int burst,
        double eachSecond
    )
    {
        var limit = RateLimit.From(new ConfigurationBuilder().Build())[kind];
        Assert.Equal(burst, limit.Burst);
        Assert.Equal(eachSecond, limit.Permits / limit.Seconds);
    }
}
