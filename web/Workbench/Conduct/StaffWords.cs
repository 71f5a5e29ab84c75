using QualityAward.Common;
using QualityAward.Components;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Workbench.Conduct;

/// <summary>Cases about people who take part, in words.</summary>
internal static class StaffWords
{
    /// <summary>Who handles such cases at all.</summary>
    public static string[] Handlers { get; } = [Roles.Supervisor, Roles.LeadingGroup, Roles.Office];

    /// <summary>To whom a case can be handed on.</summary>
    public static IReadOnlyList<(string Value, string Text)> Targets { get; } =
    [
        (nameof(ReferralTarget.SuperiorOrEmployer), "主管部门或者所在单位（提请追究责任）"),
        (nameof(ReferralTarget.CompetentAuthority), "有管理权限的机关（处分）"),
        (nameof(ReferralTarget.DisciplineInspection), "纪检监察机关"),
        (nameof(ReferralTarget.Judiciary), "司法机关（涉嫌犯罪）"),
    ];

    /// <summary>The state's word and tone.</summary>
    public static (string Word, BadgeTone Tone) Of(StaffCaseState state) =>
        state switch
        {
            StaffCaseState.Opened => ("已立案", BadgeTone.Attention),
            StaffCaseState.Found => ("已认定，资格已取消", BadgeTone.Done),
            StaffCaseState.Dismissed => ("不予认定，已结案", BadgeTone.Inactive),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };

    /// <summary>What the person took part as.</summary>
    public static string RolesOf(StaffCaseView view) =>
        string.Join("、", view.Roles.Select(Roles.NameOf));
}
