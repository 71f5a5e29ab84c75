using QualityAward.Common;

namespace QualityAward.Contracts.Rest.Applications;

/// <summary>What makes a candidate who it is: fixed by the first submission (article 11).</summary>
public enum CandidatePart
{
    /// <summary>名称 or 姓名.</summary>
    Name,

    /// <summary>统一社会信用代码 or number of the identity document.</summary>
    Number,

    /// <summary>工作单位 of a person.</summary>
    Employer,
}

/// <summary>Words of <see cref="CandidatePart"/>.</summary>
public static class CandidateParts
{
    /// <summary>What the form calls it.</summary>
    public static string ChineseName(this CandidatePart part, CandidateKind kind) =>
        (part, kind) switch
        {
            (CandidatePart.Name, CandidateKind.Organisation) => "组织名称",
            (CandidatePart.Name, CandidateKind.Individual) => "姓名",
            (CandidatePart.Number, CandidateKind.Organisation) => "统一社会信用代码",
            (CandidatePart.Number, CandidateKind.Individual) => "证件号码",
            (CandidatePart.Employer, _) => "工作单位",
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Unknown part."),
        };
}
