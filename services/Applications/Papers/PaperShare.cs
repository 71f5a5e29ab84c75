using QualityAward.Contracts.Rest;

namespace QualityAward.Applications.Papers;

/// <summary>A scan that came with an act may be read by whoever the act is addressed to.</summary>
public sealed class PaperShare
{
    /// <summary>Identifier.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The scan.</summary>
    public required Guid FileId { get; init; }

    /// <summary>Who may read it acts in this role.</summary>
    public required string Role { get; init; }

    /// <summary>And for this unit; null: any of the role.</summary>
    public string? Unit { get; init; }

    /// <summary>The candidate it tells of: who is walled off from the candidate does not read it (article 22).</summary>
    public Guid? ApplicationId { get; init; }
}

/// <summary>Shares papers.</summary>
internal static class PaperShares
{
    /// <summary>Lets a role, or one unit in it, read the scan; about one candidate, if the paper tells of one.</summary>
    public static void SharePaper(
        this ApplicationsDb db,
        PaperDocument? paper,
        string role,
        string? unit,
        Guid? applicationId
    )
    {
        if (paper?.FileId is { } scan)
        {
            db.Add(
                new PaperShare
                {
                    FileId = scan,
                    Role = role,
                    Unit = unit,
                    ApplicationId = applicationId,
                }
            );
        }
    }
}
