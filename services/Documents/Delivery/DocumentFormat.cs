namespace QualityAward.Documents.Delivery;

/// <summary>As what a document is asked for.</summary>
public enum DocumentFormat
{
    /// <summary>To read and to print.</summary>
    Pdf,

    /// <summary>.docx, to go on with.</summary>
    Docx,
}
