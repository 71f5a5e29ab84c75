using QualityAward.Common;
using QualityAward.Common.Cases;

namespace QualityAward.Applications.Acceptance.Rules;

/// <summary>第二十二条：a clerk walled off from anybody on the list does not act on the list as a whole.</summary>
public static class RecusalRule
{
    /// <param name="concerned">Everyone on the list.</param>
    /// <param name="openable">Those whom the clerk may open.</param>
    /// <exception cref="RefusedException">403: somebody is out of the clerk's reach; who is not said.</exception>
    public static void Check(IEnumerable<Guid> concerned, IReadOnlySet<Guid> openable)
    {
        if (!concerned.All(openable.Contains))
        {
            throw new RefusedException(ParticipantRefusals.MustStandAside);
        }
    }
}
