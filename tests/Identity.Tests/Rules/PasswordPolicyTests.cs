using QualityAward.Identity.Accounts;
using Xunit;

namespace QualityAward.Identity.Tests.Rules;

public sealed class PasswordPolicyTests
{
    [Theory]
    [InlineData("Award-2023!")]
    [InlineData("质量强市工作领导小组办公室")]
    [InlineData("correct horse battery")]
    [InlineData("abcdefghij1A")]
    public void Long_or_mixed_passwords_are_good(string password) =>
        Assert.True(PasswordPolicy.IsGood(password, "office"));

    [Theory]
    [InlineData("")]
    [InlineData("Aa1!")]
    [InlineData("abcdefghij1")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("My-Office-2023")]
    public void Short_plain_or_personal_ones_are_not(string password) =>
        Assert.False(PasswordPolicy.IsGood(password, "office"));

    [Fact]
    public void One_that_only_burdens_the_server_is_not() =>
        Assert.False(PasswordPolicy.IsGood(new string('x', 200) + "Award-2023!", "office"));
}
