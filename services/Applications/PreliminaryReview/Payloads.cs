using System.Text.Json;
using QualityAward.Common;
using QualityAward.ServiceDefaults;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>Reads what was registered from paper.</summary>
internal static class Payloads
{
    /// <exception cref="RefusedException">400: it is not the act's form.</exception>
    public static T Read<T>(JsonElement payload)
    {
        try
        {
            return payload.Deserialize<T>(AwardJson.Options) ?? throw Unreadable();
        }
        catch (JsonException)
        {
            throw Unreadable();
        }
    }

    private static RefusedException Unreadable() =>
        new(Refusals.Malformed("登记内容应为该事项自身的表单内容。"));
}
