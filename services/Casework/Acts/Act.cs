using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Casework.Acts;

/// <summary>An act on a case: who may do it, when, and what everybody is told of it beforehand.</summary>
/// <param name="Verb">Last part of its address.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Roles">Whose act it is.</param>
/// <param name="IsOpen">Whether the case is in a state for it; asked of the same table that forbids it otherwise.</param>
public sealed record Act<TCase>(string Verb, string Title, string[] Roles, Func<TCase, bool> IsOpen)
{
    /// <summary>What follows from it.</summary>
    public required string Consequence { get; init; }

    /// <summary>Who is told; null where nobody is.</summary>
    public string? Told { get; init; }

    /// <summary>Whether it can be undone.</summary>
    public string Undo { get; init; } = "登记后不能撤回。";

    /// <summary>Whether the case waits for it.</summary>
    public bool Main { get; init; }

    /// <summary>What to know before.</summary>
    public string? Note { get; init; }

    /// <summary>What it takes; empty where the portal has a form of its own for it.</summary>
    public IReadOnlyList<ActField> Fields { get; init; } = [];

    /// <summary>The act's name where it depends on the case.</summary>
    public Func<TCase, string>? TitleOf { get; init; }

    /// <summary>The article, where it is another than the case's.</summary>
    public int? Article { get; init; }

    /// <summary>What is in its way though the state allows it, as far as that is known before it is tried.</summary>
    public Func<TCase, AwardUser, IEnumerable<ActObstacle>>? Obstacles { get; init; }

    /// <summary>What is answered where the state does not allow it, if not what the case's table answers: 409.</summary>
    public Func<TCase, RefusedException>? Refusal { get; init; }

    /// <summary>Where it is sent, if not to its own address (代录, for instance).</summary>
    public string? Address { get; init; }

    /// <summary>Name in the API description.</summary>
    public string Summary { get; init; } = Title;

    internal ActTable<TCase> Table { private get; init; } = null!;

    /// <summary>Refuses where the case's state does not allow the act.</summary>
    /// <exception cref="RefusedException">409, in the words of the case's table.</exception>
    public void Require(TCase found)
    {
        if (!IsOpen(found))
        {
            throw (Refusal ?? Table.Refusal)(found);
        }
    }

    internal bool IsOpenTo(AwardUser by, TCase found) => Roles.Contains(by.Role) && IsOpen(found);

    internal ActView Show(AwardUser by, TCase found) =>
        new(
            Verb,
            TitleOf?.Invoke(found) ?? Title,
            Article ?? Table.ArticleOf(found),
            Consequence,
            Told,
            Undo
        )
        {
            Main = Main,
            Note = Note,
            Address = Address,
            Fields = Fields,
            Obstacles = Obstacles is null ? [] : [.. Obstacles(found, by)],
        };
}
