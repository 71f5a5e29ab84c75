using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace QualityAward.Architecture.Tests;

/// <summary>
/// <c>docs/articles.md</c>: which tests prove which article, read from the tests' sources. Run with
/// <c>AWARD_WRITE_DOCS=1</c> to write it anew.
/// </summary>
public sealed partial class ArticleTests
{
    private const int Articles = 32;

    [Fact]
    public void The_list_of_articles_and_their_tests_is_not_stale()
    {
        var root = WorkingCopy.Root;
        var path = Path.Combine(root, "docs", "articles.md");
        var wanted = Write(root);
        if (Environment.GetEnvironmentVariable("AWARD_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, wanted);
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == wanted,
            "docs/articles.md is stale: run this test with AWARD_WRITE_DOCS=1 and commit it."
        );
    }

    private static string Write(string root)
    {
        var proofs = Directory
            .EnumerateFiles(Path.Combine(root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(f =>
                !f.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            )
            .SelectMany(f => Read(root, f))
            .ToLookup(p => p.Article, p => p.Text);
        var text = new StringBuilder(
            "# Articles and their tests\n\nWritten from `[Article(n)]` in the tests by `ArticleTests`; do not edit.\n"
        );
        for (var article = 1; article <= Articles; article++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## Article {article}\n\n");
            var lines = proofs[article].Distinct().Order(StringComparer.Ordinal).ToList();
            text.AppendJoin(
                '\n',
                lines.Count == 0 ? ["No test names it."] : lines.Select(l => $"- {l}")
            );
            text.Append('\n');
        }

        return text.ToString();
    }

    // An attribute belongs to the next class or method; a class's to all tests in it.
    private static IEnumerable<(int Article, string Text)> Read(string root, string file)
    {
        var project = Path.GetRelativePath(Path.Combine(root, "tests"), file).Split('/', '\\')[0];
        var (ofClass, pending) = (new List<int>(), new List<int>());
        var isTest = false;
        foreach (var line in File.ReadLines(file))
        {
            pending.AddRange(
                Attribute()
                    .Matches(line)
                    .Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))
            );
            isTest |= TestAttribute().IsMatch(line);
            if (Class().IsMatch(line))
            {
                (ofClass, pending, isTest) = (pending, [], false);
            }
            else if (Method().Match(line) is { Success: true } method)
            {
                foreach (var article in isTest ? ofClass.Concat(pending).Distinct() : [])
                {
                    yield return (
                        article,
                        $"{method.Groups[1].Value.Replace('_', ' ')} ({project})"
                    );
                }

                (pending, isTest) = ([], false);
            }
        }
    }

    [GeneratedRegex(@"\bArticle\((\d+)\)")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\[(Fact|Theory|Property)\b")]
    private static partial Regex TestAttribute();

    [GeneratedRegex(@"^(public|internal) .*\bclass \w+")]
    private static partial Regex Class();

    [GeneratedRegex(@"^    public (?:static )?(?:async )?[\w<>]+ (\w+)\(")]
    private static partial Regex Method();
}
