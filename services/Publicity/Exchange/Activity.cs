using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Publicity.Exchange.Rules;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Exchange;

/// <summary>第二十九条: an activity of 宣传, 经验交流, 培训 or 观摩 that a district or department organises. It costs nothing (第三十条).</summary>
internal sealed class Activity : AggregateRoot, INamesFiles
{
    private Activity() { } // EF Core

    /// <summary>Code of the organising unit.</summary>
    public string Unit { get; private init; } = "";

    /// <summary>Its name when the activity was planned.</summary>
    public string UnitName { get; private init; } = "";

    /// <summary>The role in which it organises.</summary>
    public string Role { get; private init; } = "";

    /// <summary>Code of its district or county.</summary>
    public string Division { get; private init; } = "";

    /// <summary>Where it stands.</summary>
    public ActivityState State { get; private set; }

    /// <summary>Kind, as in <see cref="Content"/>.</summary>
    public ActivityKind Kind { get; private set; }

    /// <summary>Beginning, as in <see cref="Content"/>.</summary>
    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>End, as in <see cref="Content"/>.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>What is announced.</summary>
    public ActivityContent Content { get; private set; } = null!;

    /// <summary>All contents, the first first; the last is <see cref="Content"/>.</summary>
    public IReadOnlyList<ActivityVersion> Versions { get; private set; } = [];

    /// <summary>Award time.</summary>
    public DateTimeOffset PlannedAt { get; private init; }

    /// <summary>Award time.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Why it does not take place.</summary>
    public string? CancelReason { get; private set; }

    /// <summary>What came of it.</summary>
    public string? Summary { get; private set; }

    /// <summary>When somebody cancelled it, said that it was held, or closed it last.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <inheritdoc/>
    public Guid NamedBy => Id;

    /// <summary>The changes that everybody can read of: those of the published activity.</summary>
    public IEnumerable<ActivityVersion> PublicChanges => Versions.Where(v => v.Reason is not null);

    /// <summary>Plans an activity.</summary>
    public static Activity Plan(
        ActivityContent content,
        Organiser organiser,
        AwardUser by,
        DateTimeOffset at
    )
    {
        var activity = new Activity
        {
            Id = Guid.CreateVersion7(),
            Unit = by.Unit,
            Role = by.Role,
            UnitName = organiser.Name,
            Division = organiser.Division,
            PlannedAt = at,
        };
        activity.Write(content, null, by, at);
        return activity;
    }

    /// <summary>Writes it anew; the content before is kept.</summary>
    public void Revise(ActivityContent content, string? reason, AwardUser by, DateTimeOffset at)
    {
        Move(ActivityVerb.Revise);
        Write(content, State is ActivityState.Draft ? null : reason, by, at);
    }

    /// <summary>Makes it public.</summary>
    public void Publish(DateTimeOffset at)
    {
        Move(ActivityVerb.Publish);
        PublishedAt = at;
    }

    /// <summary>It does not take place.</summary>
    public void Cancel(string reason, DateTimeOffset at)
    {
        Move(ActivityVerb.Cancel);
        (CancelReason, SettledAt) = (reason, at);
    }

    /// <summary>It took place.</summary>
    public void MarkHeld(DateTimeOffset at)
    {
        Move(ActivityVerb.MarkHeld);
        SettledAt = at;
    }

    /// <summary>Says what came of it.</summary>
    public void Close(string summary, DateTimeOffset at)
    {
        Move(ActivityVerb.Close);
        (Summary, SettledAt) = (summary, at);
    }

    private void Write(ActivityContent content, string? reason, AwardUser by, DateTimeOffset at)
    {
        (Content, Kind) = (content, content.Kind);
        (StartsAt, EndsAt) = (content.StartsAt, content.EndsAt);
        Versions = [.. Versions, new(Versions.Count + 1, content, reason, by.Subject, by.Name, at)];
    }

    private void Move(ActivityVerb verb) =>
        State = ActivityStates.Next(State, verb) ?? throw ActivityStates.Refused(State);
}

/// <summary>A content of an activity.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Content">What it said.</param>
/// <param name="Reason">Why it was changed; null for what was not public.</param>
/// <param name="BySubject">Account id of who wrote it.</param>
/// <param name="ByName">Their name.</param>
/// <param name="At">Award time.</param>
internal sealed record ActivityVersion(
    int Number,
    ActivityContent Content,
    string? Reason,
    string BySubject,
    string ByName,
    DateTimeOffset At
);

/// <summary>The unit that organises.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Division">Code of its district or county.</param>
internal sealed record Organiser(string Name, string Division);
