using QualityAward.Contracts.Rest.Applications;
using QualityAward.Files;

namespace QualityAward.Applications.Case;

/// <summary>A submission, frozen: every one is kept (article 11).</summary>
public sealed class ApplicationVersion : INamesFiles
{
    /// <summary>The application.</summary>
    public required Guid ApplicationId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>The form as submitted; identity number and secret passages sealed.</summary>
    public required ApplicationForm Form { get; init; }

    /// <summary>SHA-256 of the form's JSON.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Salt of the commitment in the transparency log.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>Account id of who submitted.</summary>
    public required string SubmittedBy { get; init; }

    /// <summary>That person's name.</summary>
    public required string SubmittedByName { get; init; }

    /// <summary>Award time.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    Guid INamesFiles.NamedBy => ApplicationId;

    /// <summary>When the registers were asked, award time; the submission rests on their answer that nothing stands against the subject.</summary>
    public required DateTimeOffset RegistersAskedAt { get; init; }
}
