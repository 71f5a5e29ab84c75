using System.Formats.Tar;
using System.IO.Compression;

namespace QualityAward.Provisioning;

/// <summary>Unpacks what <c>npm pack</c> gives: a gzipped tar with everything under one folder.</summary>
public static class NpmArchive
{
    /// <summary>Unpacks into a new folder, leaving out the archive's top folder and what <paramref name="keep"/> refuses.</summary>
    public static async Task UnpackAsync(
        string archive,
        string folder,
        Func<string, bool>? keep,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(folder);
        await using var file = File.OpenRead(archive);
        await using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        await using var tar = new TarReader(unzipped);
        while (await tar.GetNextEntryAsync(cancellationToken: cancellationToken) is { } entry)
        {
            var path = entry.Name[(entry.Name.IndexOf('/', StringComparison.Ordinal) + 1)..];
            var isFile = entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
            if (!isFile || keep is not null && !keep(path))
            {
                continue;
            }

            var target = Path.GetFullPath(Path.Combine(folder, path));
            if (!target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new InvalidDataException($"{archive} names a file outside itself: {path}");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await entry.ExtractToFileAsync(target, overwrite: true, cancellationToken);
        }
    }
}
