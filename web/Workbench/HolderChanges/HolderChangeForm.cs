using QualityAward.Contracts.Rest.Honours;
using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.HolderChanges;

/// <summary>What is typed to record a new name or a merger of a holder.</summary>
public sealed class HolderChangeForm
{
    /// <summary>Number of the certificate, or the award's id.</summary>
    public string? Award { get; set; }

    /// <summary>What became of the holder.</summary>
    public HolderChangeKind Kind { get; set; }

    /// <summary>The name after.</summary>
    public string? NewName { get; set; }

    /// <summary>Mergers: code of the organisation that there is afterwards.</summary>
    public string? SuccessorCode { get; set; }

    /// <summary>Mergers: whether the award goes on to be held.</summary>
    public bool? Continues { get; set; }

    /// <summary>The day from which it holds.</summary>
    public DateOnly? ChangedOn { get; set; }

    /// <summary>How it is known, and what follows.</summary>
    public string? Reason { get; set; }

    /// <summary>The paper.</summary>
    public PaperForm Document { get; set; } = new();

    /// <summary>Whether it is a merger.</summary>
    public bool IsMerger => Kind is HolderChangeKind.Merged;

    /// <summary>The request; everything is filled in.</summary>
    public ProposeHolderChangeRequest ToRequest() =>
        new(
            Award!.Trim(),
            Kind,
            NewName!.Trim(),
            ChangedOn!.Value,
            Continues ?? true,
            Reason!.Trim(),
            Document.ToDocument(),
            IsMerger ? SuccessorCode?.Trim() : null
        );
}
