using QualityAward.Common;

namespace QualityAward.Applications.Papers;

/// <summary>Shortens what every rule does: refuse with an article, a code, Chinese words and the facts.</summary>
internal static class RuleOfLaw
{
    public static RefusedException Refuse(
        int article,
        string code,
        string title,
        string detail,
        params IEnumerable<(string Name, object? Value)> facts
    ) =>
        new(
            new(
                RefusalKind.RuleOfLaw,
                code,
                title,
                detail,
                article,
                facts.ToDictionary(f => f.Name, f => f.Value)
            )
        );
}
