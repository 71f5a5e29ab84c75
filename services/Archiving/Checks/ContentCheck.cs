namespace QualityAward.Archiving.Checks;

/// <summary>Each file of a piece is there with the content that its metadata describe, and no file belongs to no piece.</summary>
internal static class ContentCheck
{
    public static async Task RunAsync(
        PackageReading read,
        IReadOnlyList<PieceMetadata> pieces,
        SecretFiles secrets,
        CancellationToken cancellationToken
    )
    {
        var described = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in pieces)
        {
            var folder = PackagePaths.Piece(piece.Number);
            described.Add(folder + PackagePaths.Metadata);
            if (piece.Files.Count == 0)
            {
                read.Find(folder + PackagePaths.Metadata, "没有列出任何文件。");
            }

            foreach (var file in piece.Files)
            {
                described.Add(folder + file.Name);
                await CompareAsync(read, folder + file.Name, file, secrets, cancellationToken);
            }
        }

        foreach (
            var path in read.Entries.Keys.Where(p =>
                p.StartsWith(PackagePaths.Pieces, StringComparison.Ordinal)
                && !described.Contains(p)
            )
        )
        {
            read.Find(path, "不属于目录中的任何一件。");
        }
    }

    private static async Task CompareAsync(
        PackageReading read,
        string path,
        ArchiveFile file,
        SecretFiles secrets,
        CancellationToken cancellationToken
    )
    {
        if (!read.Entries.TryGetValue(path, out var entry))
        {
            read.Find(path, "元数据中有，包内没有。");
            return;
        }

        (long Bytes, string Sha256)? plain =
            file.SecretId is { } secret ? await secrets.OpenAsync(path, secret, cancellationToken)
            : await read.HashAsync(path, cancellationToken) is { } hash ? (entry.Length, hash)
            : null;
        if (plain is { } actual && actual != (file.Bytes, file.Sha256))
        {
            read.Find(path, "与元数据中的字节数或者 SHA-256 值不符。");
        }
    }
}
