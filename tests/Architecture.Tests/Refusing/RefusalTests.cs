using System.Globalization;
using System.Text;
using QualityAward.Common;

namespace QualityAward.Architecture.Tests.Refusing;

/// <summary>
/// A refusal's code has one definition – one status, one article or the act's, one sentence – and <c>docs/refusals.md</c> lists
/// them. Run with <c>AWARD_WRITE_DOCS=1</c> to write it anew.
/// </summary>
public sealed class RefusalTests
{
    private static readonly IReadOnlyList<RefusalDefinition> All = RefusalReader.ReadAll(
        WorkingCopy.Root
    );

    [Fact]
    public void A_code_has_one_status() =>
        Assert.Empty(
            All.GroupBy(d => d.Code)
                .Where(code => code.DistinctBy(d => d.Status).Count() > 1)
                .Select(Described)
        );

    [Fact]
    public void A_code_is_defined_in_one_place() =>
        Assert.Empty(All.GroupBy(d => d.Code).Where(code => code.Count() > 1).Select(Described));

    // Were a short form overlooked, many would be missing.
    [Fact]
    public void The_definitions_are_found() => Assert.InRange(All.Count, 250, 1000);

    [Fact]
    public void The_list_of_refusals_is_not_stale()
    {
        var path = Path.Combine(WorkingCopy.Root, "docs", "refusals.md");
        var wanted = Write();
        if (Environment.GetEnvironmentVariable("AWARD_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, wanted);
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == wanted,
            "docs/refusals.md is stale: run this test with AWARD_WRITE_DOCS=1 and commit it."
        );
    }

    private static string Described(IGrouping<string, RefusalDefinition> code) =>
        $"{code.Key}: {string.Join(", ", code.Select(d => $"{d.Kind} {d.Place}"))}";

    private static string Write()
    {
        var text = new StringBuilder(
            """
            # Refusals

            Written from the code by `RefusalTests`; do not edit. A refusal is a problem document (RFC 9457) with `code`, `article` and
            the facts that decided it. 403 is about the person, 409 and 422 about the case; where a case's existence is hidden, 404 comes
            first. "of the act": the article under which the refused act is done.

            | Code | Status | Article | Sentence | When | Defined in |
            |---|---|---|---|---|---|

            """.ReplaceLineEndings("\n")
        );
        foreach (var d in All)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{d.Code}` | {d.Status} | {d.Article} | {d.Title} | {d.When.Replace("|", "\\|")} | [{Path.GetFileNameWithoutExtension(d.Place)}](../{d.Place}) |\n"
            );
        }

        return text.ToString();
    }
}
