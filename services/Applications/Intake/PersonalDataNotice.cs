using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Intake;

/// <summary>《个人信息处理告知》 (个人信息保护法 17): its version is recorded with each submission.</summary>
public static class PersonalDataNotice
{
    /// <summary>The version in use.</summary>
    public static PersonalDataNoticeView Current { get; } =
        new(
            "2023-1",
            "攀枝花市政府质量奖申报个人信息处理告知",
            [
                "一、处理者：攀枝花市质量强市工作领导小组办公室。",
                "二、目的和依据：依照《攀枝花市政府质量奖评选管理办法》办理申报、审查、评审和表扬。",
                "三、处理的信息：姓名、证件种类和号码、工作单位、职务（职称）、事迹材料、联系方式。证件号码加密保存，仅用于核对申报条件。",
                "四、公开的信息：公示时公开姓名、工作单位、职务（职称）、初审单位，拟获奖公示时另公开经审核的主要事迹；不公开证件号码、出生日期、电话、住址。",
                "五、保存期限：按照评选档案的保管期限保存；未获奖个人的公示内容在本届评选结束后不再公开。",
                "六、您可以向市质量强市办查询、更正本人信息，或者撤回申报。",
            ]
        );
}
