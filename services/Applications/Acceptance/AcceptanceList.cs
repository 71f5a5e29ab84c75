using Google.Protobuf.WellKnownTypes;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Events;

namespace QualityAward.Applications.Acceptance;

/// <summary>第十三条：an edition's 受理名单, from the draft to the day on which it is final.</summary>
public sealed class AcceptanceList : AggregateRoot
{
    private AcceptanceList() { } // EF Core

    /// <summary>The edition; it has one list.</summary>
    public Guid EditionId { get; private init; }

    /// <summary>Where it stands.</summary>
    public AcceptanceListState State { get; private set; }

    /// <summary>The candidates put on it. Who was stopped since stays here and is known by the application's state.</summary>
    public IReadOnlyList<AcceptanceEntry> Entries { get; private set; } = [];

    /// <summary>Address of the public notice.</summary>
    public Guid? NoticeId { get; private set; }

    /// <summary>发文字号.</summary>
    public string? DocumentNumber { get; private set; }

    /// <summary>The stamped paper.</summary>
    public PaperDocument? Document { get; private set; }

    /// <summary>Day of publication.</summary>
    public DateOnly? AnnouncedOn { get; private set; }

    /// <summary>When it became final.</summary>
    public DateTimeOffset? ConcludedAt { get; private set; }

    /// <summary>Account id of who drafted it.</summary>
    public string DraftedBy { get; private init; } = "";

    /// <summary>Drafts it.</summary>
    public static AcceptanceList Draft(
        Guid editionId,
        IReadOnlyList<AcceptanceEntry> entries,
        string by
    ) =>
        new()
        {
            Id = Guid.NewGuid(),
            EditionId = editionId,
            State = AcceptanceListState.Draft,
            Entries = entries,
            DraftedBy = by,
        };

    /// <summary>Changes the draft.</summary>
    public void SetEntries(IReadOnlyList<AcceptanceEntry> entries)
    {
        Go(AcceptanceStep.SetEntries);
        Entries = entries;
    }

    /// <summary>Departments are asked.</summary>
    public void Consult() => Go(AcceptanceStep.Consult);

    /// <summary>Put before the public. The caller has checked what must hold.</summary>
    public void Announce(Announcement announcement, DateTimeOffset now)
    {
        Go(AcceptanceStep.Announce);
        NoticeId = Guid.NewGuid();
        DocumentNumber = announcement.DocumentNumber;
        Document = announcement.Document;
        AnnouncedOn = announcement.On;
        var announced = new AcceptanceListAnnounced
        {
            EditionId = EditionId.ToString(),
            EditionName = announcement.EditionName,
            NoticeId = NoticeId.ToString(),
            DocumentNumber = announcement.DocumentNumber,
            Title = announcement.Title,
            PublishedOn = announcement.On.ToIso(),
            PeriodDays = announcement.PeriodDays,
            SupervisionContact = announcement.SupervisionContact,
            At = Timestamp.FromDateTimeOffset(now),
        };
        announced.Paragraphs.AddRange(announcement.Paragraphs);
        announced.Candidates.AddRange(announcement.Candidates);
        Raise(announced);
        Raise(
            Leaf.Of(
                    "acceptance-list-announced",
                    NoticeId.Value.ToString(),
                    13,
                    now,
                    new
                    {
                        edition = EditionId,
                        documentNumber = announcement.DocumentNumber,
                        publishedOn = announcement.On.ToIso(),
                        candidates = announcement.Candidates.Count,
                    }
                )
                .About(EditionId)
        );
    }

    /// <summary>It is final. The caller has checked what must hold.</summary>
    public void Conclude(int accepted, DateTimeOffset now)
    {
        Go(AcceptanceStep.Conclude);
        ConcludedAt = now;
        Raise(
            Leaf.Of(
                    "acceptance-list-concluded",
                    NoticeId!.Value.ToString(),
                    13,
                    now,
                    new { edition = EditionId, accepted }
                )
                .About(EditionId)
        );
    }

    private void Go(AcceptanceStep step)
    {
        AcceptanceActs.Of(step).Require(this);
        State = AcceptanceTable.Next(State, step)!.Value;
    }
}
