using QualityAward.Contracts.Applications.V1;

namespace QualityAward.Honours.Import;

/// <summary>Asks Applications which editions the system runs itself; fails closed.</summary>
public sealed class SystemEditions(Editions.EditionsClient editions)
{
    /// <summary>The earliest, or null while none was opened.</summary>
    /// <exception cref="Common.RefusedException"><c>cannot-verify-now</c>.</exception>
    public async Task<FirstEdition?> FirstAsync(CancellationToken cancellationToken)
    {
        var reply = await editions.FirstAsync(new(), cancellationToken: cancellationToken);
        return reply.Ordinal > 0 ? new(reply.Ordinal, reply.FirstYear) : null;
    }
}
