using Microsoft.Extensions.Localization;
using MudBlazor;

namespace QualityAward.Workbench.Shell;

/// <summary>The few words that MudBlazor says by itself.</summary>
internal sealed class ChineseMudLocalizer : MudLocalizer
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["MudAlert_Close"] = "关闭",
        ["MudDialog_Close"] = "关闭",
        ["MudSnackbar_Close"] = "关闭",
        ["MudInput_Clear"] = "清除",
        ["MudInput_Increment"] = "增加",
        ["MudInput_Decrement"] = "减少",
        ["MudNavGroup_ToggleExpand"] = "展开或收起{0}",
        ["Converter_InvalidDateTime"] = "日期无效",
        ["Converter_InvalidNumber"] = "请填写数字",
        ["Converter_ConversionFailed"] = "填写内容无效",
    };

    /// <inheritdoc/>
    public override LocalizedString this[string key] =>
        Words.TryGetValue(key, out var word)
            ? new(key, word)
            : new(key, key, resourceNotFound: true);
}
