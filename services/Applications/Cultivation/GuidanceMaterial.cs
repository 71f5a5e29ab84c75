using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Cultivation;

/// <summary>
/// 第八条: material to guide with: of 市质量强市办 for all receiving bodies, of a receiving body for itself. It is withdrawn,
/// never deleted.
/// </summary>
public sealed class GuidanceMaterial : AggregateRoot, INamesFiles
{
    private GuidanceMaterial() { } // EF Core

    Guid INamesFiles.NamedBy => Id;

    /// <summary>Unit code of the publisher.</summary>
    public string Unit { get; private init; } = "";

    /// <summary>Title.</summary>
    public string Title { get; private init; } = "";

    /// <summary>What it is for.</summary>
    public string? Note { get; private init; }

    /// <summary>The files, as a JSON column, which notes that they are named.</summary>
    public GuidanceFiles Files { get; private init; } = new([]);

    /// <summary>Who published it.</summary>
    public string PublishedBy { get; private init; } = "";

    /// <summary>Award time.</summary>
    public DateTimeOffset PublishedAt { get; private init; }

    /// <summary>Where it stands.</summary>
    public GuidanceMaterialState State { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? Reason { get; private set; }

    /// <summary>Publishes it.</summary>
    /// <param name="request">What was typed, checked.</param>
    /// <param name="by">Who publishes it.</param>
    /// <param name="bodies">Unit codes of those who are told.</param>
    /// <param name="now">Award time.</param>
    public static GuidanceMaterial Publish(
        PublishGuidanceRequest request,
        AwardUser by,
        IReadOnlyCollection<string> bodies,
        DateTimeOffset now
    )
    {
        var material = new GuidanceMaterial
        {
            Id = Guid.CreateVersion7(),
            Unit = by.Unit,
            Title = request.Title,
            Note = request.Note,
            Files = new([.. request.FileIds]),
            PublishedBy = by.Name,
            PublishedAt = now,
        };
        if (bodies.Count > 0)
        {
            material.Raise(
                Inform.Message(
                    "guidance-published",
                    $"新的指导资料：{material.Title}",
                    $"市质量强市办印发指导资料“{material.Title}”，供指导推荐时使用。",
                    $"/guidance-materials/{material.Id}",
                    8,
                    now,
                    bodies.Select(unit => Inform.Everyone(unit, Roles.ReceivingBody))
                )
            );
        }

        return material;
    }

    /// <summary>Withdraws it.</summary>
    public void Withdraw(string reason) =>
        (State, Reason) = (GuidanceMaterialState.Withdrawn, reason);
}

/// <summary>The files of guidance material.</summary>
/// <param name="FileIds">In the order they were named.</param>
public sealed record GuidanceFiles(Guid[] FileIds);
