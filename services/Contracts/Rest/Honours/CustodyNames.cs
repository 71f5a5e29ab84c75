namespace QualityAward.Contracts.Rest.Honours;

/// <summary>What is given to holders, in words, for the service and the portal.</summary>
public static class CustodyNames
{
    /// <summary>获奖证书 or 奖牌.</summary>
    public static string ChineseName(this CustodyKind kind) =>
        kind switch
        {
            CustodyKind.Certificate => "获奖证书",
            CustodyKind.Plaque => "奖牌",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown."),
        };

    /// <summary>原件, or which replacement it is.</summary>
    public static string CopyName(int copy) => copy == 1 ? "原件" : $"第{copy - 1}次补发";
}
