namespace QualityAward.Contracts.Rest.Review;

/// <summary>Kinds of 重大事项 on which an act elsewhere rests; others are named freely.</summary>
public static class MajorMatterKinds
{
    /// <summary>解除暂缓 (article 19): Publicity lifts a suspension only by a matter of this kind.</summary>
    public const string SuspensionLifted = "suspension-lifted";

    /// <summary>逾期登记异议的处理 (articles 13, 18): Publicity decides an objection that was registered after the list was final only by a matter of this kind.</summary>
    public const string LateObjection = "late-objection";
}
