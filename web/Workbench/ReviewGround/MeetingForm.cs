using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.ReviewGround;

/// <summary>What is typed of the meeting that approved.</summary>
public sealed class MeetingForm
{
    /// <summary>Day of the meeting.</summary>
    public DateOnly? HeldOn { get; set; }

    /// <summary>赞成.</summary>
    public int? For { get; set; }

    /// <summary>反对.</summary>
    public int? Against { get; set; }

    /// <summary>弃权.</summary>
    public int? Abstain { get; set; }

    /// <summary>会议纪要.</summary>
    public PaperForm Minutes { get; set; } = new();
}
