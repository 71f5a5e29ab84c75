using QualityAward.Common;
using QualityAward.Common.Regulation;

namespace QualityAward.Applications.Case;

/// <summary>A stored regulation version: the whole record as JSON, since it is read and replaced as a whole.</summary>
public sealed class RegulationVersionRow
{
    /// <summary>Stable code.</summary>
    public required string Code { get; init; }

    /// <summary>The numbers and days of the version.</summary>
    public required RegulationVersion Version { get; init; }
}
