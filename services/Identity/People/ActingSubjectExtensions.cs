using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.People;

/// <summary>Reads who acts.</summary>
internal static class ActingSubjectExtensions
{
    /// <summary>The account that acts.</summary>
    public static Guid ActingSubject(this HttpContext http) =>
        Guid.Parse(http.User.ToAwardUser().Subject);
}
