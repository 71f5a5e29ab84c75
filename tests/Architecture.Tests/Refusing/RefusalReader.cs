using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QualityAward.Architecture.Tests.Refusing;

/// <summary>
/// Reads from the sources where refusals are made: <c>new(RefusalKind.X, "code", title, detail, article)</c> and the few short
/// forms of it (<c>Refuse.ByLaw</c>, <c>Refuse.ByState</c>, a class's own <c>Refuse</c>).
/// </summary>
internal static partial class RefusalReader
{
    private const string OfTheAct = "of the act";

    /// <summary>Every place, in the order of the codes.</summary>
    public static IReadOnlyList<RefusalDefinition> ReadAll(string root) =>
        [
            .. new[] { "services", "ServiceDefaults", "gateway", "web" }
                .SelectMany(folder =>
                    Directory.EnumerateFiles(
                        Path.Combine(root, folder),
                        "*.cs",
                        SearchOption.AllDirectories
                    )
                )
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Where(file => !Generated().IsMatch(file))
                .SelectMany(file => Read(root, file))
                .OrderBy(d => d.Code, StringComparer.Ordinal)
                .ThenBy(d => d.Place, StringComparer.Ordinal),
        ];

    private static IEnumerable<RefusalDefinition> Read(string root, string file)
    {
        var text = File.ReadAllText(Path.Combine(root, file));
        if (!text.Contains("Refus", StringComparison.Ordinal))
        {
            return [];
        }

        return CSharpSyntaxTree
            .ParseText(text)
            .GetRoot()
            .DescendantNodes()
            .OfType<ArgumentListSyntax>()
            .Select(list => Find(list, file))
            .OfType<RefusalDefinition>();
    }

    private static RefusalDefinition? Find(ArgumentListSyntax list, string file)
    {
        var arguments = list.Arguments;
        var at = arguments.IndexOf(a => Literal(a) is { } text && Code().IsMatch(text));
        if (at < 0 || KindOf(list, at) is not { } kind)
        {
            return null;
        }

        return new(
            Literal(arguments[at])!,
            kind,
            ArticleOf(list, at),
            arguments.Count > at + 1 ? Literal(arguments[at + 1]) ?? "" : "",
            WhenOf(list),
            file
        );
    }

    private static string? KindOf(ArgumentListSyntax list, int at)
    {
        if (at > 0 && Kind(list.Arguments[at - 1].Expression) is { } said)
        {
            return said;
        }

        return list.Parent is InvocationExpressionSyntax call
            ? call.Expression.ToString() switch
            {
                "Refuse.ByLaw" => "RuleOfLaw",
                "Refuse.ByState" => "WrongState",
                "Refuse" => OwnForm(list) is { } own
                    ? Only(own.DescendantNodes().Select(n => Kind(n)).OfType<string>())
                    : null,
                _ => null,
            }
            : null;
    }

    private static string? Kind(SyntaxNode node) =>
        node is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner } access
        && owner.Identifier.Text == "RefusalKind"
            ? access.Name.Identifier.Text
            : null;

    private static MethodDeclarationSyntax? OwnForm(SyntaxNode inside) =>
        inside
            .Ancestors()
            .OfType<TypeDeclarationSyntax>()
            .SelectMany(type => type.Members)
            .OfType<MethodDeclarationSyntax>()
            .FirstOrDefault(m => m.Identifier.Text == "Refuse");

    private static string? Only(IEnumerable<string> kinds) =>
        kinds.Distinct().ToList() is [var kind] ? kind : null;

    private static string ArticleOf(ArgumentListSyntax list, int at)
    {
        var arguments = list.Arguments;
        var named = arguments.FirstOrDefault(a =>
            string.Equals(
                a.NameColon?.Name.Identifier.Text,
                "article",
                StringComparison.OrdinalIgnoreCase
            )
        );
        if (named is not null)
        {
            return Article(named.Expression);
        }

        return list.Parent switch
        {
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax } => OwnForm(list)
                ?.DescendantNodes()
                .OfType<ArgumentListSyntax>()
                .Select(inner =>
                    inner.Arguments.IndexOf(a =>
                        Kind(a.Expression) is not null || a.Expression.ToString() == "kind"
                    )
                        is var k
                            and >= 0
                        ? ArticleOf(inner, k + 1)
                        : null
                )
                .OfType<string>()
                .FirstOrDefault()
                ?? "–",
            _ => arguments.Count > at + 3 && arguments[at + 3].NameColon is null
                ? Article(arguments[at + 3].Expression)
                : "–",
        };
    }

    private static string Article(ExpressionSyntax expression) =>
        expression switch
        {
            LiteralExpressionSyntax { Token.Value: int number } => $"{number}",
            LiteralExpressionSyntax => "–",
            _ => OfTheAct,
        };

    // The rule's own words: of the member, otherwise of the class around it.
    private static string WhenOf(SyntaxNode inside) =>
        inside
            .Ancestors()
            .OfType<MemberDeclarationSyntax>()
            .Select(member => Summary().Match(member.GetLeadingTrivia().ToFullString()))
            .FirstOrDefault(match => match.Success)
            is { } found
            ? Blanks()
                .Replace(Tag().Replace(found.Groups[1].Value.Replace("///", " "), Named), " ")
                .Trim()
            : "";

    private static string Named(Match tag) => tag.Groups[1].Success ? tag.Groups[1].Value : "";

    private static string? Literal(ArgumentSyntax argument) =>
        argument.Expression is LiteralExpressionSyntax { Token.Value: string text } ? text : null;

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)+$")]
    private static partial Regex Code();

    [GeneratedRegex("(^|/)(obj|bin|Migrations)/")]
    private static partial Regex Generated();

    [GeneratedRegex("<summary>(.*?)</summary>", RegexOptions.Singleline)]
    private static partial Regex Summary();

    [GeneratedRegex(
        "<(?:see|paramref|typeparamref) (?:cref|name|langword)=\"(?:[^\"]*\\.)?([^\"]*)\" ?/>|</?[a-z]+>"
    )]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();
}
