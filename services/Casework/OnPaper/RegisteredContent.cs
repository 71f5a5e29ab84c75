using System.Text.Json;

namespace QualityAward.Casework.OnPaper;

/// <summary>What of a registration may betray somebody, and is therefore sealed where the act is (article 21).</summary>
/// <param name="OnBehalfOf">Who did it.</param>
/// <param name="Payload">What was registered.</param>
/// <param name="Reason">Why it was rejected: it may repeat what was registered.</param>
public sealed record RegisteredContent(string OnBehalfOf, JsonElement Payload, string? Reason);
