namespace QualityAward.Publicity.Complaints;

/// <summary>第十九条、第二十一条: how a complaint is handled, as Review told it, kept with the complaint.</summary>
/// <param name="RuleSetId">The edition's approved rule set; null: the shipped rules, before one is approved.</param>
/// <param name="AcceptDays">Working days from filing to 受理.</param>
/// <param name="InvestigateDays">Working days from 受理 to the investigation.</param>
/// <param name="DecideDays">Working days from there to the conclusion.</param>
/// <param name="ReplyDays">Working days from the conclusion to the reply.</param>
/// <param name="SuspensionDays">Working days within which 暂缓 is to be ended.</param>
/// <param name="UnsignedTaken">Whether unsigned complaints are taken.</param>
/// <param name="ToldAt">When Review told it, award time.</param>
internal sealed record ComplaintRules(
    Guid? RuleSetId,
    int AcceptDays,
    int InvestigateDays,
    int DecideDays,
    int ReplyDays,
    int SuspensionDays,
    bool UnsignedTaken,
    DateTimeOffset ToldAt
);
