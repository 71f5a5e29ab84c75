using QualityAward.Common;

namespace QualityAward.Workbench.Practices;

/// <summary>第三十条: who writes practices.</summary>
internal static class PracticeWords
{
    /// <summary>The holder's unit, and the office for it.</summary>
    public static string[] Writers { get; } = [Roles.Applicant, Roles.Office];
}
