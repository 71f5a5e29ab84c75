using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Conduct;

/// <summary>What is typed to open a case, or for one of its steps; each uses a part of it.</summary>
public sealed class StaffForm
{
    /// <summary>Account id of the person.</summary>
    public string? Subject { get; set; }

    /// <summary>Facts or reasons.</summary>
    public string? Text { get; set; }

    /// <summary>To whom it is handed on.</summary>
    public string? Target { get; set; }

    /// <summary>Its name.</summary>
    public string? Addressee { get; set; }

    /// <summary>The paper.</summary>
    public PaperForm Document { get; set; } = new();
}
