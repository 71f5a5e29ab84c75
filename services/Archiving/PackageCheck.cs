using System.IO.Compression;
using QualityAward.Archiving.Checks;
using QualityAward.Common.Transparency;

namespace QualityAward.Archiving;

/// <summary>Checks a package without the system: its hashes, its catalogue, its log, its secret files.</summary>
public static class PackageCheck
{
    /// <summary>Reads the whole package once or twice; nothing is unpacked to the disk.</summary>
    /// <param name="package">Seekable.</param>
    /// <param name="key">The log's key as the verifier knows it; without it, that in the package is believed.</param>
    /// <param name="keys">Keys of secret files; without them their plain content is not looked at.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<PackageReport> RunAsync(
        Stream package,
        LogKey? key,
        KeyHandover? keys,
        CancellationToken cancellationToken
    )
    {
        ZipArchive zip;
        try
        {
            zip = await ZipArchive.CreateAsync(
                package,
                ZipArchiveMode.Read,
                leaveOpen: true,
                entryNameEncoding: null,
                cancellationToken
            );
        }
        catch (InvalidDataException)
        {
            return new(0, 0, 0, 0, 0, [new("", "不是完整的 ZIP 文件，无法核验。")]);
        }

        await using (zip)
        {
            var findings = new List<Finding>();
            var read = new PackageReading(zip, findings);
            var hashes = await HashListCheck.RunAsync(read, cancellationToken);
            var pieces = await CatalogueCheck.RunAsync(read, cancellationToken);
            var secrets = new SecretFiles(read, keys, hashes.ListHash);
            await ContentCheck.RunAsync(read, pieces, secrets, cancellationToken);
            var leaves = await LogCheck.RunAsync(read, key, cancellationToken);
            return new(
                pieces.Count,
                hashes.Compared,
                leaves,
                secrets.Opened,
                secrets.Closed,
                findings
            );
        }
    }
}
