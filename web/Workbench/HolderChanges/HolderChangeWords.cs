using QualityAward.Common;

namespace QualityAward.Workbench.HolderChanges;

/// <summary>Who reads what is recorded of holders.</summary>
internal static class HolderChangeWords
{
    public static string[] Readers { get; } =
    [Roles.Office, Roles.Supervisor, Roles.LeadingGroup, Roles.Government];
}
