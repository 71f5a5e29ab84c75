using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace QualityAward.FileCleaning;

/// <summary>An .xlsx without comments, shared-workbook history, connections and paths (ECMA-376 part 1, 18).</summary>
internal static class SheetCleaner
{
    private static readonly HashSet<string> Traces =
    [
        "fileSharing",
        "externalReferences",
        "absPath",
        "legacyDrawing",
        "legacyDrawingHF",
        "pageSetup",
    ];

    public static MemoryStream Clean(MemoryStream content) =>
        Package.Clean(
            content,
            stream => SpreadsheetDocument.Open(stream, isEditable: true),
            document =>
            {
                var book = document.WorkbookPart ?? throw new InvalidDataException();
                Strip(book.RootElement);
                foreach (var sheet in book.WorksheetParts)
                {
                    Strip(sheet.RootElement);
                    sheet.DeleteParts(sheet.VmlDrawingParts.ToList());
                }
            }
        );

    // The path of the author's own copy stands in an alternative for newer programs.
    private static void Strip(OpenXmlElement? root) =>
        root?.Remove(e =>
            Traces.Contains(e.LocalName)
            || (e is AlternateContent && e.InnerXml.Contains("absPath", StringComparison.Ordinal))
        );
}
