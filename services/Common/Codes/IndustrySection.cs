namespace QualityAward.Common.Codes;

/// <summary>A section of the 国民经济行业分类 (GB/T 4754—2017).</summary>
/// <param name="Code">A to T.</param>
/// <param name="First">The first of its two-digit divisions.</param>
/// <param name="Last">The last of them; all between are in use.</param>
/// <param name="Name">Its Chinese name.</param>
public sealed record IndustrySection(char Code, int First, int Last, string Name)
{
    /// <summary>All sections, A to T.</summary>
    public static IReadOnlyList<IndustrySection> All { get; } =
    [
        new('A', 1, 5, "农、林、牧、渔业"),
        new('B', 6, 12, "采矿业"),
        new('C', 13, 43, "制造业"),
        new('D', 44, 46, "电力、热力、燃气及水生产和供应业"),
        new('E', 47, 50, "建筑业"),
        new('F', 51, 52, "批发和零售业"),
        new('G', 53, 60, "交通运输、仓储和邮政业"),
        new('H', 61, 62, "住宿和餐饮业"),
        new('I', 63, 65, "信息传输、软件和信息技术服务业"),
        new('J', 66, 69, "金融业"),
        new('K', 70, 70, "房地产业"),
        new('L', 71, 72, "租赁和商务服务业"),
        new('M', 73, 75, "科学研究和技术服务业"),
        new('N', 76, 79, "水利、环境和公共设施管理业"),
        new('O', 80, 82, "居民服务、修理和其他服务业"),
        new('P', 83, 83, "教育"),
        new('Q', 84, 85, "卫生和社会工作"),
        new('R', 86, 90, "文化、体育和娱乐业"),
        new('S', 91, 96, "公共管理、社会保障和社会组织"),
        new('T', 97, 97, "国际组织"),
    ];

    /// <summary>Whether a two-digit division lies in the section.</summary>
    public bool Has(string division) =>
        division is [>= '0' and <= '9', >= '0' and <= '9']
        && int.Parse(division) is var number
        && number >= First
        && number <= Last;

    /// <summary>The section with a letter, or <c>null</c>.</summary>
    public static IndustrySection? Find(char code) =>
        All.FirstOrDefault(section => section.Code == code);
}
