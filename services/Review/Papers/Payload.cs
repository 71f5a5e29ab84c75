using System.Text.Json;
using QualityAward.Casework.OnPaper;

namespace QualityAward.Review.Papers;

/// <summary>Reads what a clerk registered from paper.</summary>
internal static class Payload
{
    /// <exception cref="Common.RefusedException">It is not of the act's form.</exception>
    public static T Read<T>(JsonElement payload, string hint)
        where T : class => RegisteredForm.Read<T>(payload, hint);
}
