using QualityAward.Common.Publication;

namespace QualityAward.Contracts.Rest.Publicity;

/// <summary>Where a text that is to be published stands (article 3).</summary>
public enum TextReviewState
{
    /// <summary>Waits for a second person.</summary>
    Waiting,

    /// <summary>May be published as it is: a second person has said of each place why it stays.</summary>
    Cleared,

    /// <summary>Must be changed.</summary>
    Refused,
}

/// <summary>A place in a text, and why it stays.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="KindName">Its Chinese name.</param>
/// <param name="Start">Its first sign, from 0.</param>
/// <param name="Length">How many signs.</param>
/// <param name="Excerpt">What stands there.</param>
/// <param name="Reason">Why it stays; null before.</param>
public sealed record TextMarkView(
    PersonalDataKind Kind,
    string KindName,
    int Start,
    int Length,
    string Excerpt,
    string? Reason
);

/// <summary>A text that is to be published, with the places a second person looks at.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Document">What it is to become, e.g. 受理名单公示.</param>
/// <param name="Label">Which part of it, e.g. 正文第2段.</param>
/// <param name="Text">What it says.</param>
/// <param name="Marks">The places, in order.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StateName">Its Chinese name.</param>
/// <param name="AskedAt">Award time.</param>
/// <param name="AskedBy">Who wants to publish it.</param>
/// <param name="ReviewedAt">Award time.</param>
/// <param name="ReviewedBy">The second person.</param>
/// <param name="Reason">Why it must be changed.</param>
public sealed record TextReviewView(
    Guid Id,
    string Document,
    string Label,
    string Text,
    IReadOnlyList<TextMarkView> Marks,
    TextReviewState State,
    string StateName,
    DateTimeOffset AskedAt,
    string AskedBy,
    DateTimeOffset? ReviewedAt,
    string? ReviewedBy,
    string? Reason
)
{
    /// <summary>The acts open to the caller now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>Says of each marked place why it stays.</summary>
/// <param name="Reasons">One a place, in their order; 1 to 300 characters each.</param>
public sealed record ClearTextRequest(IReadOnlyList<string> Reasons);

/// <summary>Says why the text must be changed.</summary>
/// <param name="Reason">1 to 300 characters.</param>
public sealed record RefuseTextRequest(string Reason);
