using System.Collections.Concurrent;
using QualityAward.Common;
using QualityAward.Common.Regulation;
using QualityAward.Contracts.Applications.V1;

namespace QualityAward.Casework.RegulationVersions;

/// <summary>
/// 第三十二条：the numbers of the 管理办法, asked of Applications, which keeps its versions; fails closed. A version never changes
/// and its code is never another's, so one that is known is not asked for again; which one is in force on a day is.
/// </summary>
public sealed class RegulationBook(Regulations.RegulationsClient regulations)
{
    private readonly ConcurrentDictionary<string, RegulationVersion> _known = new(
        StringComparer.Ordinal
    );

    /// <summary>All versions that count, the oldest first.</summary>
    /// <exception cref="RefusedException"><c>cannot-verify-now</c>.</exception>
    public async Task<IReadOnlyList<RegulationVersion>> AllAsync(
        CancellationToken cancellationToken
    )
    {
        var reply = await regulations.ListAsync(new(), cancellationToken: cancellationToken);
        List<RegulationVersion> versions = [.. reply.Versions.Select(v => v.ToVersion())];
        versions.ForEach(version => _known[version.Code] = version);
        return versions;
    }

    /// <summary>The version that an edition is bound to.</summary>
    /// <exception cref="RefusedException"><c>cannot-verify-now</c>.</exception>
    /// <exception cref="InvalidOperationException">Applications does not know it.</exception>
    public async Task<RegulationVersion> OfAsync(string code, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(code, out var version))
        {
            return version;
        }

        await AllAsync(cancellationToken);
        return _known.GetValueOrDefault(code)
            ?? throw new InvalidOperationException($"There is no regulation version '{code}'.");
    }

    /// <summary>
    /// The version by which something decided on a day is to be judged: the one in force, else the last that was in force
    /// before – what a lapsed version lays down for what it has begun goes on.
    /// </summary>
    /// <exception cref="RefusedException"><c>cannot-verify-now</c>.</exception>
    public async Task<RegulationVersion> OnAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var versions = await AllAsync(cancellationToken);
        return versions.InForceOn(day)
            ?? versions.Where(v => v.InForceFrom <= day).MaxBy(v => v.InForceFrom)
            ?? versions[0];
    }
}
