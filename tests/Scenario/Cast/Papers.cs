using System.Text;

namespace QualityAward.Scenario.Cast;

/// <summary>Scans of papers that do not exist: a small PDF that says so.</summary>
public static class Papers
{
    /// <summary>The bytes of a one-page PDF.</summary>
    public static byte[] Scan(string about) =>
        Encoding.ASCII.GetBytes(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
                + $"% fictitious scan: {about}\n"
                + "trailer<</Root 1 0 R>>\n%%EOF\n"
        );
}
