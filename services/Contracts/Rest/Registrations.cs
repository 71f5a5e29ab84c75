using System.Text.Json;

namespace QualityAward.Contracts.Rest;

/// <summary>Where an act registered from paper (代录) stands.</summary>
public enum RegistrationState
{
    /// <summary>Waits for a second person's check.</summary>
    Pending,

    /// <summary>Checked by a second person; the act has taken effect.</summary>
    Checked,

    /// <summary>The second person found it wrong; without effect.</summary>
    Rejected,
}

/// <summary>代录: registers what somebody did on paper. Takes effect when a second person has checked it.</summary>
/// <param name="Act">Which act, e.g. <c>consultation-reply</c>; <c>GET …/registrations/acts</c> lists them.</param>
/// <param name="OnBehalfOf">Who did it: the body's or person's name.</param>
/// <param name="Document">From which paper.</param>
/// <param name="Payload">The act's own request body, with the ids its address would hold.</param>
public sealed record RegisterActRequest(
    string Act,
    string OnBehalfOf,
    PaperDocument Document,
    JsonElement Payload
);

/// <summary>Why a registration is wrong.</summary>
public sealed record RejectRegistrationRequest(string Reason);

/// <summary>An act registered from paper.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Act">Which act.</param>
/// <param name="ActName">Its Chinese name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="OnBehalfOf">Who did it.</param>
/// <param name="Document">From which paper.</param>
/// <param name="Payload">What was registered.</param>
/// <param name="RegisteredBy">Name of the clerk.</param>
/// <param name="RegisteredAt">Award time.</param>
/// <param name="CheckedBy">Name of the second person.</param>
/// <param name="CheckedAt">Award time.</param>
/// <param name="Reason">Why it was rejected.</param>
public sealed record RegistrationView(
    Guid Id,
    string Act,
    string ActName,
    RegistrationState State,
    string OnBehalfOf,
    PaperDocument Document,
    JsonElement Payload,
    string RegisteredBy,
    DateTimeOffset RegisteredAt,
    string? CheckedBy,
    DateTimeOffset? CheckedAt,
    string? Reason
)
{
    /// <summary>The acts open to the caller now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>An act that the caller's role may register from paper.</summary>
/// <param name="Name">For <see cref="RegisterActRequest.Act"/>.</param>
/// <param name="ChineseName">For people.</param>
public sealed record RegistrableAct(string Name, string ChineseName);
