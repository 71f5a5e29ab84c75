using QualityAward.Documents.Fonts;
using QualityAward.Documents.Model;

namespace QualityAward.Documents.Layout;

/// <summary>Where everything of a document stands on its pages (GB/T 9704—2012, 7).</summary>
public static class DocumentLayout
{
    private const float TitleLead = 36;
    private const float IssuerSize = 36;
    private const float FootSize = 8;

    /// <summary>The pages.</summary>
    public static IReadOnlyList<LaidPage> Of(OfficialDocument document, TextMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(document);
        var flow = new PageFlow(metrics);
        Head(flow, document);
        Title(flow, document.Title);
        if (document.Addressee is { Length: > 0 } addressee)
        {
            flow.Running(addressee + "：", FontRole.Body, indent: 0);
        }

        Blocks(flow, document.Body);
        EndLayout.AttachmentNote(flow, document.Attachments);
        EndLayout.Signed(flow, document);
        for (var i = 0; i < document.Attachments.Count; i++)
        {
            if (document.Attachments[i] is { Body.Count: > 0 } attachment)
            {
                flow.NewPage();
                var number = document.Attachments.Count == 1 ? "附件" : $"附件{i + 1}";
                flow.Line(number, TextType.Running(FontRole.Heading), PageGrid.Left);
                flow.Skip(PageGrid.Pitch);
                Title(flow, attachment.Title);
                Blocks(flow, attachment.Body);
            }
        }

        Numbers(flow, document.Foot);
        return flow.Pages;
    }

    private static void Head(PageFlow flow, OfficialDocument document)
    {
        if (document.Mark is { Length: > 0 } mark)
        {
            flow.Line(mark, TextType.Running(FontRole.Heading), PageGrid.Left);
        }

        if (document.Issuer is { Length: > 0 } issuer)
        {
            // 7.2.4: its upper edge 35 mm below the top of the text.
            flow.Skip(Math.Max(0, PageGrid.Top + (35 * PageGrid.Millimetre) - flow.Y));
            var type = new TextType(FontRole.Title, IssuerSize, Ink: Ink.Red);
            var width = flow.Metrics.Of(issuer, type);
            var fitting = width <= PageGrid.TextWidth ? 1 : PageGrid.TextWidth / width;
            flow.Centred(issuer, type with { Size = IssuerSize * fitting }, IssuerSize * 1.3f);
            flow.Skip(PageGrid.Pitch);
            flow.Centred(document.Number ?? "", TextType.Running(FontRole.Body), PageGrid.Pitch);
            flow.Skip(4 * PageGrid.Millimetre);
            flow.Page.Rules.Add(new(PageGrid.Left, flow.Y, PageGrid.Right, flow.Y, Ink.Red));
            flow.Skip(2 * PageGrid.Pitch);
            flow.Snap();
        }
        else if (document.Number is { Length: > 0 } number)
        {
            var type = TextType.Running(FontRole.Body);
            flow.Line(number, type, PageGrid.Right - flow.Metrics.Of(number, type));
            flow.Skip(PageGrid.Pitch);
        }
    }

    private static void Title(PageFlow flow, string title)
    {
        var type = new TextType(FontRole.Title, PageGrid.TitleSize);
        var lines = TitleLines.Of(title, PageGrid.TextWidth, piece => flow.Metrics.Of(piece, type));
        foreach (var line in lines)
        {
            flow.Centred(line, type, TitleLead);
        }

        flow.Snap();
        flow.Skip(PageGrid.Pitch);
    }

    private static void Blocks(PageFlow flow, IReadOnlyList<Block> blocks)
    {
        var numbers = new HeadingNumbers();
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading:
                    // A heading stays with what follows.
                    flow.Need(2 * PageGrid.Pitch);
                    flow.Running(numbers.Next(heading), RoleOf(heading.Level));
                    break;
                case Paragraph paragraph:
                    flow.Running(paragraph.Text, FontRole.Body);
                    break;
                case ItemList list:
                    for (var i = 0; i < list.Items.Count; i++)
                    {
                        flow.Running($"{i + 1}.{list.Items[i]}", FontRole.Body);
                    }

                    break;
                case DataTable table:
                    TableLayout.Place(flow, table);
                    break;
                case PageBreak when !flow.AtTop:
                    flow.NewPage();
                    break;
            }
        }
    }

    private static FontRole RoleOf(int level) =>
        level switch
        {
            1 => FontRole.Heading,
            2 => FontRole.Subheading,
            3 => FontRole.Strong,
            _ => FontRole.Body,
        };

    private static void Numbers(PageFlow flow, string? foot)
    {
        var type = new TextType(FontRole.Number, PageGrid.NumberSize);
        var small = new TextType(FontRole.Body, FootSize, Ink: Ink.Grey);
        var baseline = PageGrid.Bottom + (7 * PageGrid.Millimetre) + (PageGrid.NumberSize * 0.86f);
        for (var i = 0; i < flow.Pages.Count; i++)
        {
            var text = $"— {i + 1} —";
            // 7.5: odd pages at the right, even ones at the left, one sign in.
            var odd = i % 2 == 0;
            var right = PageGrid.Right - PageGrid.Sign;
            var page = flow.Pages[i];
            page.Texts.Add(
                new(
                    text,
                    odd ? right - flow.Metrics.Of(text, type) : PageGrid.Left + PageGrid.Sign,
                    baseline,
                    type
                )
            );
            if (foot is { Length: > 0 })
            {
                var x = odd ? PageGrid.Left : PageGrid.Right - flow.Metrics.Of(foot, small);
                page.Texts.Add(new(foot, x, baseline, small));
            }
        }
    }
}
