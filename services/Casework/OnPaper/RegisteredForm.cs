using System.Text.Json;
using QualityAward.Common;
using QualityAward.Rest.Json;
using QualityAward.Rest.Problems;

namespace QualityAward.Casework.OnPaper;

/// <summary>Reads what a clerk registered from paper, as strictly as if its author had typed it.</summary>
public static class RegisteredForm
{
    /// <param name="payload">The act's own form.</param>
    /// <param name="hint">What the form must have, in Chinese: told when it cannot be read.</param>
    /// <exception cref="RefusedException">400: it is not of the act's form, or a text in it is not taken.</exception>
    public static T Read<T>(JsonElement payload, string hint)
        where T : class
    {
        try
        {
            return payload.Deserialize<T>(AwardJson.Incoming)
                ?? throw new RefusedException(Refusals.Malformed(hint));
        }
        catch (TextRefusedException text)
        {
            throw new RefusedException(text.Refusal);
        }
        catch (JsonException)
        {
            throw new RefusedException(Refusals.Malformed(hint));
        }
    }
}
