using System.Text.Json;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Casework.OnPaper;

/// <summary>
/// An act on paper that not every clerk of the competent unit may know of: it concerns somebody (第二十一条), or a candidate
/// from whom a clerk is recused (第二十二条). Asked at every reading, and without an answer nothing is shown.
/// </summary>
public interface IGuardedAct : IRegisteredAct
{
    /// <summary>
    /// Whether what was written, and by whom, is kept sealed and left out of every message: an objection, a complaint.
    /// </summary>
    bool Sealed { get; }

    /// <summary>Of these registrations, those that this person may know of.</summary>
    Task<IReadOnlySet<Guid>> KnowableAsync(
        IReadOnlyCollection<RegisteredEntry> entries,
        AwardUser user,
        CancellationToken cancellationToken
    );

    /// <summary>Account ids of those whom it concerns, found when it is registered: for them it never exists.</summary>
    Task<IReadOnlyList<string>> ConcernedAsync(
        JsonElement payload,
        CancellationToken cancellationToken
    ) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>
    /// Account ids of those who may check it and are told that it waits; null: every other clerk of the unit in this role, who
    /// are told that something waits, and not what.
    /// </summary>
    Task<IReadOnlyList<string>?> CheckersAsync(
        JsonElement payload,
        AwardUser registeredBy,
        CancellationToken cancellationToken
    ) => Task.FromResult<IReadOnlyList<string>?>(null);

    /// <summary>
    /// Whether this role handles the matter afterwards; where another one does, a settled registration stays with the two
    /// who registered and checked it.
    /// </summary>
    bool IsHandledBy(string role, JsonElement payload) => true;
}

/// <summary>What was registered, to be told from others of its act.</summary>
/// <param name="Id">Of the registration.</param>
/// <param name="Payload">What was registered.</param>
public sealed record RegisteredEntry(Guid Id, JsonElement Payload);
