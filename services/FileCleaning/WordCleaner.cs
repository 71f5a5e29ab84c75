using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace QualityAward.FileCleaning;

/// <summary>A .docx as it reads when every change is accepted, without comments and names of authors (ECMA-376 part 1, 17.13).</summary>
internal static class WordCleaner
{
    private static readonly HashSet<string> Traces =
    [
        "del",
        "moveFrom",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
        "annotationRef",
        "rPrChange",
        "pPrChange",
        "sectPrChange",
        "tblPrChange",
        "tblGridChange",
        "tblPrExChange",
        "trPrChange",
        "tcPrChange",
        "numberingChange",
        "cellIns",
        "cellDel",
        "cellMerge",
        "rsids",
        "docVars",
        "mailMerge",
        "attachedTemplate",
        "trackRevisions",
        "writeProtection",
        "documentProtection",
    ];

    private static readonly HashSet<string> Authorship = ["author", "date", "initials", "dateUtc"];

    public static MemoryStream Clean(MemoryStream content) =>
        Package.Clean(
            content,
            stream => WordprocessingDocument.Open(stream, isEditable: true),
            document =>
            {
                var main = document.MainDocumentPart ?? throw new InvalidDataException();
                foreach (var part in Texts(main))
                {
                    if (part.RootElement is { } root)
                    {
                        Strip(root);
                    }
                }

                // The template's path names whoever is signed in at the machine.
                if (main.DocumentSettingsPart is { } settings)
                {
                    foreach (var link in settings.ExternalRelationships.ToList())
                    {
                        settings.DeleteExternalRelationship(link.Id);
                    }
                }
            }
        );

    private static IEnumerable<OpenXmlPart> Texts(MainDocumentPart main) =>
        [
            main,
            .. main.HeaderParts,
            .. main.FooterParts,
            .. new OpenXmlPart?[]
            {
                main.FootnotesPart,
                main.EndnotesPart,
                main.DocumentSettingsPart,
                main.GlossaryDocumentPart,
                main.StyleDefinitionsPart,
                main.NumberingDefinitionsPart,
            }.OfType<OpenXmlPart>(),
        ];

    private static void Strip(OpenXmlElement root)
    {
        // Before the marks go: a row marked as deleted is no row any more.
        root.Remove(e =>
            e is TableRow row && row.TableRowProperties?.Elements<Deleted>().Any() == true
        );
        root.Remove(e => Traces.Contains(e.LocalName));
        foreach (
            var inserted in root.Descendants().Where(e => e.LocalName is "ins" or "moveTo").ToList()
        )
        {
            foreach (var kept in inserted.ChildElements.ToList())
            {
                kept.Remove();
                inserted.InsertBeforeSelf(kept);
            }

            inserted.Remove();
        }

        foreach (var element in root.Descendants().Prepend(root))
        {
            foreach (
                var told in element
                    .GetAttributes()
                    .Where(a =>
                        Authorship.Contains(a.LocalName)
                        || a.LocalName.StartsWith("rsid", StringComparison.Ordinal)
                    )
                    .ToList()
            )
            {
                element.RemoveAttribute(told.LocalName, told.NamespaceUri);
            }
        }
    }
}
