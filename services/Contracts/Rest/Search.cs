namespace QualityAward.Contracts.Rest;

/// <summary>Something that a search has found, as its list shows it.</summary>
/// <param name="Id">The record.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Detail">What tells it from others of the name; null where nothing does.</param>
/// <param name="State">Where it stands, in Chinese; null where it has no state.</param>
/// <param name="Address">Its page: in the workbench, or a public one, as links of messages name them.</param>
public sealed record SearchHit(
    string Id,
    string Title,
    string? Detail,
    string? State,
    string Address
);

/// <summary>What was found in one list.</summary>
/// <param name="Kind">The list's code.</param>
/// <param name="Name">What is listed, in Chinese.</param>
/// <param name="Hits">The first of them, in the list's order.</param>
/// <param name="HasMore">Whether the list has more.</param>
public sealed record SearchGroup(
    string Kind,
    string Name,
    IReadOnlyList<SearchHit> Hits,
    bool HasMore
);

/// <summary>What a service has found for a person: groups without a hit are left out.</summary>
/// <param name="Groups">By list.</param>
public sealed record SearchAnswer(IReadOnlyList<SearchGroup> Groups);
