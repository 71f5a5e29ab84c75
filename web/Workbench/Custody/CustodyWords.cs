using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Workbench.Custody;

/// <summary>第二十条: words of certificates and plaques, and who reads where they are.</summary>
internal static class CustodyWords
{
    /// <summary>The office keeps them; a holder's unit reads its own.</summary>
    public static string[] Readers { get; } =
    [Roles.Office, Roles.Supervisor, Roles.Government, Roles.LeadingGroup, Roles.Applicant];

    /// <summary>E.g. 获奖证书（第1次补发）.</summary>
    public static string NameOf(CustodyView item) =>
        item.Copy == 1
            ? item.Kind.ChineseName()
            : $"{item.Kind.ChineseName()}（{CustodyNames.CopyName(item.Copy)}）";
}
