using System.Text.Json;
using QualityAward.Casework.OnPaper;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>Reads what was registered from paper.</summary>
internal static class Payloads
{
    /// <exception cref="Common.RefusedException">400: it is not the act's form.</exception>
    public static T Read<T>(JsonElement payload)
        where T : class => RegisteredForm.Read<T>(payload, "登记内容应为该事项自身的表单内容。");
}
