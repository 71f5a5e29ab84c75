using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Exchange;

/// <summary>第二十九条: somebody's registration for an activity. Who it is, is sealed, and goes when it is withdrawn.</summary>
internal sealed class Participant
{
    private Participant() { } // EF Core

    /// <summary>Identifier; the code for checking in says it.</summary>
    public Guid Id { get; private init; }

    /// <summary>The activity.</summary>
    public Guid ActivityId { get; private init; }

    /// <summary>Place in the order of registration, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>Keyed hash of the receipt; the receipt itself is not kept.</summary>
    public string ReceiptHash { get; private init; } = "";

    /// <summary>Name, unit and how to reach them, sealed; null once it is no longer kept.</summary>
    public byte[]? Person { get; private set; }

    /// <summary>Which 个人信息处理告知 was shown.</summary>
    public string PrivacyVersion { get; private init; } = "";

    /// <summary>Where it stands.</summary>
    public ParticipantState State { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset RegisteredAt { get; private init; }

    /// <summary>When a place got free.</summary>
    public DateTimeOffset? MovedUpAt { get; private set; }

    /// <summary>When they came.</summary>
    public DateTimeOffset? CheckedInAt { get; private set; }

    /// <summary>Who let them in.</summary>
    public string? CheckedInBy { get; private set; }

    /// <summary>1 to 5.</summary>
    public int? Rating { get; private set; }

    /// <summary>What they wrote, sealed.</summary>
    public byte[]? Feedback { get; private set; }

    /// <summary>Registers somebody.</summary>
    public static Participant Register(
        Guid activity,
        NewParticipant filing,
        ParticipantState state,
        DateTimeOffset at
    ) =>
        new()
        {
            Id = filing.Id,
            ActivityId = activity,
            Number = filing.Number,
            ReceiptHash = filing.ReceiptHash,
            Person = filing.Person,
            PrivacyVersion = filing.PrivacyVersion,
            State = state,
            RegisteredAt = at,
        };

    /// <summary>Corrects who it is.</summary>
    public void Change(byte[] person) => Person = person;

    /// <summary>Gives the place up; nothing about the person stays.</summary>
    public void Withdraw() => (State, Person) = (ParticipantState.Withdrawn, null);

    /// <summary>A place got free.</summary>
    public void MoveUp(DateTimeOffset at) => (State, MovedUpAt) = (ParticipantState.Registered, at);

    /// <summary>They came.</summary>
    public void CheckIn(string by, DateTimeOffset at) => (CheckedInAt, CheckedInBy) = (at, by);

    /// <summary>What they say; said again, the last counts.</summary>
    public void Rate(int rating, byte[]? text) => (Rating, Feedback) = (rating, text);
}

/// <summary>A registration before it is kept.</summary>
internal sealed record NewParticipant(
    Guid Id,
    int Number,
    string ReceiptHash,
    byte[] Person,
    string PrivacyVersion
);

/// <summary>The sealed part of a registration.</summary>
internal sealed record ParticipantPerson(
    string Name,
    string Unit,
    string? Telephone,
    string? Email
);
