using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Events;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Visits;

/// <summary>第三十一条: a visit that a holder offers to learners.</summary>
public sealed class VisitSlot : AggregateRoot, IBelongsToHolder
{
    private VisitSlot() { } // EF Core

    /// <summary>The award.</summary>
    public Guid HonourId { get; private init; }

    /// <summary>Its certificate.</summary>
    public string CertificateNumber { get; private init; } = "";

    /// <summary>Its holder.</summary>
    public string Holder { get; private init; } = "";

    /// <summary>Unit under which the holder acts; null where it has none in the system.</summary>
    public string? HolderUnit { get; private init; }

    /// <summary>What is shown.</summary>
    public string Topic { get; private init; } = "";

    /// <summary>Where to come.</summary>
    public string Place { get; private init; } = "";

    /// <summary>On which day.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>Beginning.</summary>
    public TimeOnly From { get; private init; }

    /// <summary>End.</summary>
    public TimeOnly To { get; private init; }

    /// <summary>People at most.</summary>
    public int Capacity { get; private init; }

    /// <summary>Places taken by bookings that stand.</summary>
    public int Taken { get; private set; }

    /// <summary>Last day of booking.</summary>
    public DateOnly BookUntil { get; private init; }

    /// <summary>What visitors have to know.</summary>
    public string? Note { get; private init; }

    /// <summary>Where it stands.</summary>
    public VisitSlotState State { get; private set; }

    /// <summary>Why it was cancelled.</summary>
    public string? Reason { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset OfferedAt { get; private init; }

    /// <summary>Offers a visit.</summary>
    public static VisitSlot Offer(OfferVisitRequest request, VisitHost host, DateTimeOffset now) =>
        new()
        {
            Id = Guid.NewGuid(),
            HonourId = host.HonourId,
            CertificateNumber = host.Number,
            Holder = host.Name,
            HolderUnit = host.Unit,
            Topic = request.Topic,
            Place = request.Place,
            Day = request.Day,
            From = request.From,
            To = request.To,
            Capacity = request.Capacity,
            BookUntil = request.BookUntil,
            Note = request.Note,
            OfferedAt = now,
        };

    /// <summary>Whether it can be booked on this day.</summary>
    public bool IsBookable(DateOnly today) =>
        State is VisitSlotState.Open && today <= BookUntil && Taken < Capacity;

    /// <summary>Takes places, under the slot's lock.</summary>
    /// <exception cref="RefusedException">422 <c>visit-full</c>, <c>visit-closed</c>.</exception>
    public void Take(int people, DateOnly today)
    {
        if (State is not VisitSlotState.Open || today > BookUntil)
        {
            throw Refuse.ByLaw(
                "visit-closed",
                "该场次不再接受预约",
                "该场次已取消，或者预约已经截止，请选择其他场次。",
                31
            );
        }

        if (Taken + people > Capacity)
        {
            throw Refuse.ByLaw(
                "visit-full",
                "该场次余位不足",
                $"该场次还有{Capacity - Taken}个余位，本次预约{people}人。请减少人数或者选择其他场次。",
                31,
                ("field", "people"),
                ("free", Capacity - Taken)
            );
        }

        Taken += people;
    }

    /// <summary>Gives places back.</summary>
    public void GiveBack(int people) => Taken -= people;

    /// <summary>It does not take place.</summary>
    public void Cancel(string reason) => (State, Reason) = (VisitSlotState.Cancelled, reason);
}

/// <summary>Who receives.</summary>
/// <param name="HonourId">The award.</param>
/// <param name="Number">Its certificate.</param>
/// <param name="Name">Its holder.</param>
/// <param name="Unit">Unit under which the holder acts.</param>
public sealed record VisitHost(Guid HonourId, string Number, string Name, string? Unit);
