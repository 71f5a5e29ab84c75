namespace QualityAward.Contracts.Rest.Applications;

/// <summary>Where the archive of an edition stands.</summary>
public enum ArchiveState
{
    /// <summary>No package was asked for.</summary>
    Open,

    /// <summary>The package is being made.</summary>
    Requested,

    /// <summary>The package is made.</summary>
    Made,

    /// <summary>Handed over, with a receipt.</summary>
    HandedOver,

    /// <summary>A 销毁清册 waits for its second signature.</summary>
    DestructionListed,

    /// <summary>A 销毁清册 bears both signatures; nothing is destroyed by that.</summary>
    DestructionSigned,
}

/// <summary>Who takes an archive over.</summary>
public enum ArchiveReceiver
{
    /// <summary>综合档案馆.</summary>
    PublicArchive,

    /// <summary>本单位档案室.</summary>
    ArchiveRoom,
}

/// <summary>保管期限 of a piece.</summary>
public enum ArchiveRetention
{
    /// <summary>永久.</summary>
    Permanent,

    /// <summary>30年.</summary>
    ThirtyYears,

    /// <summary>10年.</summary>
    TenYears,
}

/// <summary>Chinese names.</summary>
public static class ArchiveNames
{
    /// <summary>Of a state.</summary>
    public static string ChineseName(this ArchiveState state) =>
        state switch
        {
            ArchiveState.Open => "未归档",
            ArchiveState.Requested => "正在制作",
            ArchiveState.Made => "已制作，待移交",
            ArchiveState.HandedOver => "已移交",
            ArchiveState.DestructionListed => "销毁清册待复核签字",
            ArchiveState.DestructionSigned => "销毁清册已签字",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };

    /// <summary>Of a receiver.</summary>
    public static string ChineseName(this ArchiveReceiver receiver) =>
        receiver switch
        {
            ArchiveReceiver.PublicArchive => "档案馆",
            ArchiveReceiver.ArchiveRoom => "档案室",
            _ => throw new ArgumentOutOfRangeException(nameof(receiver), receiver, "Unknown."),
        };

    /// <summary>Of a period.</summary>
    public static string ChineseName(this ArchiveRetention retention) =>
        retention switch
        {
            ArchiveRetention.Permanent => "永久",
            ArchiveRetention.ThirtyYears => "30年",
            ArchiveRetention.TenYears => "10年",
            _ => throw new ArgumentOutOfRangeException(nameof(retention), retention, "Unknown."),
        };
}

