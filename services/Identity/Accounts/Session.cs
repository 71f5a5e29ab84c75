using QualityAward.Contracts.Rest.Identity;

namespace QualityAward.Identity.Accounts;

/// <summary>
/// One sign-in of one browser. No network address is kept: it could be matched with an unsigned complaint (article 21).
/// </summary>
public sealed class Session
{
    /// <summary>Longest life; afterwards the person signs in again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private Session() { }

    /// <summary>A sign-in that is complete.</summary>
    public Session(
        Guid accountId,
        Guid? assignmentId,
        IEnumerable<string> methods,
        string device,
        DateTimeOffset now
    )
    {
        Id = Guid.NewGuid();
        AccountId = accountId;
        AssignmentId = assignmentId;
        Methods = [.. methods];
        Device = device;
        SignedInAt = LastSeenAt = now;
    }

    /// <summary>The token's <c>sid</c>.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>The assignment in use; null until one is chosen.</summary>
    public Guid? AssignmentId { get; set; }

    /// <summary>The token's <c>amr</c> (RFC 8176).</summary>
    public string[] Methods { get; private set; } = [];

    /// <summary>What the browser calls itself, shortened.</summary>
    public string Device { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset SignedInAt { get; private set; }

    /// <summary>Last time a token was issued.</summary>
    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When it was ended, by whomever.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether tokens may still be issued for it.</summary>
    public bool IsOpen(DateTimeOffset now) => EndedAt is null && now < SignedInAt + Lifetime;

    /// <summary>Ends it; its refresh tokens are refused from now on.</summary>
    public void End(DateTimeOffset now) => EndedAt ??= now;

    /// <summary>What its owner sees.</summary>
    public SessionView ToView(Guid current) =>
        new(Id, Device, SignedInAt, LastSeenAt, Id == current);
}
