namespace QualityAward.Contracts.Rest.Review;

/// <summary>Way and time to seek 行政复议 or 行政诉讼, as a decision states them.</summary>
/// <param name="Sanction">In a 处理决定 (article 24).</param>
/// <param name="Revocation">In 市政府's decision to revoke an award (articles 24, 27).</param>
public sealed record RemedyTexts(string Sanction, string Revocation);

/// <summary>
/// What a draft proposes until 领导小组 has approved other words. 行政复议法（2023年修订）第二十条: 60 days; 行政诉讼法第四十六条: six
/// months.
/// </summary>
public static class ShippedRemedies
{
    /// <summary>The texts.</summary>
    public static RemedyTexts Texts { get; } =
        new(
            "如不服本决定，可以自收到本决定书之日起60日内向攀枝花市人民政府申请行政复议，或者自收到本决定书之日起6个月内依法向人民法院提起行政诉讼。",
            "如不服本决定，可以自收到本决定书之日起60日内向四川省人民政府申请行政复议，或者自收到本决定书之日起6个月内依法向人民法院提起行政诉讼。"
        );
}
