using System.Text.Json;
using QualityAward.Common;
using QualityAward.ServiceDefaults;

namespace QualityAward.Review.Papers;

/// <summary>Reads what a clerk registered from paper.</summary>
internal static class Payload
{
    /// <exception cref="RefusedException">It is not of the act's form.</exception>
    public static T Read<T>(JsonElement payload, string hint)
        where T : class
    {
        try
        {
            return payload.Deserialize<T>(AwardJson.Options)
                ?? throw new RefusedException(Refusals.Malformed(hint));
        }
        catch (JsonException)
        {
            throw new RefusedException(Refusals.Malformed(hint));
        }
    }
}
