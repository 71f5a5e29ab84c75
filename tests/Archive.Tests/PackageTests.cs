using System.Security.Cryptography;
using System.Text;
using QualityAward.Archiving;
using QualityAward.Common.Transparency;
using QualityAward.TestSupport;

namespace QualityAward.Archive.Tests;

/// <summary>What an edition leaves behind can be checked without the system (articles 1, 3, 23).</summary>
[Article(1)]
public sealed class PackageTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_package_as_it_was_written_has_no_fault()
    {
        var package = await SamplePackage.MakeAsync();
        var report = await CheckAsync(package, new MemoryStream(package.Bytes));
        Assert.Empty(report.Findings);
        Assert.Equal(
            (2, package.Entries().Count - 1, 2, 1, 0),
            (
                report.Pieces,
                report.Entries,
                report.Leaves,
                report.SecretsOpened,
                report.SecretsClosed
            )
        );
    }

    [Fact]
    public async Task Its_catalogue_says_what_went_in_and_is_no_formula()
    {
        var entries = (await SamplePackage.MakeAsync()).Entries();
        var csv = Encoding.UTF8.GetString(entries[PackagePaths.CatalogueCsv]);
        Assert.Contains("\"攀府发〔2023〕12号\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"2023-11-23\",\"2\",\"永久\",\"\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"'=申报表（第一版）\"", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_of_one_name_are_both_there_and_none_leaves_its_folder()
    {
        var entries = (await SamplePackage.MakeAsync()).Entries();
        Assert.Contains("件/0001/决定.pdf", entries.Keys);
        Assert.Contains("件/0001/决定（2）.pdf", entries.Keys);
        Assert.Contains("件/0002/自评报告.docx.enc", entries.Keys);
    }

    /// <summary>Each entry in turn: one bit turned, taken away, put in twice under another name.</summary>
    [Fact]
    public async Task Whatever_is_changed_is_found()
    {
        var package = await SamplePackage.MakeAsync();
        foreach (var path in package.Entries().Keys)
        {
            await FoundAsync(package, path, "turned", e => Turned(e, path));
            await FoundAsync(package, path, "gone", e => e.Remove(path));
            await FoundAsync(package, path, "added", e => e.TryAdd($"{path}.txt", e[path]));
        }
    }

    [Fact]
    public async Task A_change_with_the_list_made_to_fit_is_found_by_what_it_contradicts()
    {
        var package = await SamplePackage.MakeAsync();
        string[] contradicted =
        [
            PackagePaths.CatalogueCsv,
            PackagePaths.LogKey,
            PackagePaths.Checkpoint,
            "件/0001/决定.pdf",
            "件/0002/自评报告.docx.enc",
            "日志/000001.json",
            "日志/000001.proof",
        ];
        foreach (var path in contradicted)
        {
            await FoundAsync(package, path, "listed anew", e => Turned(e, path) && Listed(e));
        }
    }

    [Fact]
    [Article(23)]
    public async Task A_secret_file_is_read_with_its_key_only()
    {
        var package = await SamplePackage.MakeAsync();
        foreach (var content in package.Entries().Values)
        {
            Assert.Equal(-1, content.AsSpan().IndexOf(SamplePackage.Secret));
        }

        var without = await PackageCheck.RunAsync(
            new MemoryStream(package.Bytes),
            package.Key,
            keys: null,
            None
        );
        Assert.Equal((0, 1), (without.SecretsOpened, without.SecretsClosed));
        Assert.Empty(without.Findings);

        var wrong = package.Keys with
        {
            Keys = package.Keys.Keys.ToDictionary(
                k => k.Key,
                _ => RandomNumberGenerator.GetBytes(32)
            ),
        };
        var refused = await PackageCheck.RunAsync(
            new MemoryStream(package.Bytes),
            package.Key,
            wrong,
            None
        );
        Assert.Contains(
            "不能以所给密钥解密",
            Assert.Single(refused.Findings).What,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Keys_of_another_package_are_refused()
    {
        var (one, other) = (await SamplePackage.MakeAsync(), await SamplePackage.MakeAsync());
        var report = await PackageCheck.RunAsync(
            new MemoryStream(one.Bytes),
            one.Key,
            other.Keys,
            None
        );
        Assert.Contains(
            report.Findings,
            f => f.What.Contains("不属于本包", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Keys_survive_their_file()
    {
        var keys = (await SamplePackage.MakeAsync()).Keys;
        var read = KeyHandover.Read(new MemoryStream(keys.ToJson()));
        Assert.Equal(keys.Package, read.Package);
        Assert.Equal(keys.Keys.Single().Value, read.Keys[keys.Keys.Single().Key]);
    }

    [Fact]
    public async Task A_log_signed_by_somebody_else_is_not_believed()
    {
        var package = await SamplePackage.MakeAsync();
        var stranger = new LogSigner("示例日志", RandomNumberGenerator.GetBytes(32)).Key;
        var report = await PackageCheck.RunAsync(
            new MemoryStream(package.Bytes),
            stranger,
            package.Keys,
            None
        );
        Assert.Equal(0, report.Leaves);
        Assert.Contains(report.Findings, f => f.Path == PackagePaths.Checkpoint);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(-30)]
    public async Task What_is_cut_off_is_no_package(int length)
    {
        var package = await SamplePackage.MakeAsync();
        var left = length >= 0 ? length : package.Bytes.Length + length;
        var report = await CheckAsync(package, new MemoryStream(package.Bytes[..left]));
        Assert.NotEmpty(report.Findings);
    }

    [Fact]
    public async Task A_piece_without_a_file_is_not_written()
    {
        await using var writer = new PackageWriter(new MemoryStream(), SamplePackage.Edition);
        await Assert.ThrowsAsync<ArgumentException>(() =>
            writer.AddAsync(
                new("市质量强市办", null, "空", new(2023, 3, 1), null, RetentionPeriod.TenYears),
                SamplePackage.Contents(),
                None
            )
        );
    }

    private static bool Turned(Dictionary<string, byte[]> entries, string path)
    {
        var content = entries[path];
        entries[path] = content.Length == 0 ? [1] : [.. content[..^1], (byte)(content[^1] ^ 1)];
        return true;
    }

    private static bool Listed(Dictionary<string, byte[]> entries)
    {
        entries[PackagePaths.Hashes] = Encoding.UTF8.GetBytes(
            string.Concat(
                entries
                    .Where(e => e.Key != PackagePaths.Hashes)
                    .Select(e => $"{Convert.ToHexStringLower(SHA256.HashData(e.Value))}  {e.Key}\n")
            )
        );
        return true;
    }

    private static async Task FoundAsync(
        SamplePackage package,
        string path,
        string how,
        Func<Dictionary<string, byte[]>, bool> change
    )
    {
        var report = await CheckAsync(package, package.With(change));
        Assert.True(report.Findings.Count > 0, $"{path} {how}: not found");
    }

    private static Task<PackageReport> CheckAsync(SamplePackage package, Stream content) =>
        PackageCheck.RunAsync(content, package.Key, package.Keys, None);
}
