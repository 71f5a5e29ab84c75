using QualityAward.TestSupport;

namespace QualityAward.Scenario.Cast;

/// <summary>Scans of papers that do not exist: a small PDF that says so.</summary>
public static class Papers
{
    /// <summary>The bytes of a one-page PDF.</summary>
    public static byte[] Scan(string about) => SamplePdf.Of(about);
}
