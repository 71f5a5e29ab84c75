using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Notices;

/// <summary>What a notice says of objections (article 13): data, not law. Configuration section <c>Publicity:Objections</c>.</summary>
public sealed class ObjectionSettings
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Publicity:Objections";

    /// <summary>受理部门.</summary>
    public string Desk { get; init; } = "攀枝花市质量强市工作领导小组办公室";

    /// <summary>Its contact.</summary>
    public string DeskContact { get; init; } =
        "示例：攀枝花市东区示例街1号，邮编617000，电话0812-0000001";

    /// <summary>监督组.</summary>
    public string Supervision { get; init; } = "攀枝花市政府质量奖评审监督组";

    /// <summary>监督组联系方式 where the edition's approved rules do not say.</summary>
    public string SupervisionContact { get; init; } = "示例：电话0812-0000002";

    /// <summary>Whether unsigned objections are taken.</summary>
    public bool TakeUnsigned { get; init; } = true;

    /// <summary>The instructions of one notice.</summary>
    public ObjectionGuide Guide(int article, DateOnly lastDay, string? supervisionContact) =>
        new(
            article,
            Desk,
            DeskContact,
            Supervision,
            supervisionContact ?? SupervisionContact,
            [
                $"公示期内，任何单位和个人对公示内容有异议的，可以在{lastDay.ToChinese()}24时前提出。",
                "以单位名义提出的，应当加盖单位公章；以个人名义提出的，应当署真实姓名。写明异议对象、具体事实，并附可供核实的线索或者材料。",
                TakeUnsigned
                    ? "未署名但事实具体、可以核实的，同样受理。"
                    : "未署名的异议不予受理。",
                "可以在本页网上提出，也可以通过来信、来电、来访向受理部门提出。受理部门对提出人的信息保密，逐件核实并答复。",
            ],
            TakeUnsigned
        );
}
