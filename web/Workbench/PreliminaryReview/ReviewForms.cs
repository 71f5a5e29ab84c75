using QualityAward.Contracts.Rest.Applications;
using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.PreliminaryReview;

/// <summary>What is typed to ask a department.</summary>
public sealed class ConsultForm
{
    /// <summary>Unit code of a municipal department.</summary>
    public string? Unit { get; set; }

    /// <summary>Name of a county department.</summary>
    public string? Name { get; set; }

    /// <summary>Reply by.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>征求意见函.</summary>
    public PaperForm Letter { get; set; } = new();
}

/// <summary>What is typed to return an application.</summary>
public sealed class ReasonsForm
{
    /// <summary>What has to be corrected.</summary>
    public string? Reasons { get; set; }

    /// <summary>名称 or 姓名 was written wrongly and may be corrected.</summary>
    public bool CorrectsName { get; set; }

    /// <summary>代码 or 证件号码 was written wrongly and may be corrected.</summary>
    public bool CorrectsNumber { get; set; }

    /// <summary>工作单位 was written wrongly and may be corrected.</summary>
    public bool CorrectsEmployer { get; set; }

    /// <summary>What may be corrected of who the candidate is.</summary>
    public IReadOnlyList<CandidatePart> Corrects() =>
        [
            .. CorrectsName ? [CandidatePart.Name] : Array.Empty<CandidatePart>(),
            .. CorrectsNumber ? [CandidatePart.Number] : Array.Empty<CandidatePart>(),
            .. CorrectsEmployer ? [CandidatePart.Employer] : Array.Empty<CandidatePart>(),
        ];

    /// <summary>Its Chinese name, for both kinds of candidate.</summary>
    public static string NameOf(CandidatePart part) =>
        part switch
        {
            CandidatePart.Name => "名称（姓名）",
            CandidatePart.Number => "代码（证件号码）",
            _ => "工作单位",
        };
}

/// <summary>What is typed to register a reply, or the withdrawal of an objection, from paper.</summary>
public sealed class PaperReplyForm
{
    /// <summary>Which consultation.</summary>
    public string? Consultation { get; set; }

    /// <summary>Whether the department objects.</summary>
    public bool? Objects { get; set; }

    /// <summary>Its reasons.</summary>
    public string? Reasons { get; set; }

    /// <summary>The department's paper.</summary>
    public PaperForm Document { get; set; } = new();
}
