using System.Text.Json;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Json;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Publicity.Complaints;

/// <summary>Seals what is written in a complaint: a copy of the database tells nothing.</summary>
internal sealed class ComplaintVault(SecretBox box)
{
    public byte[] Seal<T>(Guid complaint, T content) =>
        box.Wrap(
            Purpose(complaint),
            JsonSerializer.SerializeToUtf8Bytes(content, AwardJson.Options)
        );

    public T Open<T>(Guid complaint, byte[] content) =>
        JsonSerializer.Deserialize<T>(box.Unwrap(Purpose(complaint), content), AwardJson.Options)!;

    private static string Purpose(Guid complaint) => $"complaint:{complaint:N}";
}

/// <summary>The sealed part of a message.</summary>
internal sealed record MessageContent(string Text, IReadOnlyList<Guid> FileIds);

/// <summary>The sealed part of a step.</summary>
internal sealed record StepNote(
    string? Text = null,
    IReadOnlyList<Guid>? CandidateIds = null,
    TransferTarget? To = null,
    PaperDocument? Document = null,
    Guid? MajorMatterId = null
);
