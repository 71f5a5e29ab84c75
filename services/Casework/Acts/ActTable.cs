using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Casework.Acts;

/// <summary>The acts on a kind of case: the only list of them, for those who act and for those who are refused.</summary>
/// <param name="article">The article that the case rests on.</param>
/// <param name="refusal">What is answered where its state does not allow an act: 409.</param>
public sealed class ActTable<TCase>(Func<TCase, int> article, Func<TCase, RefusedException> refusal)
{
    private readonly List<Act<TCase>> _acts = [];

    /// <summary>All acts, in the order they are shown.</summary>
    public IReadOnlyList<Act<TCase>> All => _acts;

    /// <summary>Adds an act.</summary>
    public Act<TCase> Add(Act<TCase> act)
    {
        var added = act with { Table = this };
        _acts.Add(added);
        return added;
    }

    /// <summary>The acts that are open to a person now.</summary>
    /// <param name="by">Who looks at the case; may know of it.</param>
    /// <param name="found">The case.</param>
    public IReadOnlyList<ActView> OpenTo(AwardUser by, TCase found) =>
        [.. _acts.Where(act => act.IsOpenTo(by, found)).Select(act => act.Show(by, found))];

    internal int ArticleOf(TCase found) => article(found);

    internal RefusedException Refusal(TCase found) => refusal(found);
}
