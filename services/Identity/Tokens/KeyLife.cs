using QualityAward.Identity.Accounts;

namespace QualityAward.Identity.Tokens;

/// <summary>
/// The days of a key's life. A successor is made, and published, before it signs, so that whoever caches our keys has it
/// in time; a predecessor is kept until the last refresh token it protects has expired.
/// </summary>
/// <param name="ActiveFrom">From when it is used for new tokens.</param>
/// <param name="ActiveUntil">Until when.</param>
/// <param name="KeptUntil">Until when it verifies or decrypts old ones.</param>
public sealed record KeyLife(
    DateTimeOffset ActiveFrom,
    DateTimeOffset ActiveUntil,
    DateTimeOffset KeptUntil
)
{
    /// <summary>How long a key is used.</summary>
    public static readonly TimeSpan Active = TimeSpan.FromDays(90);

    /// <summary>How long before its use a successor is published.</summary>
    public static readonly TimeSpan Announced = TimeSpan.FromDays(2);

    /// <summary>How long after its use a key is kept: longer than a session lives.</summary>
    public static readonly TimeSpan Kept = Session.Lifetime + TimeSpan.FromDays(1);

    /// <summary>The life of a key that begins at an instant.</summary>
    public static KeyLife From(DateTimeOffset start) =>
        new(start, start + Active, start + Active + Kept);
}
