using QualityAward.Documents.Fonts;
using QualityAward.Documents.Model;

namespace QualityAward.Documents.Layout;

/// <summary>What follows a document's text: 附件说明、发文机关署名、成文日期、附注 (GB/T 9704—2012, 7.3.4 to 7.3.6).</summary>
internal static class EndLayout
{
    /// <summary>附件说明.</summary>
    public static void AttachmentNote(PageFlow flow, IReadOnlyList<Attachment> attachments)
    {
        if (attachments.Count == 0)
        {
            return;
        }

        flow.Skip(PageGrid.Pitch);
        var type = TextType.Running(FontRole.Body);
        for (var i = 0; i < attachments.Count; i++)
        {
            // 7.3.4: further lines begin below the title, not below the number.
            var label = (i == 0 ? "附件：" : "") + (attachments.Count > 1 ? $"{i + 1}." : "");
            var x =
                PageGrid.Left + ((i == 0 ? 2 : 5) * PageGrid.Sign) + flow.Metrics.Of(label, type);
            var lines = flow.Broken(attachments[i].Title, type, PageGrid.Right - x);
            for (var line = 0; line < lines.Count; line++)
            {
                flow.Need(PageGrid.Pitch);
                var text = line == 0 ? label + lines[0] : lines[line];
                flow.Line(text, type, line == 0 ? x - flow.Metrics.Of(label, type) : x);
            }
        }
    }

    /// <summary>发文机关署名、成文日期和附注.</summary>
    public static void Signed(PageFlow flow, OfficialDocument document)
    {
        if (document.Signature is not { } signature)
        {
            return;
        }

        var type = TextType.Running(FontRole.Body);
        var (signer, date) = (
            flow.Metrics.Of(signature.Signer, type),
            flow.Metrics.Of(signature.Date, type)
        );
        var note = document.Note is { Length: > 0 } ? 1 : 0;
        if (flow.Need((4 + note) * PageGrid.Pitch))
        {
            flow.BringLastLine();
        }

        // 7.3.5.1: the day four signs from the right, the body in the middle above it; room for the seal.
        flow.Skip(2 * PageGrid.Pitch);
        var dateX = PageGrid.Right - (4 * PageGrid.Sign) - date;
        var signerX = Math.Min(dateX + ((date - signer) / 2), PageGrid.Right - signer);
        flow.Line(signature.Signer, type, Math.Max(PageGrid.Left, signerX));
        flow.Line(signature.Date, type, dateX);
        if (note > 0)
        {
            flow.Running($"（{document.Note}）", FontRole.Body);
        }
    }
}
