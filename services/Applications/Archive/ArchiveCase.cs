using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Archive;

/// <summary>
/// The archive of an edition that has ended: its package, the handing-over, and what was signed for the time after its
/// 保管期限. Nothing of it is ever deleted.
/// </summary>
internal sealed class ArchiveCase : AggregateRoot, INamesFiles
{
    private ArchiveCase() { } // EF Core

    Guid INamesFiles.NamedBy => Id;

    /// <summary>The edition; it has one archive.</summary>
    public Guid EditionId { get; private init; }

    /// <summary>Where it stands.</summary>
    public ArchiveState State { get; private set; } = ArchiveState.Open;

    /// <summary>The latest request.</summary>
    public ArchiveRequest Request { get; private set; } = null!;

    /// <summary>The packages, the latest last; an earlier one was made anew and stays.</summary>
    public IReadOnlyList<MadePackage> Packages { get; private set; } = [];

    /// <summary>The handing-over.</summary>
    public ArchiveHandOverView? HandOver { get; private set; }

    /// <summary>销毁清册.</summary>
    public IReadOnlyList<DestructionList> Destructions { get; private set; } = [];

    /// <summary>The package that counts; null before it is made.</summary>
    public MadePackage? Package => Packages.Count == 0 ? null : Packages[^1];

    /// <summary>Begins the archive of an edition.</summary>
    public static ArchiveCase Of(Edition edition) =>
        new() { Id = Guid.CreateVersion7(), EditionId = edition.Id };

    /// <summary>The package is asked for.</summary>
    public void Ask(
        string? reason,
        IReadOnlyList<ArchiveMissingView> missing,
        AwardUser by,
        DateTimeOffset now
    )
    {
        Go(ArchiveStep.Request);
        Request = new(Guid.NewGuid(), by.Subject, by.Name, now, missing, reason);
    }

    /// <summary>It is made.</summary>
    /// <param name="package">What was made.</param>
    /// <param name="edition">Its edition.</param>
    /// <param name="now">Award time.</param>
    public void Make(MadePackage package, Edition edition, DateTimeOffset now)
    {
        Go(ArchiveStep.Make);
        Packages = [.. Packages, package];
        Log(
            "archive-made",
            edition,
            now,
            new
            {
                edition = $"{edition.Id}",
                list = package.ListSha256,
                pieces = package.Pieces,
            }
        );
        Raise(
            Inform.Message(
                "archive-made",
                $"{edition.Name}归档材料包已制作",
                $"共{package.Pieces}件。请下载材料包，由评审监督组另行下载密钥，移交后登记交接文据。",
                $"/editions/{edition.Id}/archive",
                1,
                now,
                Inform.Everyone(UnitCodes.CityOffice, Roles.Office)
            )
        );
    }

    /// <summary>It is handed over.</summary>
    public void Hand(ArchiveHandOverView handOver, Edition edition)
    {
        Go(ArchiveStep.HandOver);
        HandOver = handOver;
        Log(
            "archive-handed-over",
            edition,
            handOver.At,
            new { edition = $"{edition.Id}", list = Package!.ListSha256 }
        );
    }

    /// <summary>A 销毁清册 with its first signature.</summary>
    public void List(DestructionList list)
    {
        Go(ArchiveStep.ListDestruction);
        Destructions = [.. Destructions, list];
    }

    /// <summary>Its second signature, by somebody else.</summary>
    /// <exception cref="RefusedException">422 <c>second-person-needed</c>.</exception>
    public void Sign(Edition edition, AwardUser by, DateTimeOffset now)
    {
        var list = Destructions[^1];
        SecondPersonRule.Check(list.ListedBySubject, by.Subject);
        Go(ArchiveStep.SignDestruction);
        Destructions =
        [
            .. Destructions.SkipLast(1),
            list with
            {
                SignedBySubject = by.Subject,
                SignedBy = by.Name,
                SignedAt = now,
            },
        ];
        Log(
            "archive-destruction-signed",
            edition,
            now,
            new { edition = $"{edition.Id}", pieces = list.Pieces }
        );
    }

    // 第三条: an edition that never was public does not become so by its archive.
    private void Log(string type, Edition edition, DateTimeOffset at, object data) =>
        Raise(
            (
                edition.Call is null
                    ? Leaf.InBatch(type, 1, at, data)
                    : Leaf.Of(type, $"{edition.Id}", 1, at, data)
            ).About(edition.Id)
        );

    private void Go(ArchiveStep step) =>
        State =
            ArchiveTable.Next(State, step)
            ?? throw new InvalidOperationException($"{step} in {State}: the desk refuses it.");
}
