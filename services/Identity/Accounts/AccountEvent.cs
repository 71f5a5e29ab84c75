using QualityAward.Contracts.Rest.Identity;

namespace QualityAward.Identity.Accounts;

/// <summary>
/// One entry of an account's history, for audit. Holds neither network addresses (article 21) nor anything typed: a
/// password is easily typed into the wrong field.
/// </summary>
public sealed class AccountEvent
{
    private AccountEvent() { }

    /// <summary>Something that happened to an account.</summary>
    public AccountEvent(
        Guid accountId,
        string kind,
        DateTimeOffset at,
        Guid? by = null,
        string? detail = null
    )
    {
        AccountId = accountId;
        Kind = kind;
        At = at;
        By = by;
        Detail = detail;
    }

    /// <summary>Order of entry.</summary>
    public long Id { get; private set; }

    /// <summary>The account.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>One of <see cref="AccountEventKinds"/>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who did it, null for the system.</summary>
    public Guid? By { get; private set; }

    /// <summary>What exactly, in Chinese.</summary>
    public string? Detail { get; private set; }

    /// <summary>What administrators see.</summary>
    public AccountEventView ToView() => new(At, Kind, By, Detail);
}
