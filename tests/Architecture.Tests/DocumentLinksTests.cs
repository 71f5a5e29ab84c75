using System.Text.RegularExpressions;

namespace QualityAward.Architecture.Tests;

/// <summary>What the documents point to is there: a file that moves takes its links along.</summary>
public sealed partial class DocumentLinksTests
{
    private static readonly string Decisions = Path.Combine(WorkingCopy.Root, "docs", "decisions");

    [Fact]
    public void Every_relative_link_leads_to_a_file_or_folder()
    {
        var broken = Documents().SelectMany(BrokenLinks).ToList();
        Assert.True(broken.Count == 0, $"Nothing is there:\n{string.Join('\n', broken)}");
    }

    [Fact]
    public void Every_decision_stands_in_the_index()
    {
        var index = File.ReadAllText(Path.Combine(Decisions, "README.md"));
        var missing = Directory
            .EnumerateFiles(Decisions, "0*.md")
            .Select(path => Path.GetFileName(path))
            .Where(name => !index.Contains($"({name})", StringComparison.Ordinal))
            .ToList();
        Assert.True(missing.Count == 0, $"Not in the index:\n{string.Join('\n', missing)}");
    }

    private static IEnumerable<string> Documents() =>
        Directory
            .EnumerateFiles(WorkingCopy.Root, "*.md")
            .Concat(
                Directory.EnumerateFiles(
                    Path.Combine(WorkingCopy.Root, "docs"),
                    "*.md",
                    SearchOption.AllDirectories
                )
            );

    private static IEnumerable<string> BrokenLinks(string document)
    {
        var folder = Path.GetDirectoryName(document)!;
        var name = Path.GetRelativePath(WorkingCopy.Root, document);
        var isCode = false;
        foreach (var (i, line) in File.ReadLines(document).Index())
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
            }

            var links = isCode ? [] : RelativeLink().Matches(line).Select(m => m.Groups[1].Value);
            foreach (var link in links.Where(link => !IsThere(Path.Combine(folder, link))))
            {
                yield return $"{name}:{i + 1}: {link}";
            }
        }
    }

    private static bool IsThere(string path) => File.Exists(path) || Directory.Exists(path);

    // Neither an address with a scheme nor a place in the same document; what follows # is not looked at.
    [GeneratedRegex(@"\]\((?![a-z]+:)([^()\s#]+)[^()\s]*\)")]
    private static partial Regex RelativeLink();
}
