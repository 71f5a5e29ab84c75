using System.Text.Json;
using QualityAward.Casework.Receipts;
using QualityAward.Rest.Json;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Publicity.Exchange;

/// <summary>Seals who takes part: a copy of the database tells no name.</summary>
internal sealed class ParticipantVault(SecretBox box)
{
    // A receipt of one kind opens no other.
    private const string ReceiptKind = "activity-receipt";

    /// <summary>What is stored of a receipt.</summary>
    public string HashOf(string receipt) => ReceiptCode.Hash(box, ReceiptKind, receipt);

    public byte[] Seal(Guid participant, ParticipantPerson person) =>
        box.Wrap(
            Purpose(participant),
            JsonSerializer.SerializeToUtf8Bytes(person, AwardJson.Options)
        );

    public ParticipantPerson? Open(Participant participant) =>
        participant.Person is { } sealedPerson
            ? JsonSerializer.Deserialize<ParticipantPerson>(
                box.Unwrap(Purpose(participant.Id), sealedPerson),
                AwardJson.Options
            )
            : null;

    public byte[]? SealText(Guid participant, string? text) =>
        text is null ? null : box.WrapText(TextPurpose(participant), text);

    public string OpenText(Guid participant, byte[] text) =>
        box.UnwrapText(TextPurpose(participant), text);

    private static string Purpose(Guid participant) => $"activity-participant:{participant:N}";

    private static string TextPurpose(Guid participant) => $"activity-feedback:{participant:N}";
}
