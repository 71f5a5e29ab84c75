using QualityAward.TestSupport;

namespace QualityAward.Archive.Tests;

/// <summary>The program itself, as an archivist runs it.</summary>
[Article(1)]
public sealed class VerifyTests
{
    [Fact]
    public async Task It_says_that_all_is_well_and_ends_with_nought()
    {
        var package = await SamplePackage.MakeAsync();
        var (code, said) = await RunAsync(package, package.Bytes, withKeys: true);
        Assert.Contains("核验无误。", said, StringComparison.Ordinal);
        Assert.Contains("共2件", said, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task It_names_what_is_wrong_and_ends_with_one()
    {
        var package = await SamplePackage.MakeAsync();
        using var changed = package.With(e => e.Remove("件/0001/决定.pdf"));
        var (code, said) = await RunAsync(package, changed.ToArray(), withKeys: false);
        Assert.Contains(
            "问题  件/0001/决定.pdf：清单中有，包内没有。",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains("未提供密钥", said, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Theory]
    [InlineData]
    [InlineData("verify")]
    [InlineData("check", "package.zip")]
    [InlineData("verify", "package.zip", "--key")]
    [InlineData("verify", "package.zip", "--key", "a", "--key", "b")]
    public void Words_that_it_does_not_know_are_refused(params string[] words) =>
        Assert.Null(VerifyRequest.Read(words));

    private static async Task<(int Code, string Said)> RunAsync(
        SamplePackage package,
        byte[] bytes,
        bool withKeys
    )
    {
        using var folder = TemporaryFolder.Create("award-archive");
        var (zip, keys) = (
            Path.Combine(folder.Path, "归档材料包.zip"),
            Path.Combine(folder.Path, "密钥.json")
        );
        await File.WriteAllBytesAsync(zip, bytes, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(
            keys,
            package.Keys.ToJson(),
            TestContext.Current.CancellationToken
        );
        await using var said = new StringWriter();
        var code = await Verify.RunAsync(
            new(zip, package.Key.ToString(), withKeys ? keys : null),
            said
        );
        return (code, said.ToString());
    }
}
