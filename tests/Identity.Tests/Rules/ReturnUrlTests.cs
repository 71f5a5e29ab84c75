using QualityAward.Identity.SignIn;
using Xunit;

namespace QualityAward.Identity.Tests.Rules;

public sealed class ReturnUrlTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/connect/authorize?redirect_uri=https%3A%2F%2Fx")]
    [InlineData("/workbench/editions#top")]
    public void Paths_of_ours_are_followed(string address) =>
        Assert.Equal(address, ReturnUrl.OrStart(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("workbench")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public void Nothing_else_is(string? address) =>
        Assert.Equal(ReturnUrl.Start, ReturnUrl.OrStart(address));
}
