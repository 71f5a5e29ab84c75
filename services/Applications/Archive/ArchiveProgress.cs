namespace QualityAward.Applications.Archive;

/// <summary>How far a package is. Apart from its archive, whose version people act on.</summary>
internal sealed class ArchiveProgress
{
    /// <summary>The archive.</summary>
    public required Guid ArchiveId { get; init; }

    /// <summary>Which attempt at the package, from 1.</summary>
    public int Attempt { get; set; }

    /// <summary>Pieces written.</summary>
    public int Pieces { get; set; }

    /// <summary>Bytes of their plain content.</summary>
    public long Bytes { get; set; }

    /// <summary>Why the attempt before failed, in Chinese.</summary>
    public string? Problem { get; set; }
}

/// <summary>Somebody fetched a package or its keys; never changed, never deleted.</summary>
internal sealed class ArchiveDownload
{
    /// <summary>Identifier.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The archive.</summary>
    public required Guid ArchiveId { get; init; }

    /// <summary>Which package, by its file.</summary>
    public required Guid FileId { get; init; }

    /// <summary>The keys; else the package.</summary>
    public required bool Keys { get; init; }

    /// <summary>Account id.</summary>
    public required string BySubject { get; init; }

    /// <summary>Name.</summary>
    public required string ByName { get; init; }

    /// <summary>Award time.</summary>
    public required DateTimeOffset At { get; init; }
}
