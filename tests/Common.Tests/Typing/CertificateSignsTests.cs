using QualityAward.Common.Typing;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Common.Tests.Typing;

/// <summary>Signs that no certificate shows.</summary>
[Article(20)]
public sealed class CertificateSignsTests
{
    [Theory]
    [InlineData("示例（集团）有限公司 ABC·买买提")]
    [InlineData("示例𬱖䶮㐀〇")]
    [InlineData("示例\u200b\U000e0100")]
    [InlineData("")]
    [InlineData(null)]
    public void Usual_names_are_shown(string? name) =>
        Assert.Empty(CertificateSigns.MissingIn(name));

    [Theory]
    [InlineData("示例𠮷", "𠮷")]
    [InlineData("示例😀𠮷𠮷", "😀𠮷")]
    [InlineData("示例\uE863", "\uE863")]
    public void Others_are_named_once(string name, string missing) =>
        Assert.Equal(missing, string.Concat(CertificateSigns.MissingIn(name)));
}
