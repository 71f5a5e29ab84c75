using QualityAward.Common;

namespace QualityAward.Review;

/// <summary>Why somebody cannot be named.</summary>
internal static class PersonRefusals
{
    /// <summary>422: there is nobody so named in a role that fits.</summary>
    /// <param name="article">Under which the act is done.</param>
    /// <param name="detail">Whom it takes, in Chinese.</param>
    /// <param name="role">The role that fits; null where there are several.</param>
    public static RefusedException Unknown(int article, string detail, string? role = null) =>
        Refuse.ByLaw(
            "person-unknown",
            "没有该人员",
            detail,
            article,
            ("field", "subject"),
            ("role", role)
        );
}
