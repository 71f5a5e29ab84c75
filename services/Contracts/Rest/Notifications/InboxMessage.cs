namespace QualityAward.Contracts.Rest.Notifications;

/// <summary>A message in the inbox of the acting role and unit.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Kind">What it is about, e.g. <c>call-issued</c>.</param>
/// <param name="Title">One line.</param>
/// <param name="Body">Plain text; never a secret, an identity number or a complaint's text.</param>
/// <param name="Link">Path in the portal where to act or read on.</param>
/// <param name="Article">The article it follows from, if one.</param>
/// <param name="At">Award time of the event.</param>
/// <param name="ReadAt">Award time when this person first opened it; null while unread.</param>
public sealed record InboxMessage(
    Guid Id,
    string Kind,
    string Title,
    string Body,
    string? Link,
    int? Article,
    DateTimeOffset At,
    DateTimeOffset? ReadAt
);

/// <summary>Number of unread messages of the acting person in the active role and unit.</summary>
public sealed record UnreadCount(int Unread);
