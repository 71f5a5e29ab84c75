namespace QualityAward.Identity.Tokens;

/// <summary>When the next key has to be made.</summary>
public static class KeyRotationRule
{
    /// <summary>The life of the key that is due, null when none is.</summary>
    public static KeyLife? Due(IEnumerable<KeyRecord> keys, KeyUse use, DateTimeOffset now)
    {
        var last = keys.Where(k => k.Use == use).MaxBy(k => k.ActiveUntil);
        if (last is null || last.ActiveUntil <= now)
        {
            // The first key, or the service was away for months: nobody can be told beforehand.
            return KeyLife.From(now);
        }
        return last.ActiveUntil - KeyLife.Announced <= now ? KeyLife.From(last.ActiveUntil) : null;
    }
}
