namespace QualityAward.Public.Pages;

/// <summary>第二十六条: a right or a wrong use of the title, drawn by us.</summary>
/// <param name="Right">Whether it is right.</param>
/// <param name="Says">What is right or wrong about it.</param>
/// <param name="Drawing">SVG, with its own text for who cannot see it.</param>
internal sealed record TitleUseExample(bool Right, string Says, string Drawing)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<TitleUseExample> All { get; } =
    [
        new(
            true,
            "企业形象宣传中写明称号，注明获奖年份。",
            Board("示例钢铁有限公司", "攀枝花市政府质量奖（2023年获奖）", "宣传册上写有称号和年度")
        ),
        new(
            true,
            "会议背景板、展板上使用标志，年份完整可见。",
            Board("质量经验交流会", "攀枝花市政府质量奖（2023年获奖）", "会议展板上写有称号和年度")
        ),
        new(
            false,
            "没有注明获奖年份。",
            Board(
                "示例钢铁有限公司",
                "攀枝花市政府质量奖",
                "宣传册上写有称号，没有年度",
                wrong: true
            )
        ),
        new(
            false,
            "用于产品包装，属于具体产品的质量宣传。",
            Box("示例钛白粉", "攀枝花市政府质量奖（2023年获奖）", "产品包装箱上印有称号")
        ),
        new(
            false,
            "改变称号，夸大为“产品金奖”“指定产品”等。",
            Board("示例商贸有限公司", "市政府质量金奖产品", "宣传册上写有改变后的称号", wrong: true)
        ),
        new(
            false,
            "借推广名义收费办班，属于营利性活动。",
            Board(
                "质量奖内训班",
                "报名费 3 800 元/人",
                "海报上以获奖名义招收学员并收费",
                wrong: true
            )
        ),
    ];

    private static string Board(string above, string title, string says, bool wrong = false) =>
        Frame(
            says,
            wrong,
            $"""
            <rect x="20" y="16" width="280" height="108" rx="4" class="use-paper"/>
            <text x="160" y="54" text-anchor="middle" font-size="18" class="use-ink">{above}</text>
            <line x1="60" y1="68" x2="260" y2="68" class="use-line"/>
            <text x="160" y="100" text-anchor="middle" font-size="17" class="use-red">{title}</text>
            """
        );

    private static string Box(string above, string title, string says) =>
        Frame(
            says,
            wrong: true,
            $"""
            <path d="M40 40 L160 16 L280 40 L280 124 L40 124 Z" class="use-paper"/>
            <path d="M40 40 L280 40" class="use-line"/>
            <text x="160" y="78" text-anchor="middle" font-size="20" class="use-ink">{above}</text>
            <text x="160" y="108" text-anchor="middle" font-size="14" class="use-red">{title}</text>
            """
        );

    private static string Frame(string says, bool wrong, string inside) =>
        $"""
            <svg viewBox="0 0 320 140" role="img" aria-label="{says}" focusable="false">
            {inside}
            {(wrong ? "<path d=\"M24 20 L296 120 M296 20 L24 120\" class=\"use-cross\"/>" : "")}
            </svg>
            """;
}
