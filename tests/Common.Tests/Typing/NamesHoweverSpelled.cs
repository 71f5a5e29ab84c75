using QualityAward.Common.Typing;

namespace QualityAward.Common.Tests.Typing;

public sealed class NamesHoweverSpelled
{
    private const string Name = "示例·钱某";

    [Theory]
    [InlineData("示例•钱某")]
    [InlineData("示例・钱某")]
    [InlineData("示例･钱某")]
    [InlineData("示例 钱某")]
    [InlineData("示例　钱　某")]
    [InlineData("示例钱\u200B某")]
    [InlineData("示\uFEFF例\u00AD钱\u202E某")]
    [InlineData("示例钱*某")]
    [InlineData("示例\uD842钱某")]
    public void The_same_letters_are_the_same_name(string spelled)
    {
        Assert.Equal(NameText.Letters(Name), NameText.Letters(spelled));
        Assert.True(NameText.IsNamed(NameText.Letters($"反映{spelled}收受财物"), Name));
    }

    [Theory]
    [InlineData("示例·丁某")]
    [InlineData("钱")]
    [InlineData("·")]
    [InlineData("")]
    public void Another_name_or_a_single_sign_is_found_nowhere(string name) =>
        Assert.False(NameText.IsNamed(NameText.Letters("反映示例·钱某收受财物"), name));

    [Fact]
    public void Full_width_and_small_letters_fold() =>
        Assert.Equal("ABC12", NameText.Letters("ａＢ c１2"));
}
