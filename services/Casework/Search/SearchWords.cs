using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Rest.Problems;

namespace QualityAward.Casework.Search;

/// <summary>What somebody looks for: part of a name, of a code or of a number.</summary>
public sealed class SearchWords
{
    private const int Fewest = 2;
    private const int Most = 50;

    private readonly string _folded;

    private SearchWords(string typed, string folded) => (Typed, _folded) = (typed, folded);

    /// <summary>As typed, without blanks around; the database folds it as it folds what it is compared with.</summary>
    public string Typed { get; }

    /// <summary>Reads the parameter.</summary>
    /// <exception cref="RefusedException">400: fewer than two signs, which nearly everything has, or more than fifty.</exception>
    public static SearchWords Read(string? q)
    {
        var typed = q?.Trim() ?? "";
        var folded = NameText.Fold(typed);
        return folded.Length < Fewest || typed.Length > Most
            ? throw new RefusedException(
                Refusals.Malformed($"检索词应为{Fewest}至{Most}个字，空格和间隔号不计。")
            )
            : new(typed, folded);
    }

    /// <summary>Whether one of these has it: for lists of a handful that are read as a whole.</summary>
    public bool AreIn(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (NameText.Fold(text).Contains(_folded, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
