namespace QualityAward.Common.Codes;

/// <summary>A section of the 国民经济行业分类 (GB/T 4754—2017).</summary>
/// <param name="Code">A to T.</param>
/// <param name="Name">Its Chinese name.</param>
public sealed record IndustrySection(char Code, string Name)
{
    /// <summary>All sections, A to T.</summary>
    public static IReadOnlyList<IndustrySection> All { get; } =
    [
        new('A', "农、林、牧、渔业"),
        new('B', "采矿业"),
        new('C', "制造业"),
        new('D', "电力、热力、燃气及水生产和供应业"),
        new('E', "建筑业"),
        new('F', "批发和零售业"),
        new('G', "交通运输、仓储和邮政业"),
        new('H', "住宿和餐饮业"),
        new('I', "信息传输、软件和信息技术服务业"),
        new('J', "金融业"),
        new('K', "房地产业"),
        new('L', "租赁和商务服务业"),
        new('M', "科学研究和技术服务业"),
        new('N', "水利、环境和公共设施管理业"),
        new('O', "居民服务、修理和其他服务业"),
        new('P', "教育"),
        new('Q', "卫生和社会工作"),
        new('R', "文化、体育和娱乐业"),
        new('S', "公共管理、社会保障和社会组织"),
        new('T', "国际组织"),
    ];

    /// <summary>The section with a letter, or <c>null</c>.</summary>
    public static IndustrySection? Find(char code) =>
        All.FirstOrDefault(section => section.Code == code);
}
