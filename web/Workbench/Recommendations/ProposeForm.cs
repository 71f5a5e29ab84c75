using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Workbench.Recommendations;

/// <summary>What is typed to propose a recommendation.</summary>
public sealed class ProposeForm
{
    /// <summary>The award.</summary>
    public Guid? Award { get; set; }

    /// <summary>To which award.</summary>
    public HigherAward? Target { get; set; }

    /// <summary>Its name, where it is another one.</summary>
    public string? TargetName { get; set; }
}
