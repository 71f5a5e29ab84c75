using QualityAward.Identity.Accounts;
using Xunit;

namespace QualityAward.Identity.Tests.Rules;

public sealed class DeviceTests
{
    [Theory]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
        "Edge（Windows）"
    )]
    [InlineData(
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36",
        "Chrome（Linux）"
    )]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
        "Safari（iPhone）"
    )]
    [InlineData("curl/8.5", "其他程序")]
    [InlineData("", "其他程序")]
    public void A_browser_is_named_as_its_owner_knows_it(string userAgent, string name) =>
        Assert.Equal(name, Device.Of(userAgent));
}
