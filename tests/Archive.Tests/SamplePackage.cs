using System.IO.Compression;
using System.Text;
using QualityAward.Archiving;
using QualityAward.Common.Transparency;

namespace QualityAward.Archive.Tests;

/// <summary>A package of two pieces, one of them with a secret file, and two leaves of a log.</summary>
internal sealed class SamplePackage
{
    public const string Edition = "第三届（2022—2023年度）";
    private static readonly byte[][] Leaves =
    [
        "{\"type\":\"edition-opened\"}"u8.ToArray(),
        "{\"type\":\"award-decided\"}"u8.ToArray(),
    ];

    private SamplePackage(byte[] bytes, KeyHandover keys, LogKey key) =>
        (Bytes, Keys, Key) = (bytes, keys, key);

    public byte[] Bytes { get; }

    public KeyHandover Keys { get; }

    public LogKey Key { get; }

    public static byte[] Secret { get; } = Encoding.UTF8.GetBytes("技术秘密：示例工艺参数");

    public static async Task<SamplePackage> MakeAsync()
    {
        var none = TestContext.Current.CancellationToken;
        var signer = new LogSigner("示例日志", new byte[LogSigner.SeedSize]);
        using var target = new MemoryStream();
        await using var writer = new PackageWriter(target, Edition);
        await writer.AddAsync(
            new(
                "攀枝花市人民政府",
                "攀府发〔2023〕12号",
                "关于表扬第三届攀枝花市政府质量奖获奖组织和个人的决定",
                new(2023, 11, 23),
                2,
                RetentionPeriod.Permanent
            ),
            Contents(
                new("决定.pdf", FileRole.Text, "application/pdf", false, Of("%PDF-示例")),
                new("决定.pdf", FileRole.Original, "application/pdf", false, Of("%PDF-示例扫描件"))
            ),
            none
        );
        await writer.AddAsync(
            new(
                "示例钒钛新材料有限公司",
                null,
                "=申报表（第一版）",
                new(2023, 3, 1),
                null,
                RetentionPeriod.ThirtyYears,
                "含技术秘密"
            ),
            Contents(
                new(
                    "../自评报告.docx",
                    FileRole.Original,
                    "application/octet-stream",
                    true,
                    new MemoryStream(Secret)
                ),
                new("说明", FileRole.Attachment, "text/plain", false, Of(""))
            ),
            none
        );
        var hashes = Leaves.Select(leaf => MerkleHash.OfLeaf(leaf)).ToArray();
        var note = signer.Sign(
            new Checkpoint(signer.Key.Name, 2, MerkleHash.OfNode(hashes[0], hashes[1])).ToString()
        );
        await writer.AddLogAsync(signer.Key, note, none);
        await writer.AddLeafAsync(Leaves[0], new(0, [hashes[1]], note), none);
        await writer.AddLeafAsync(Leaves[1], new(1, [hashes[0]], note), none);
        var keys = await writer.FinishAsync(none);
        await writer.DisposeAsync();
        return new(target.ToArray(), keys, signer.Key);
    }

    /// <summary>The package with its entries changed.</summary>
    public MemoryStream With(Func<Dictionary<string, byte[]>, bool> change)
    {
        var entries = Entries();
        Assert.True(change(entries));
        var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in entries)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        target.Position = 0;
        return target;
    }

    public Dictionary<string, byte[]> Entries()
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes), ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using var content = entry.Open();
                using var bytes = new MemoryStream();
                content.CopyTo(bytes);
                return bytes.ToArray();
            }
        );
    }

    public static MemoryStream Of(string text) => new(Encoding.UTF8.GetBytes(text));

    public static async IAsyncEnumerable<ArchiveContent> Contents(params ArchiveContent[] contents)
    {
        foreach (var content in contents)
        {
            await Task.CompletedTask;
            yield return content;
        }
    }
}
