using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Workbench.Conduct;

/// <summary>Cases about people who take part, in words.</summary>
internal static class StaffWords
{
    /// <summary>Who handles such cases at all.</summary>
    public static string[] Handlers { get; } = [Roles.Supervisor, Roles.LeadingGroup, Roles.Office];

    /// <summary>What the person took part as.</summary>
    public static string RolesOf(StaffCaseView view) =>
        string.Join("、", view.Roles.Select(Roles.NameOf));
}
