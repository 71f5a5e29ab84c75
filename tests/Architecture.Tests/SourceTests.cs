using System.Text.RegularExpressions;

namespace QualityAward.Architecture.Tests;

/// <summary>Rules that live in the text of the sources; what nobody may call is in <c>BannedSymbols.txt</c>.</summary>
public sealed partial class SourceTests
{
    private static readonly string Root = WorkingCopy.Root;

    [Fact]
    public void Only_what_is_one_s_own_is_opened_by_a_token_alone() =>
        AssertNowhere(
            TokenAlone(),
            except:
            [
                "ServiceDefaults/Authentication/",
                "services/Files/FileEndpoints.cs", // uploads
                "services/Applications/Intake/ApplicationEndpoints.cs", // the applicant's own form
                "services/Identity/SignIn/MeEndpoints.cs", // reads the session itself
                "services/Identity/Units/UnitEndpoints.cs", // names of units
                "services/Notifications/Inbox/InboxEndpoints.cs", // a number
                "services/Review/Scoring/SheetEndpoints.cs", // saving the expert's own draft
            ],
            because: "a withdrawn role must not go on reading: RequireAwardRole and RequireSignIn ask Identity"
        );

    [Fact]
    public void Services_demand_a_sign_in_only_by_what_asks_Identity() =>
        AssertNowhere(
            BareAuthorization(),
            except: ["ServiceDefaults/Authentication/", "gateway/", "web/"],
            because: "RequireAwardRole and RequireSignIn ask whether the role still holds"
        );

    [Fact]
    public void No_page_prints_an_expression_as_it_is_written() =>
        AssertNowhere(
            ExpressionInWords(),
            except: [],
            because: "after a letter, and a Chinese sign is one, Razor takes @ for part of an address: write @(…)",
            kind: "*.razor"
        );

    [Fact]
    public void No_rule_of_a_style_sheet_swallows_the_next()
    {
        var swallowed = Sources("*.css").SelectMany(Nested).ToList();
        Assert.True(
            swallowed.Count == 0,
            $"a rule that is not closed takes all that follow with it:\n{string.Join('\n', swallowed)}"
        );
    }

    private static IEnumerable<string> Nested(string file)
    {
        var open = new Stack<string>();
        foreach (
            var (line, number) in File.ReadLines(Path.Combine(Root, file))
                .Select((l, i) => (l, i + 1))
        )
        {
            if (line.Contains('{', StringComparison.Ordinal))
            {
                if (open.TryPeek(out var outer) && !outer.StartsWith('@'))
                {
                    yield return $"{file}:{number}: {line.Trim()} in {outer}";
                }

                open.Push(line.Trim());
            }

            if (line.Contains('}', StringComparison.Ordinal) && !open.TryPop(out _))
            {
                yield return $"{file}:{number}: closes nothing";
            }
        }

        foreach (var rule in open)
        {
            yield return $"{file}: {rule} is not closed";
        }
    }

    private static void AssertNowhere(
        Regex pattern,
        string[] except,
        string because,
        string kind = "*.cs"
    )
    {
        var hits = Sources(kind)
            .Where(file => !except.Any(e => file.StartsWith(e, StringComparison.Ordinal)))
            .Where(file => !file.StartsWith("tests/", StringComparison.Ordinal))
            .SelectMany(file =>
                File.ReadLines(Path.Combine(Root, file))
                    .Select((line, i) => (file, line, number: i + 1))
                    .Where(l =>
                        !l.line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                        && pattern.IsMatch(l.line)
                    )
            )
            .Select(l => $"{l.file}:{l.number}: {l.line.Trim()}")
            .ToList();
        Assert.True(hits.Count == 0, $"{because}:\n{string.Join('\n', hits)}");
    }

    private static IEnumerable<string> Sources(string kind) =>
        Directory
            .EnumerateFiles(Root, kind, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path =>
                !path.Split('/').Any(part => part is "bin" or "obj" or ".data" or "node_modules")
            );

    [GeneratedRegex(@"[\p{Lo}]@[A-Za-z_]")]
    private static partial Regex ExpressionInWords();

    [GeneratedRegex(@"\.TokenSuffices\(")]
    private static partial Regex TokenAlone();

    [GeneratedRegex(@"\.RequireAuthorization\(|\[Authorize\b")]
    private static partial Regex BareAuthorization();
}
