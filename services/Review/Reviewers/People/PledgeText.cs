using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Reviewers.People;

/// <summary>The text that everybody who takes part signs.</summary>
internal static class PledgeText
{
    public static PledgeTextView Current { get; } =
        new(
            "攀枝花市政府质量奖评选工作保密与廉洁承诺书",
            [
                "本人参加本届攀枝花市政府质量奖评选工作，郑重承诺：",
                "一、严格遵守《攀枝花市政府质量奖评选管理办法》和评审规则，客观、公正、独立地履行职责。",
                "二、与申报组织和个人有利害关系的，如实申报并主动申请回避，不参与相关申报主体的评审、讨论和表决。",
                "三、保守知悉的技术秘密、商业秘密和评审工作秘密，不复制、不泄露、不用于评选以外的用途。",
                "四、不收受申报组织和个人的财物，不接受可能影响公正的宴请和其他安排，不弄虚作假、徇私舞弊。",
                "五、未经授权，不对外发表或者透露评审过程和结果。",
                "如违反上述承诺，本人接受取消评审工作资格的处理，并承担相应责任。",
            ]
        );
}
