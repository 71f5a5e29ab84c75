using Microsoft.EntityFrameworkCore;
using QualityAward.Archiving;

namespace QualityAward.Applications.Archive;

/// <summary>Counts what goes into a package, and says so about once a second.</summary>
internal sealed class PackageCount(ApplicationsDb db, Guid archive, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Dictionary<RetentionPeriod, int> _pieces = [];
    private long _bytes;
    private long _said = time.GetTimestamp();

    /// <summary>Pieces, by how long they are kept.</summary>
    public IReadOnlyDictionary<RetentionPeriod, int> ByRetention => _pieces;

    /// <summary>Secret files.</summary>
    public int Secrets { get; set; }

    /// <summary>The transparency log is in it.</summary>
    public bool HasLog { get; set; }

    /// <summary>A piece is written.</summary>
    public Task AddPieceAsync(RetentionPeriod retention, CancellationToken cancellationToken)
    {
        _pieces[retention] = _pieces.GetValueOrDefault(retention) + 1;
        return SayAsync(cancellationToken);
    }

    /// <summary>Some of a content is written.</summary>
    public Task AddBytesAsync(int bytes, CancellationToken cancellationToken)
    {
        _bytes += bytes;
        return SayAsync(cancellationToken);
    }

    private async Task SayAsync(CancellationToken cancellationToken)
    {
        if (time.GetElapsedTime(_said) < Pause)
        {
            return;
        }

        _said = time.GetTimestamp();
        var pieces = _pieces.Values.Sum();
        await db.Set<ArchiveProgress>()
            .Where(p => p.ArchiveId == archive)
            .ExecuteUpdateAsync(
                set => set.SetProperty(p => p.Pieces, pieces).SetProperty(p => p.Bytes, _bytes),
                cancellationToken
            );
    }
}
