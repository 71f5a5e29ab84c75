namespace QualityAward.Archiving;

/// <summary>保管期限 (国家档案局令第8号第九条: 永久, 定期30年, 定期10年).</summary>
public enum RetentionPeriod
{
    /// <summary>永久.</summary>
    Permanent,

    /// <summary>30年.</summary>
    ThirtyYears,

    /// <summary>10年.</summary>
    TenYears,
}

/// <summary>How periods are written in a catalogue.</summary>
public static class RetentionPeriods
{
    /// <summary>永久, 30年, 10年.</summary>
    public static string Text(this RetentionPeriod period) =>
        period switch
        {
            RetentionPeriod.Permanent => "永久",
            RetentionPeriod.ThirtyYears => "30年",
            RetentionPeriod.TenYears => "10年",
            _ => throw new ArgumentOutOfRangeException(nameof(period), period, "No such period."),
        };

    /// <summary>Reads what <see cref="Text"/> writes.</summary>
    /// <exception cref="FormatException">It is no period.</exception>
    public static RetentionPeriod Parse(string text) =>
        Enum.GetValues<RetentionPeriod>()
            .Cast<RetentionPeriod?>()
            .FirstOrDefault(p => p!.Value.Text() == text)
        ?? throw new FormatException($"No retention period: {text}");
}
