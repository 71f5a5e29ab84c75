namespace QualityAward.Workbench.Administration;

/// <summary>What is chosen to grant a role.</summary>
public sealed class AssignmentForm
{
    /// <summary>Code of the unit.</summary>
    public string? Unit { get; set; }

    /// <summary>The role.</summary>
    public string? Role { get; set; }
}

/// <summary>Nothing of a password is kept as a draft.</summary>
public sealed class NoDraft;
