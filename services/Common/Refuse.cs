namespace QualityAward.Common;

/// <summary>Short forms of the refusals that rules give.</summary>
public static class Refuse
{
    /// <summary>422: a rule of the law refuses.</summary>
    /// <param name="code">Stable kebab-case name.</param>
    /// <param name="title">One line in Chinese.</param>
    /// <param name="detail">What is wrong and what to do, in Chinese.</param>
    /// <param name="article">The article, or null where none says it.</param>
    /// <param name="facts">What it was decided by; <c>field</c> is the input that the form marks.</param>
    public static RefusedException ByLaw(
        string code,
        string title,
        string detail,
        int? article,
        params IEnumerable<(string Name, object? Value)> facts
    ) => Of(RefusalKind.RuleOfLaw, code, title, detail, article, facts);

    /// <summary>409: the case is in another state.</summary>
    /// <inheritdoc cref="ByLaw"/>
    public static RefusedException ByState(
        string code,
        string title,
        string detail,
        int? article,
        params IEnumerable<(string Name, object? Value)> facts
    ) => Of(RefusalKind.WrongState, code, title, detail, article, facts);

    private static RefusedException Of(
        RefusalKind kind,
        string code,
        string title,
        string detail,
        int? article,
        IEnumerable<(string Name, object? Value)> facts
    )
    {
        var said = facts.ToDictionary(f => f.Name, f => f.Value);
        return new(new(kind, code, title, detail, article, said.Count > 0 ? said : null));
    }
}
