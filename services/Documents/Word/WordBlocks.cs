using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using QualityAward.Documents.Model;
using Block = QualityAward.Documents.Model.Block;
using Heading = QualityAward.Documents.Model.Heading;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace QualityAward.Documents.Word;

/// <summary>A document's text as parts of a .docx.</summary>
internal static class WordBlocks
{
    private const int TextTwips = 8845; // 156 mm

    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<Block> blocks)
    {
        var numbers = new HeadingNumbers();
        foreach (var block in blocks)
        {
            foreach (var element in Of(block, numbers))
            {
                yield return element;
            }
        }
    }

    private static IEnumerable<OpenXmlElement> Of(Block block, HeadingNumbers numbers) =>
        block switch
        {
            Heading heading =>
            [
                WordText.Of(WordStyles.HeadingOf(heading.Level), numbers.Next(heading)),
            ],
            Model.Paragraph paragraph => paragraph
                .Text.Split('\n', StringSplitOptions.TrimEntries)
                .Select(text => WordText.Of(WordStyles.Body, text)),
            ItemList list => list.Items.Select(
                (item, i) => WordText.Of(WordStyles.Body, $"{i + 1}.{item}")
            ),
            DataTable table => [Of(table), WordText.Of(WordStyles.Body, "")],
            PageBreak => [new Paragraph(new Run(new Break { Type = BreakValues.Page }))],
            _ => [],
        };

    private static Table Of(DataTable table)
    {
        var weights = table.Columns.Sum(column => column.Weight);
        int[] widths = [.. table.Columns.Select(c => (int)(TextTwips * c.Weight / weights))];
        var made = new Table(
            new TableProperties(
                new TableWidth { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed }
            ),
            new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" }))
        );
        if (table.Headed)
        {
            var head = Row([.. table.Columns.Select(c => c.Title)], table, widths, head: true);
            head.PrependChild(new TableRowProperties(new CantSplit(), new TableHeader()));
            made.Append(head);
        }

        foreach (var cells in table.Rows)
        {
            made.Append(Row(cells, table, widths, head: false));
        }

        return made;
    }

    private static TableRow Row(
        IReadOnlyList<string> cells,
        DataTable table,
        int[] widths,
        bool head
    ) =>
        new(
            cells.Select(
                (text, i) =>
                    Cell(
                        text,
                        widths[i],
                        head ? WordStyles.TableHead : WordStyles.TableCell,
                        head ? Alignment.Centre : table.Columns[i].Alignment
                    )
            )
        );

    private static TableCell Cell(string text, int width, string style, Alignment alignment)
    {
        var cell = new TableCell(
            new TableCellProperties(
                new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }
            )
        );
        foreach (var part in text.Split('\n'))
        {
            var paragraph = WordText.Of(style, part.TrimEnd());
            paragraph.ParagraphProperties!.Justification = new()
            {
                Val = alignment switch
                {
                    Alignment.Centre => JustificationValues.Center,
                    Alignment.Right => JustificationValues.Right,
                    _ => JustificationValues.Left,
                },
            };
            cell.Append(paragraph);
        }

        return cell;
    }

    private static TableBorders Borders() =>
        new(
            new TopBorder { Val = BorderValues.Single, Size = 4 },
            new LeftBorder { Val = BorderValues.Single, Size = 4 },
            new BottomBorder { Val = BorderValues.Single, Size = 4 },
            new RightBorder { Val = BorderValues.Single, Size = 4 },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
            new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }
        );
}
