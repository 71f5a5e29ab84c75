using UglyToad.PdfPig;
using Xunit;

namespace QualityAward.TestSupport;

/// <summary>A document that was asked for as PDF, read as its reader would.</summary>
/// <param name="FileName">The name it is saved under.</param>
/// <param name="Text">Its text in the order of the file, without blanks.</param>
public sealed record PrintedDocument(string FileName, string Text)
{
    /// <summary>It says these, one after the other.</summary>
    public void Says(params IEnumerable<string> pieces)
    {
        var at = 0;
        foreach (var piece in pieces)
        {
            var found = Text.IndexOf(piece, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{piece}” does not follow in: {Text[at..]}");
            at = found + piece.Length;
        }
    }
}

/// <summary>Asks for documents.</summary>
public static class PrintedDocuments
{
    private const string Docx =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>As PDF; that it is to be had as .docx as well is seen on the way.</summary>
    public static async Task<PrintedDocument> DocumentAsync(this HttpClient client, string path)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var word = await client.GetAsync(
            new Uri($"{path}?format=docx", UriKind.Relative),
            cancel
        );
        Assert.True(word.IsSuccessStatusCode, await word.Content.ReadAsStringAsync(cancel));
        Assert.Equal(Docx, word.Content.Headers.ContentType?.MediaType);
        using var answer = await client.GetAsync(
            new Uri($"{path}?format=pdf", UriKind.Relative),
            cancel
        );
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(cancel));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        var file = await answer.Content.ReadAsByteArrayAsync(cancel);
        var name =
            answer.Content.Headers.ContentDisposition?.FileNameStar
            ?? answer.Content.Headers.ContentDisposition?.FileName
            ?? "";
        // To look at, where a folder is named.
        if (Environment.GetEnvironmentVariable("AWARD_KEEP_DOCUMENTS") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), file, cancel);
        }

        using var document = PdfDocument.Open(file);
        var letters = document.GetPages().SelectMany(page => page.Letters).Select(l => l.Value);
        var text = string.Concat(letters);
        return new(name, string.Concat(text.Where(sign => !char.IsWhiteSpace(sign))));
    }
}
