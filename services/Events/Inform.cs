using Google.Protobuf.WellKnownTypes;
using QualityAward.Contracts.Notifications.V1;

namespace QualityAward.Events;

/// <summary>Messages to people, raised by the aggregate that has something to tell; Notifications delivers them.</summary>
public static class Inform
{
    /// <summary>A message. Never a secret, an identity number or a complaint's text.</summary>
    /// <param name="kind">Stable kebab-case name, e.g. <c>application-returned</c>.</param>
    /// <param name="title">One line in Chinese.</param>
    /// <param name="body">What happened, what to do next and until when, in Chinese.</param>
    /// <param name="link">Path in the portal where to act, or null.</param>
    /// <param name="article">The article it follows from, or null.</param>
    /// <param name="at">Award time.</param>
    /// <param name="to">The recipients.</param>
    public static MessageRequested Message(
        string kind,
        string title,
        string body,
        string? link,
        int? article,
        DateTimeOffset at,
        params IEnumerable<Address> to
    )
    {
        var message = new MessageRequested
        {
            MessageId = Guid.NewGuid().ToString(),
            Kind = kind,
            Title = title,
            Body = body,
            At = Timestamp.FromDateTimeOffset(at),
            To = { to },
        };
        if (link is not null)
        {
            message.Link = link;
        }

        if (article is { } number)
        {
            message.Article = number;
        }

        return message;
    }

    /// <summary>Everyone who acts in a role for a unit.</summary>
    public static Address Everyone(string unit, string role) => new() { Unit = unit, Role = role };

    /// <summary>Everyone who acts in a role for a unit, but the person who knows already.</summary>
    public static Address Others(string unit, string role, string subject) =>
        new()
        {
            Unit = unit,
            Role = role,
            Except = subject,
        };

    /// <summary>One person, in a role for a unit.</summary>
    public static Address Person(string unit, string role, string subject) =>
        new()
        {
            Unit = unit,
            Role = role,
            Subject = subject,
        };
}
