using QualityAward.Common;

namespace QualityAward.Workbench.Misconduct;

/// <summary>Who may know of cases of 弄虚作假.</summary>
internal static class MisconductWords
{
    /// <summary>Who reads cases and bans; nobody else learns of them.</summary>
    public static string[] Readers { get; } = [Roles.Office, Roles.Supervisor, Roles.LeadingGroup];
}
