namespace QualityAward.Publicity.Complaints;

/// <summary>What the rule set says about complaints; configuration section <c>Publicity:Complaints</c>.</summary>
internal sealed record ComplaintSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Publicity:Complaints";

    /// <summary>Whether unsigned complaints are taken.</summary>
    public bool UnsignedAllowed { get; init; } = true;

    /// <summary>Working days from filing to 受理.</summary>
    public int AcceptDays { get; init; } = 5;

    /// <summary>Working days from 受理 to the conclusion.</summary>
    public int DecideDays { get; init; } = 30;

    /// <summary>Working days from the conclusion to the reply.</summary>
    public int ReplyDays { get; init; } = 5;

    /// <summary>Working days within which 暂缓 is to be ended.</summary>
    public int SuspendDays { get; init; } = 30;
}
