using QualityAward.Common;

namespace QualityAward.Scenario.Cast;

/// <summary>Somebody who applies, and by which route.</summary>
/// <param name="Key">Its name in the play.</param>
/// <param name="User">Sign-in name of the filing unit.</param>
/// <param name="Kind">组织 or 个人.</param>
/// <param name="Name">名称 or 姓名; fictitious.</param>
/// <param name="Number">Its number among all: codes are made from it.</param>
/// <param name="Division">Where it is.</param>
/// <param name="Address">Registered 住所.</param>
/// <param name="InZone">Within 钒钛高新区.</param>
/// <param name="Unit">The receiving body.</param>
/// <param name="Clerk">Sign-in name of the receiving body.</param>
public sealed record Candidate(
    string Key,
    string User,
    CandidateKind Kind,
    string Name,
    int Number,
    string Division,
    string Address,
    bool InZone,
    string Unit,
    string Clerk
)
{
    /// <summary>The application, once it is there.</summary>
    public Guid Id { get; set; }

    /// <summary>What it does.</summary>
    public Trade Trade => Trade.All[(Number - 1) % Trade.All.Count];

    /// <summary>Its address.</summary>
    public string At => $"/api/applications/applications/{Id}";

    /// <summary>Its code, or its employer's.</summary>
    public string CreditCode => Numbers.CreditCode(Number);
}
