using QualityAward.Common;

namespace QualityAward.EndToEnd.Support;

/// <summary>Somebody of each role, for tests that ask every endpoint.</summary>
internal static class OneOfEach
{
    /// <summary>Sign-in names by role: people with a single role, who take no part in other tests.</summary>
    public static IReadOnlyDictionary<string, string> Role { get; } =
        new Dictionary<string, string>
        {
            [Roles.Applicant] = "applicant-20",
            [Roles.ReceivingBody] = "hitech-2",
            [Roles.Department] = "dept-jw",
            [Roles.Office] = "office-2",
            [Roles.Expert] = "expert-9",
            [Roles.Supervisor] = "supervisor-2",
            [Roles.LeadingGroup] = "leading-5",
            [Roles.Government] = "government-2",
            [Roles.Administrator] = "admin",
        };

    /// <summary>Whether asking it would end the caller's own session, or never end by itself.</summary>
    public static bool EndsTheAsking(string path) =>
        NotCalled.Any(part => path.Contains(part, StringComparison.Ordinal));

    private static readonly string[] NotCalled =
    [
        "/inbox/stream",
        "/me/sign-out-everywhere",
        "/me/active-assignment",
    ];
}
