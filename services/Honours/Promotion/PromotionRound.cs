using QualityAward.Events;

namespace QualityAward.Honours.Promotion;

/// <summary>The yearly reports of one calendar year, with the last day for them.</summary>
public sealed class PromotionRound : AggregateRoot
{
    private PromotionRound() { } // EF Core

    /// <summary>The calendar year they are about.</summary>
    public int Year { get; private init; }

    /// <summary>Last day.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>When all that were waited for were asked last; null if never.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>Where nothing else is said: 31 January of the next year.</summary>
    public static DateOnly UsualDueOn(int year) => new(year + 1, 1, 31);

    /// <summary>Opens it.</summary>
    public static PromotionRound Open(int year, DateOnly dueOn, DateTimeOffset now) =>
        new()
        {
            Id = Guid.NewGuid(),
            Year = year,
            DueOn = dueOn,
            OpenedAt = now,
        };

    /// <summary>All that are waited for are asked.</summary>
    public void Remind(DateTimeOffset now) => RemindedAt = now;

    /// <summary>Moves the last day.</summary>
    public void Move(DateOnly dueOn) => DueOn = dueOn;
}
