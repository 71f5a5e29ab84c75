using System.Text.Json;
using QualityAward.Casework.Receipts;
using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Events;
using QualityAward.Rest.Json;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Publicity.Objections;

/// <summary>An objection to a public list (articles 13, 18). The list is final only when it is decided and answered.</summary>
public sealed class Objection : AggregateRoot
{
    /// <summary>What a receipt of it is called (<see cref="ReceiptCode"/>).</summary>
    public const string ReceiptKind = "objection-receipt";

    private Objection() { } // EF Core

    /// <summary>The notice.</summary>
    public Guid NoticeId { get; private init; }

    /// <summary>Its edition: whose recusals count.</summary>
    public Guid EditionId { get; private init; }

    /// <summary>Against whom; null for the list as a whole.</summary>
    public Guid? CandidateId { get; private init; }

    /// <summary>13 or 18.</summary>
    public int Article { get; private init; }

    /// <summary>Unit, person or unsigned.</summary>
    public ObjectionKind Kind { get; private init; }

    /// <summary>Who objects, where to ask back and why, encrypted.</summary>
    public byte[] Content { get; private init; } = [];

    /// <summary>What the transparency log learns of the content.</summary>
    public string ContentCommitment { get; private init; } = "";

    /// <summary>Opens the commitment.</summary>
    public byte[] ContentSalt { get; private init; } = [];

    /// <summary>Keyed hash of the receipt code: the code itself is with its holder only.</summary>
    public string ReceiptHash { get; private init; } = "";

    /// <summary>Where it stands.</summary>
    public ObjectionState State { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>The registration it came from (代录).</summary>
    public Guid? RegistrationId { get; private init; }

    /// <summary>It arrived in time and was registered after the list was final: 领导小组 decides as 重大事项 (article 6).</summary>
    public bool IsMajorMatter { get; private init; }

    /// <summary>领导小组's decision, where it needed one.</summary>
    public Guid? MajorMatterId { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>Name of the clerk.</summary>
    public string? AcceptedBy { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Name of the clerk.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>Account id of the clerk.</summary>
    public string? DecidedBySubject { get; private set; }

    /// <summary>Whether it was right; null until decided.</summary>
    public bool? Upheld { get; private set; }

    /// <summary>What was found on verification, encrypted: it may repeat what the objector said.</summary>
    public byte[]? Finding { get; private set; }

    /// <summary>What the objector is told, encrypted.</summary>
    public byte[]? Answer { get; private set; }

    /// <summary>Receives an objection.</summary>
    public static Objection Receive(
        ObjectionCase about,
        ObjectionContent content,
        ObjectionKind kind,
        string receipt,
        SecretBox box,
        DateTimeOffset at,
        Guid? registrationId = null,
        bool isMajorMatter = false
    )
    {
        var id = Guid.NewGuid();
        var json = JsonSerializer.SerializeToUtf8Bytes(content, AwardJson.Options);
        var commitment = Commitment.To(content.Text);
        return new()
        {
            Id = id,
            NoticeId = about.NoticeId,
            EditionId = about.EditionId,
            CandidateId = about.CandidateId,
            Article = about.Article,
            Kind = kind,
            Content = box.Wrap(Purpose(id), json),
            ContentCommitment = commitment.Value,
            ContentSalt = commitment.Salt,
            ReceiptHash = ReceiptCode.Hash(box, Objection.ReceiptKind, receipt),
            ReceivedAt = at,
            RegistrationId = registrationId,
            IsMajorMatter = isMajorMatter,
        };
    }

    /// <summary>市质量强市办 begins to verify it.</summary>
    public void Accept(AwardUser by, DateTimeOffset at)
    {
        State = ObjectionSteps.Next(State, ObjectionStep.Accept);
        (AcceptedAt, AcceptedBy) = (at, by.Name);
    }

    /// <summary>市质量强市办 decides and answers it; with the answer it is closed.</summary>
    public void Decide(
        DecideObjectionRequest decision,
        SecretBox box,
        AwardUser by,
        DateTimeOffset at
    )
    {
        State = ObjectionSteps.Next(State, ObjectionStep.Decide);
        (DecidedAt, DecidedBy, DecidedBySubject) = (at, by.Name, by.Subject);
        (Upheld, MajorMatterId) = (decision.Upheld, decision.MajorMatterId);
        Finding = box.WrapText(Purpose(Id), decision.Finding);
        Answer = box.WrapText(Purpose(Id), decision.Answer);
    }

    /// <summary>Who objects and why.</summary>
    public ObjectionContent Open(SecretBox box) =>
        JsonSerializer.Deserialize<ObjectionContent>(
            box.Unwrap(Purpose(Id), Content),
            AwardJson.Options
        )!;

    /// <summary>What was found; null until decided.</summary>
    public string? OpenFinding(SecretBox box) =>
        Finding is null ? null : box.UnwrapText(Purpose(Id), Finding);

    /// <summary>What the objector is told; null until decided.</summary>
    public string? OpenAnswer(SecretBox box) =>
        Answer is null ? null : box.UnwrapText(Purpose(Id), Answer);

    /// <summary>The entry of the day's batch when it is received: a leaf of its own would tell that it exists.</summary>
    /// <param name="onTimeline">代录: what the supervisors read of its registration.</param>
    public LeafRequested ToReceivedLeaf(string? onTimeline = null) =>
        Leaf.InBatch(
                "objection-received",
                Article,
                ReceivedAt,
                new
                {
                    objection = Id.ToString(),
                    notice = NoticeId.ToString(),
                    content = ContentCommitment,
                }
            )
            .About(EditionId, CandidateId)
            .Telling(onTimeline ?? "");

    /// <summary>The entry of the day's batch when it is decided.</summary>
    public LeafRequested ToDecidedLeaf() =>
        Leaf.InBatch(
                "objection-decided",
                Article,
                DecidedAt!.Value,
                new
                {
                    objection = Id.ToString(),
                    notice = NoticeId.ToString(),
                    upheld = Upheld!.Value,
                }
            )
            .About(EditionId, CandidateId);

    private static string Purpose(Guid id) => $"objection:{id:N}";
}

/// <summary>What is encrypted of an objection.</summary>
/// <param name="Name">Name of the unit or person; null when unsigned.</param>
/// <param name="Contact">Where to ask back.</param>
/// <param name="Text">What is objected to, and why.</param>
public sealed record ObjectionContent(string? Name, string? Contact, string Text);

/// <summary>What an objection is about, once the rules have passed.</summary>
/// <param name="NoticeId">The notice.</param>
/// <param name="EditionId">Its edition.</param>
/// <param name="Article">13 or 18.</param>
/// <param name="CandidateId">Against whom; null for the list as a whole.</param>
/// <param name="ListIsFinal">The list was concluded, or submitted to 市政府, already.</param>
public sealed record ObjectionCase(
    Guid NoticeId,
    Guid EditionId,
    int Article,
    Guid? CandidateId,
    bool ListIsFinal
);
