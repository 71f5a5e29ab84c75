using System.Text;
using FsCheck.Xunit;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.SecondFactor;
using Xunit;

namespace QualityAward.Identity.Tests.Rules;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, SHA-1 (the last six of its eight digits).
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(
            code,
            Totp.CodeOf(Secret, Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds)))
        );

    [Property]
    public bool A_code_holds_one_step_before_and_after_and_no_longer(uint seconds)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(seconds);
        var code = Totp.CodeOf(Secret, Totp.StepOf(now));
        return Matches(0) && Matches(-30) && Matches(30);

        bool Matches(int shift) => Totp.Match(Secret, code, now.AddSeconds(shift)) is not null;
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870822")]
    [InlineData("二八七零八二")]
    public void What_is_no_code_is_refused(string typed) =>
        Assert.Null(Totp.Match(Secret, typed, DateTimeOffset.FromUnixTimeSeconds(59)));

    [Fact]
    public void A_step_is_accepted_once()
    {
        var authenticator = new Authenticator(Guid.NewGuid(), [], 10, [], DateTimeOffset.UnixEpoch);
        Assert.False(authenticator.Accept(10));
        Assert.True(authenticator.Accept(11));
        Assert.False(authenticator.Accept(11));
        Assert.False(authenticator.Accept(10));
    }

    // RFC 4648 §10
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Secrets_are_shown_in_base_32(string bytes, string text) =>
        Assert.Equal(text, Base32.Encode(Encoding.ASCII.GetBytes(bytes)));
}
