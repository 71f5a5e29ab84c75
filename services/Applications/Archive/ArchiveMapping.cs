using QualityAward.Archiving;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Archive;

internal static class ArchiveMapping
{
    public static EditionArchiveView ToView(
        EditionToArchive found,
        ArchiveProgress? progress,
        IEnumerable<ArchiveDownload> downloads
    )
    {
        var archive = found.Archive;
        return new(
            found.Edition.Id,
            found.Edition.Name,
            found.Ended,
            found.State,
            archive?.Request is { } request
                ? new(request.By, Local(request.At), request.Missing, request.Reason)
                : null,
            progress is null
                ? null
                : new(progress.Pieces, progress.Bytes, progress.Attempt, progress.Problem),
            archive?.Package is { } package
                ? new(
                    Local(package.MadeAt),
                    package.Pieces,
                    package.SecretFiles,
                    package.Bytes,
                    package.Sha256,
                    package.ListSha256
                )
                : null,
            archive?.HandOver,
            RetentionsOf(archive),
            [.. (archive?.Destructions ?? []).Select(ToView)],
            [.. downloads.Select(d => new ArchiveDownloadView(d.Keys, d.ByName, Local(d.At)))]
        );
    }

    public static ArchiveRetention ToView(RetentionPeriod period) =>
        period switch
        {
            RetentionPeriod.Permanent => ArchiveRetention.Permanent,
            RetentionPeriod.ThirtyYears => ArchiveRetention.ThirtyYears,
            RetentionPeriod.TenYears => ArchiveRetention.TenYears,
            _ => throw new ArgumentOutOfRangeException(nameof(period), period, "No such period."),
        };

    public static RetentionPeriod Of(ArchiveRetention retention) =>
        Enum.GetValues<RetentionPeriod>().Single(period => ToView(period) == retention);

    private static IReadOnlyList<ArchiveRetentionView> RetentionsOf(ArchiveCase? archive) =>
        archive?.Package is { } package
            ?
            [
                .. package
                    .ByRetention.OrderBy(r => r.Key)
                    .Select(r => new ArchiveRetentionView(
                        ToView(r.Key),
                        r.Value,
                        archive.HandOver is { } handOver
                            ? RetentionEnd.LastDay(r.Key, handOver.Receipt.Date)
                            : null
                    )),
            ]
            : [];

    private static DestructionListView ToView(DestructionList list) =>
        new(
            ToView(list.Retention),
            list.Pieces,
            list.Document,
            list.Reason,
            list.ListedBy,
            Local(list.ListedAt),
            list.SignedBy,
            list.SignedAt is { } at ? Local(at) : null
        );

    private static DateTimeOffset Local(DateTimeOffset at) =>
        at.ToOffset(AwardClock.ShanghaiOffset);
}
