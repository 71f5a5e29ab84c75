namespace QualityAward.Contracts.Rest.Review;

/// <summary>How complaints are handled where no approved rule set says otherwise (articles 19, 21): working days.</summary>
public static class ShippedComplaintRules
{
    /// <summary>From filing to 受理.</summary>
    public const int AcceptDays = 5;

    /// <summary>From 受理 to the beginning of the investigation.</summary>
    public const int InvestigateDays = 5;

    /// <summary>From there to the conclusion.</summary>
    public const int DecideDays = 30;

    /// <summary>From the conclusion to the reply.</summary>
    public const int ReplyDays = 5;

    /// <summary>Within which 暂缓 is to be ended.</summary>
    public const int SuspensionDays = 30;

    /// <summary>Unsigned complaints are taken.</summary>
    public const bool UnsignedTaken = true;
}
