namespace QualityAward.Common.Periods;

/// <summary>The event whose day starts a period of years. Which one it is, is data of the regulation version.</summary>
public enum StartDay
{
    /// <summary>The day of the 处理决定 (article 24).</summary>
    SanctionDecision,

    /// <summary>The day of 市政府's 表扬决定 (article 27).</summary>
    AwardDecision,

    /// <summary>The day from which the regulation is in force (article 32).</summary>
    EntryIntoForce,
}
