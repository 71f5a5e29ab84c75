namespace QualityAward.ServiceDefaults.Tests.Protection;

/// <summary>A key that was lost is not made anew beside what it encrypted.</summary>
public sealed class KeyFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Create("award-keys");

    private string Key => Path.Combine(_folder.Path, "keys", "review.key");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_key_is_made_once_and_then_read()
    {
        Assert.Equal("first", Read("first"));
        Assert.Equal("first", Read("second"));
        Assert.Null(KeyFolder.Refusal(_folder.Path));
    }

    [Fact]
    public void Many_that_need_it_first_get_the_same()
    {
        var keys = new System.Collections.Concurrent.ConcurrentBag<string>();
        Parallel.For(0, 20, i => keys.Add(Read($"{i}")));
        Assert.Single(keys.Distinct());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("another")]
    public void A_lost_or_replaced_key_is_named_with_what_to_do(string? now)
    {
        Read("first");
        if (now is null)
        {
            File.Delete(Key);
        }
        else
        {
            File.WriteAllText(Key, now);
        }

        var lost = Assert.Throws<LostKeyException>(() => Read("second"));
        Assert.Equal(lost.Message, KeyFolder.Refusal(_folder.Path));
        Assert.Contains(Key, lost.Message, StringComparison.Ordinal);
        Assert.Contains("备份", lost.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("--reset", lost.Message, StringComparison.Ordinal);

        File.WriteAllText(Key, "first");
        Assert.Null(KeyFolder.Refusal(_folder.Path));
        Assert.Equal("first", Read("third"));
    }

    [Fact]
    public void A_folder_of_before_is_remembered_from_its_next_start()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Key)!);
        File.WriteAllText(Key, "of before");
        Assert.Equal("of before", Read("new"));
        File.Delete(Key);
        Assert.NotNull(KeyFolder.Refusal(_folder.Path));
    }

    private string Read(string made) =>
        KeyFolder.ReadOrMake(_folder.Path, "review.key", () => made);
}
