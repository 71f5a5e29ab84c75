using QualityAward.Common;

namespace QualityAward.Documents.Delivery;

/// <summary>As what a document is asked for.</summary>
public enum PrintFormat
{
    /// <summary>To read and to print.</summary>
    Pdf,

    /// <summary>.docx, to go on with.</summary>
    Docx,
}

/// <summary>The words of <see cref="PrintFormat"/> in addresses.</summary>
public static class PrintFormats
{
    /// <summary>Reads it; the framework's own reading of enumerations demands capitals.</summary>
    /// <param name="text"><c>pdf</c> or <c>docx</c>; PDF where nothing is said.</param>
    /// <exception cref="RefusedException">400: neither.</exception>
    public static PrintFormat Read(string? text) =>
        text switch
        {
            null or "pdf" => PrintFormat.Pdf,
            "docx" => PrintFormat.Docx,
            _ => throw new RefusedException(Refusals.Malformed("format 只能是 pdf 或者 docx。")),
        };
}
