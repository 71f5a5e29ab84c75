using QualityAward.Documents.Model;

namespace QualityAward.Documents.Templates;

/// <summary>送达回证: printed before a paper is served, signed by who receives it, and scanned.</summary>
public static class ServiceReceipt
{
    /// <summary>What stands in it; what is not known yet is left to be written by hand.</summary>
    /// <param name="paper">What is served, e.g. 处理决定.</param>
    /// <param name="number">Its 发文字号.</param>
    /// <param name="recipient">On whom.</param>
    /// <param name="servedOn">Day of service, e.g. 2023年11月10日, once it is over.</param>
    public static DocumentContent Of(
        string paper,
        string? number,
        string recipient,
        string? servedOn
    ) =>
        new(new Dictionary<string, string?> { ["文书"] = paper })
        {
            Parts = new Dictionary<string, IReadOnlyList<Block>>
            {
                ["回证"] =
                [
                    DataTable.Form(
                        ("送达文书", paper),
                        ("发文字号", number),
                        ("受送达人", recipient),
                        ("送达地点", null),
                        ("送达方式", null),
                        ("送达日期", servedOn ?? "　　　　年　　月　　日"),
                        ("受送达人签收", "\n\n签名（盖章）：\n\n　　　　　　　　年　　月　　日"),
                        (
                            "代收人及代收理由",
                            "\n\n签名（盖章）：\n\n　　　　　　　　年　　月　　日"
                        ),
                        ("送达人", "\n\n签名：\n\n　　　　　　　　年　　月　　日"),
                        ("备注", null)
                    ),
                ],
            },
        };
}
