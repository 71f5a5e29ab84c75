using QualityAward.Common;

namespace QualityAward.Workbench.TitleReports;

/// <summary>第二十六条、第二十八条、第三十条: who reads reports.</summary>
internal static class TitleReportWords
{
    /// <summary>The office handles them, the supervisors read along.</summary>
    public static string[] Readers { get; } = [Roles.Office, Roles.Supervisor];
}
