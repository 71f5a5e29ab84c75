using System.Text.RegularExpressions;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Export;

/// <summary>
/// The multiset of leaf types per subject of the transparency log. A subject bears the name that its owner gives it in the
/// play; where only the owner's service can open the commitment, subjects with the same leaves are counted together.
/// </summary>
internal sealed partial class LoggedLeaves(
    Witness witness,
    EditionView edition,
    IReadOnlyList<Candidate> field
)
{
    private const string Unnamed = "未具名";

    public async Task<IReadOnlyList<object>> ReadAsync()
    {
        var entries = await witness.ReadAllAsync();
        return
        [
            .. entries
                .GroupBy(e => e.Subject ?? "")
                .Select(subject =>
                    (
                        Name: NameOf(subject.Key),
                        Leaves: string.Join(
                            "、",
                            subject
                                .GroupBy(e => $"{e.Type}（{e.Article}）")
                                .OrderBy(type => type.Key, StringComparer.Ordinal)
                                .Select(type => $"{type.Key}×{type.Count()}")
                        )
                    )
                )
                .GroupBy(subject => subject)
                .OrderBy(group => group.Key.Name, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Leaves, StringComparer.Ordinal)
                .Select(group => new
                {
                    subject = group.Key.Name,
                    leaves = group.Key.Leaves,
                    count = group.Count(),
                }),
        ];
    }

    private string NameOf(string subject) =>
        subject == $"{edition.Id}" ? edition.Name
        : field.FirstOrDefault(c => subject == $"{c.Id}") is { } candidate ? candidate.Name
        : witness.OwnerOf(subject) is { } owner ? owner
        : Opaque().IsMatch(subject) ? Unnamed
        : subject;

    /// <summary>A commitment or a random identifier: it says nothing, and differs from play to play.</summary>
    [GeneratedRegex("^(sha256:[0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f-]{27})$")]
    private static partial Regex Opaque();
}
