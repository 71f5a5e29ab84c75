using QualityAward.Contracts.Rest;

namespace QualityAward.Workbench.Forms;

/// <summary>A stamped paper as it is typed: number, date and scan.</summary>
public sealed class PaperForm
{
    /// <summary>发文字号.</summary>
    public string? Number { get; set; }

    /// <summary>Its date.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>The scan.</summary>
    public Guid? FileId { get; set; }

    /// <summary>The paper; its date is filled in.</summary>
    public PaperDocument ToDocument() =>
        new(
            string.IsNullOrWhiteSpace(Number) ? null : Number.Trim(),
            Date ?? throw new InvalidOperationException("The date is checked before."),
            FileId
        );
}
