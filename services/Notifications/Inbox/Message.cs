namespace QualityAward.Notifications.Inbox;

/// <summary>A message to everyone who acts in a role for a unit, or to one of them.</summary>
public sealed class Message
{
    /// <summary>Random, so that it tells nothing of other messages.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Order of arrival; never leaves the service, since it counts other people's messages.</summary>
    public long Position { get; private set; }

    /// <summary>Unit it is addressed to.</summary>
    public required string Unit { get; init; }

    /// <summary>Role it is addressed to.</summary>
    public required string Role { get; init; }

    /// <summary>Only this person's (account id); null: everyone's who acts in the role for the unit.</summary>
    public string? Subject { get; init; }

    /// <summary>Everyone's but this person's, who knows already.</summary>
    public string? Except { get; init; }

    /// <summary>What it is about, e.g. <c>call-issued</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>One line.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text without secrets.</summary>
    public required string Body { get; init; }

    /// <summary>Path in the portal where to act or read on.</summary>
    public string? Link { get; init; }

    /// <summary>The article it follows from.</summary>
    public int? Article { get; init; }

    /// <summary>Award time of the event.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether it is still to be found out who gets it by e-mail as well.</summary>
    public required bool MailDue { get; set; }

    /// <summary>Who has opened it, and when.</summary>
    public List<Reading> Readings { get; private set; } = [];
}

/// <summary>One person's first opening of a message.</summary>
public sealed class Reading
{
    /// <summary>The message.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>The account.</summary>
    public required string Subject { get; init; }

    /// <summary>Award time.</summary>
    public required DateTimeOffset ReadAt { get; init; }
}
