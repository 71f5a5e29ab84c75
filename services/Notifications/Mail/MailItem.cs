using QualityAward.Notifications.Inbox;

namespace QualityAward.Notifications.Mail;

/// <summary>Where an e-mail stands.</summary>
public enum MailState
{
    /// <summary>To be sent at <see cref="MailItem.NextAttemptAt"/>.</summary>
    Waiting,

    /// <summary>Being handed over. A process that ended here leaves it so, and nobody sends it a second time.</summary>
    Sending,

    /// <summary>Handed over.</summary>
    Sent,

    /// <summary>Given up: the inbox has the message.</summary>
    Failed,
}

/// <summary>One person's e-mail about one message. The inbox is what counts; an e-mail only calls attention to it.</summary>
public sealed class MailItem
{
    private const int Attempts = 8;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);

    /// <summary>The message.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>The message.</summary>
    public Message Message { get; private set; } = null!;

    /// <summary>Account id.</summary>
    public required string Subject { get; init; }

    /// <summary>The person's address when the message came.</summary>
    public required string Address { get; init; }

    /// <summary>Where it stands.</summary>
    public MailState State { get; private set; }

    /// <summary>How often it was tried in vain.</summary>
    public int FailedAttempts { get; private set; }

    /// <summary>Real time.</summary>
    public required DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>Committed before it is handed over.</summary>
    public void Start() => State = MailState.Sending;

    /// <summary>It was handed over.</summary>
    public void Succeed() => State = MailState.Sent;

    /// <summary>It was certainly not handed over: tried again, ever less often, in the end no more.</summary>
    public void Fail(DateTimeOffset now)
    {
        FailedAttempts++;
        State = FailedAttempts < Attempts ? MailState.Waiting : MailState.Failed;
        NextAttemptAt = now + First * Math.Pow(2, FailedAttempts - 1);
    }
}
