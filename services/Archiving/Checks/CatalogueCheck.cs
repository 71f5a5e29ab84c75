namespace QualityAward.Archiving.Checks;

/// <summary>Both catalogues say the same, numbers run from 1, and each piece's own metadata repeat its row.</summary>
internal static class CatalogueCheck
{
    public static async Task<IReadOnlyList<PieceMetadata>> RunAsync(
        PackageReading read,
        CancellationToken cancellationToken
    )
    {
        var rows = await read.XmlAsync(
            PackagePaths.CatalogueXml,
            Catalogue.Read,
            cancellationToken
        );
        var csv = await read.TextAsync(PackagePaths.CatalogueCsv, cancellationToken);
        if (rows is null)
        {
            return [];
        }

        if (rows.Where((row, i) => row.Number != i + 1).Any())
        {
            read.Find(PackagePaths.CatalogueXml, "件号不是从1起连续编列。");
            return [];
        }

        if (csv is not null && csv != Catalogue.ToCsv(rows.Select(row => row.Piece)))
        {
            read.Find(PackagePaths.CatalogueCsv, "与“目录.xml”的内容不一致。");
        }

        var pieces = new List<PieceMetadata>();
        foreach (var (number, piece) in rows)
        {
            var path = PackagePaths.Piece(number) + PackagePaths.Metadata;
            if (
                await read.XmlAsync(path, PieceMetadata.Read, cancellationToken) is not { } metadata
            )
            {
                continue;
            }

            if (metadata.Number != number || metadata.Piece != piece)
            {
                read.Find(path, "与目录所列不一致。");
            }

            pieces.Add(metadata with { Number = number });
        }

        return pieces;
    }
}
