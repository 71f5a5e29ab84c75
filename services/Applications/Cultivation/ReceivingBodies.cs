using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Applications.Cultivation;

/// <summary>第八条: the bodies that guide and recommend, as Identity has them.</summary>
internal sealed class ReceivingBodies(Directory.DirectoryClient directory)
{
    /// <summary>All of them.</summary>
    /// <exception cref="RefusedException"><c>cannot-verify-now</c>.</exception>
    public async Task<IReadOnlyList<Unit>> AllAsync(CancellationToken cancellationToken)
    {
        var asked = new ListUnitsRequest { Kinds = { UnitKinds.ReceivingBodies } };
        return (await directory.ListUnitsAsync(asked, cancellationToken: cancellationToken)).Units;
    }
}
