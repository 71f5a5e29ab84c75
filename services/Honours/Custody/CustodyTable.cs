using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Custody;

/// <summary>What happens to a certificate or plaque.</summary>
public enum CustodyStep
{
    /// <summary>It was made.</summary>
    Make,

    /// <summary>The holder signed for it.</summary>
    HandOver,

    /// <summary>The holder has lost it.</summary>
    Lose,

    /// <summary>It was found again.</summary>
    Find,

    /// <summary>A new one is made under the same number.</summary>
    Replace,

    /// <summary>It came back under a revocation (articles 24, 27).</summary>
    Recover,

    /// <summary>The revocation was annulled, and it went back.</summary>
    HandBack,
}

/// <summary>第二十条、第二十四条、第二十七条: which step leads from which state to which; what is not here is refused.</summary>
public static class CustodyTable
{
    private static readonly Dictionary<(CustodyState, CustodyStep), CustodyState> Table = new()
    {
        [(CustodyState.ToBeMade, CustodyStep.Make)] = CustodyState.Made,
        [(CustodyState.Made, CustodyStep.HandOver)] = CustodyState.HandedOver,
        [(CustodyState.HandedOver, CustodyStep.Lose)] = CustodyState.Lost,
        [(CustodyState.Lost, CustodyStep.Find)] = CustodyState.HandedOver,
        [(CustodyState.Lost, CustodyStep.Replace)] = CustodyState.ToBeMade,
        // Whatever is still with the office is not handed over any more.
        [(CustodyState.ToBeMade, CustodyStep.Recover)] = CustodyState.Recovered,
        [(CustodyState.Made, CustodyStep.Recover)] = CustodyState.Recovered,
        [(CustodyState.HandedOver, CustodyStep.Recover)] = CustodyState.Recovered,
        [(CustodyState.Lost, CustodyStep.Recover)] = CustodyState.Recovered,
        [(CustodyState.Recovered, CustodyStep.HandBack)] = CustodyState.HandedOver,
    };

    /// <summary>The next state, or null where the act is refused.</summary>
    public static CustodyState? Next(CustodyState state, CustodyStep step) =>
        Table.TryGetValue((state, step), out var next) ? next : null;

    /// <summary>As it stands in the chain of what happened.</summary>
    public static string ChineseName(this CustodyStep step) =>
        step switch
        {
            CustodyStep.Make => "制作完成",
            CustodyStep.HandOver => "颁发签收",
            CustodyStep.Lose => "遗失",
            CustodyStep.Find => "找回",
            CustodyStep.Replace => "补发",
            CustodyStep.Recover => "收回",
            CustodyStep.HandBack => "发还",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown."),
        };
}
