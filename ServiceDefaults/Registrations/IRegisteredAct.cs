using System.Text.Json;
using QualityAward.Contracts.Rest;

namespace QualityAward.ServiceDefaults;

/// <summary>
/// An act that somebody may have done on paper, and a clerk then registers (代录). Registered scoped, one class an act.
/// </summary>
public interface IRegisteredAct
{
    /// <summary>Stable kebab-case name, e.g. <c>consultation-reply</c>.</summary>
    string Name { get; }

    /// <summary>Its name for people, e.g. 征求意见回函.</summary>
    string ChineseName { get; }

    /// <summary>Whose clerks register it, and check it.</summary>
    IReadOnlyList<string> Roles { get; }

    /// <summary>Whether its paper may be a court's, which bears a 案号. No by default.</summary>
    bool TakesCaseNumbers => false;

    /// <summary>
    /// Refuses at registering what cannot take effect whoever checks it: a payload that cannot be read, a case that is not
    /// this unit's. Nothing by default.
    /// </summary>
    Task ConsiderAsync(JsonElement payload, AwardUser by, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>
    /// Does it, in the transaction in which the second person checks it; its rules are those of the act itself. Marks what it
    /// changes with <see cref="RegisteredAct.Id"/>, so that it shows wherever the act shows.
    /// </summary>
    Task ExecuteAsync(
        JsonElement payload,
        RegisteredAct entry,
        CancellationToken cancellationToken
    );
}

/// <summary>A registration as the act sees it.</summary>
/// <param name="Id">Of the registration.</param>
/// <param name="OnBehalfOf">Who did it: the body's or person's name.</param>
/// <param name="Document">From which paper; its scan, if any, was uploaded by the clerks' unit.</param>
/// <param name="RegisteredBy">The clerk, acting for the unit that is competent.</param>
/// <param name="RegisteredAt">Award time.</param>
/// <param name="CheckedBy">The second person, of the same unit and role.</param>
public sealed record RegisteredAct(
    Guid Id,
    string OnBehalfOf,
    PaperDocument Document,
    AwardUser RegisteredBy,
    DateTimeOffset RegisteredAt,
    AwardUser CheckedBy
);
