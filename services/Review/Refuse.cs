using QualityAward.Common;

namespace QualityAward.Review;

/// <summary>Short forms of the two refusals that Review's rules give.</summary>
internal static class Refuse
{
    /// <summary>422: a rule of the law refuses.</summary>
    public static RefusedException ByLaw(
        string code,
        string title,
        string detail,
        int article,
        params (string Key, object? Value)[] facts
    ) => new(new(RefusalKind.RuleOfLaw, code, title, detail, article, Facts(facts)));

    /// <summary>409: the case is in another state.</summary>
    public static RefusedException ByState(
        string code,
        string title,
        string detail,
        int article,
        params (string Key, object? Value)[] facts
    ) => new(new(RefusalKind.WrongState, code, title, detail, article, Facts(facts)));

    private static Dictionary<string, object?> Facts((string Key, object? Value)[] facts) =>
        facts.ToDictionary(f => f.Key, f => f.Value);
}
