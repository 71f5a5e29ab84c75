using System.Globalization;
using System.Text;

namespace QualityAward.TestSupport;

/// <summary>A one-page PDF (ISO 32000-1) that says, in a comment, what it would be a scan of.</summary>
public static class SamplePdf
{
    private static readonly string[] Objects =
    [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
    ];

    /// <summary>Its bytes.</summary>
    /// <param name="about">What is written into the comment, so that two files differ.</param>
    /// <param name="size">How large it is at least, in bytes: filled up by a stream of zeros.</param>
    public static byte[] Of(string about, int size = 0)
    {
        var bytes = new MemoryStream();
        void Write(string text) => bytes.Write(Encoding.UTF8.GetBytes(text));

        Write($"%PDF-1.4\n% fictitious scan: {about.ReplaceLineEndings(" ")}\n");
        var offsets = new List<long>();
        foreach (var body in Objects)
        {
            offsets.Add(bytes.Length);
            Write($"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }

        if (size > 0)
        {
            offsets.Add(bytes.Length);
            var filling = Math.Max(0, size - (int)bytes.Length - 400);
            Write($"{offsets.Count} 0 obj\n<</Length {filling}>>\nstream\n");
            bytes.Write(new byte[filling]);
            Write("\nendstream\nendobj\n");
        }

        var table = bytes.Length;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            Write(offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        }

        Write($"trailer\n<</Size {offsets.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        var missing = size - (int)bytes.Length;
        return missing > 0
            ? [.. bytes.ToArray(), .. new byte[missing].Select(_ => (byte)'\n')]
            : bytes.ToArray();
    }
}