/// <summary>The archive of an edition.</summary>
/// <param name="EditionId">The edition.</param>
/// <param name="EditionName">Its name.</param>
/// <param name="Ended">It has ended: decided, taken back, or without anybody left.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Request">Who asked for the package; null before.</param>
/// <param name="Progress">While it is made.</param>
/// <param name="Package">What was made last.</param>
/// <param name="HandOver">Its handing-over.</param>
/// <param name="Retentions">How many pieces are kept how long.</param>
/// <param name="Destructions">销毁清册, the oldest first.</param>
/// <param name="Downloads">Who fetched the package and its keys, the oldest first.</param>
public sealed record EditionArchiveView(
    Guid EditionId,
    string EditionName,
    bool Ended,
    ArchiveState State,
    ArchiveRequestView? Request,
    ArchiveProgressView? Progress,
    ArchivePackageView? Package,
    ArchiveHandOverView? HandOver,
    IReadOnlyList<ArchiveRetentionView> Retentions,
    IReadOnlyList<DestructionListView> Destructions,
    IReadOnlyList<ArchiveDownloadView> Downloads
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>A request for the package.</summary>
/// <param name="By">Name of the clerk.</param>
/// <param name="At">Award time.</param>
/// <param name="Missing">What was missing then.</param>
/// <param name="Reason">Why it is made nevertheless; it stands in the package.</param>
public sealed record ArchiveRequestView(
    string By,
    DateTimeOffset At,
    IReadOnlyList<ArchiveMissingView> Missing,
    string? Reason
);

/// <summary>What is missing.</summary>
/// <param name="Text">A Chinese sentence.</param>
/// <param name="Article">The article that asks for it.</param>
public sealed record ArchiveMissingView(string Text, int Article);

/// <summary>How far the making is.</summary>
/// <param name="Pieces">Pieces written.</param>
/// <param name="Bytes">Bytes of their plain content.</param>
/// <param name="Attempt">Which attempt, from 1.</param>
/// <param name="Problem">Why the attempt before failed; it is made again by itself.</param>
public sealed record ArchiveProgressView(int Pieces, long Bytes, int Attempt, string? Problem);

/// <summary>A package.</summary>
/// <param name="MadeAt">Award time.</param>
/// <param name="Pieces">件.</param>
/// <param name="SecretFiles">Encrypted files; their keys are handed over apart.</param>
/// <param name="Bytes">Of the package.</param>
/// <param name="Sha256">Of the package.</param>
/// <param name="ListSha256">Of its list of hashes: what the transparency log has of it.</param>
public sealed record ArchivePackageView(
    DateTimeOffset MadeAt,
    int Pieces,
    int SecretFiles,
    long Bytes,
    string Sha256,
    string ListSha256
);

/// <summary>A handing-over.</summary>
/// <param name="Receiver">To what.</param>
/// <param name="ReceiverName">Its full name.</param>
/// <param name="Receipt">交接文据: number, date, scan.</param>
/// <param name="By">Name of the clerk.</param>
/// <param name="At">Award time.</param>
public sealed record ArchiveHandOverView(
    ArchiveReceiver Receiver,
    string ReceiverName,
    PaperDocument Receipt,
    string By,
    DateTimeOffset At
);

/// <summary>Pieces of one 保管期限.</summary>
/// <param name="Retention">How long they are kept.</param>
/// <param name="Pieces">How many.</param>
/// <param name="KeptUntil">Last day; null where they are kept for good, or are not handed over yet.</param>
public sealed record ArchiveRetentionView(
    ArchiveRetention Retention,
    int Pieces,
    DateOnly? KeptUntil
);

/// <summary>A 销毁清册.</summary>
/// <param name="Retention">Which pieces.</param>
/// <param name="Pieces">How many.</param>
/// <param name="Paper">The paper.</param>
/// <param name="Reason">鉴定意见.</param>
/// <param name="ListedBy">Who signed first.</param>
/// <param name="ListedAt">Award time.</param>
/// <param name="SignedBy">Who signed second; null while it waits.</param>
/// <param name="SignedAt">Award time.</param>
public sealed record DestructionListView(
    ArchiveRetention Retention,
    int Pieces,
    PaperDocument Paper,
    string Reason,
    string ListedBy,
    DateTimeOffset ListedAt,
    string? SignedBy,
    DateTimeOffset? SignedAt
);

/// <summary>Somebody fetched something.</summary>
/// <param name="Keys">The keys; else the package.</param>
/// <param name="By">Name.</param>
/// <param name="At">Award time.</param>
public sealed record ArchiveDownloadView(bool Keys, string By, DateTimeOffset At);

/// <summary>What is missing now, of all services.</summary>
/// <param name="Items">One a thing.</param>
public sealed record ArchiveMissingList(IReadOnlyList<ArchiveMissingView> Items);

/// <summary>Asks for the package.</summary>
/// <param name="Reason">Needed where something is missing.</param>
public sealed record RequestArchiveRequest(string? Reason = null);

/// <summary>Records the handing-over.</summary>
/// <param name="Receiver">To what.</param>
/// <param name="ReceiverName">Its full name.</param>
/// <param name="Document">交接文据.</param>
public sealed record HandOverArchiveRequest(
    ArchiveReceiver Receiver,
    string ReceiverName,
    PaperDocument Document
);

/// <summary>Records a 销毁清册.</summary>
/// <param name="Retention">Which pieces.</param>
/// <param name="Reason">鉴定意见.</param>
/// <param name="Document">The paper.</param>
public sealed record ListDestructionRequest(
    ArchiveRetention Retention,
    string Reason,
    PaperDocument Document
);
