namespace QualityAward.Documents.Templates;

/// <summary>A kind of document: the name of its template, and what may stand in it.</summary>
/// <param name="Code">Name of the template's file, without <c>.txt</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="Fields">Every field, each of which the template has to have.</param>
/// <param name="Parts">Tables and texts of several paragraphs, which it has to have as well.</param>
/// <param name="MayUse">Fields that a template may leave out.</param>
public sealed record DocumentKind(
    string Code,
    string Name,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Parts,
    IReadOnlyList<string> MayUse
)
{
    /// <summary>A kind.</summary>
    /// <param name="code">Name of its template.</param>
    /// <param name="name">For people.</param>
    /// <param name="fields">Parted by blanks; one with ? may be left out by a template, one with [] is a part.</param>
    public static DocumentKind Of(string code, string name, string fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var all = fields.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(
            code,
            name,
            [.. all.Where(f => !f.EndsWith('?') && !f.EndsWith(']'))],
            [.. all.Where(f => f.EndsWith(']')).Select(f => f[..^2])],
            [.. all.Where(f => f.EndsWith('?')).Select(f => f[..^1])]
        );
    }
}
