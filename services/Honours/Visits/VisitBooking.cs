using System.Text.Json;
using QualityAward.Casework.Receipts;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Events;
using QualityAward.Honours.Register;
using QualityAward.Rest.Json;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Honours.Visits;

/// <summary>第三十一条: learners book a visit; who comes and how to reach them is sealed.</summary>
public sealed class VisitBooking : AggregateRoot, IBelongsToHolder
{
    /// <summary>What a receipt of it is called (<see cref="ReceiptCode"/>).</summary>
    public const string ReceiptKind = "visit-receipt";

    private VisitBooking() { } // EF Core

    /// <summary>The visit.</summary>
    public Guid SlotId { get; private init; }

    /// <summary>Unit that receives, as the slot has it.</summary>
    public string? HolderUnit { get; private init; }

    /// <summary>Whose people come.</summary>
    public string Unit { get; private init; } = "";

    /// <summary>How many.</summary>
    public int People { get; private init; }

    /// <summary>What they want to learn.</summary>
    public string Purpose { get; private init; } = "";

    /// <summary>Who is in charge and how to reach them, encrypted.</summary>
    public byte[] Content { get; private init; } = [];

    /// <summary>Keyed hash of the receipt code.</summary>
    public string ReceiptHash { get; private init; } = "";

    /// <summary>Award time.</summary>
    public DateTimeOffset BookedAt { get; private init; }

    /// <summary>Where it stands.</summary>
    public VisitBookingState State { get; private set; }

    /// <summary>Why it was declined.</summary>
    public VisitDeclineGround? Ground { get; private set; }

    /// <summary>The rule or the reason.</summary>
    public string? Reason { get; private set; }

    /// <summary>What was learnt.</summary>
    public string? Learnt { get; private set; }

    /// <summary>Books.</summary>
    public static VisitBooking Book(
        VisitSlot slot,
        BookVisitRequest form,
        string receipt,
        SecretBox box,
        DateTimeOffset now
    )
    {
        var id = Guid.NewGuid();
        var booking = new VisitBooking
        {
            Id = id,
            SlotId = slot.Id,
            HolderUnit = slot.HolderUnit,
            Unit = form.Unit,
            People = form.People,
            Purpose = form.Purpose,
            Content = box.Wrap(
                SealOf(id),
                JsonSerializer.SerializeToUtf8Bytes(
                    new VisitContact(form.Name, form.Contact),
                    AwardJson.Options
                )
            ),
            ReceiptHash = ReceiptCode.Hash(box, ReceiptKind, receipt),
            BookedAt = now,
        };
        booking.TellHost(
            "visit-requested",
            "收到一件参观学习预约",
            $"“{slot.Topic}”（{slot.Day.ToChinese()}）收到{form.Unit}{form.People}人的参观学习预约，请确认或者谢绝。",
            now
        );
        return booking;
    }

    /// <summary>The holder confirms it.</summary>
    public void Accept() => Step(VisitStep.Accept);

    /// <summary>The holder declines it.</summary>
    public void Decline(VisitDeclineGround ground, string reason)
    {
        Step(VisitStep.Decline);
        (Ground, Reason) = (ground, reason);
    }

    /// <summary>The holder cancels it.</summary>
    public void Cancel(string reason)
    {
        Step(VisitStep.Cancel);
        Reason = reason;
    }

    /// <summary>Whoever booked cancels it.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        Step(VisitStep.Withdraw);
        TellHost(
            "visit-withdrawn",
            "一件参观学习预约已取消",
            $"{Unit}已取消{People}人的参观学习预约。",
            now
        );
    }

    /// <summary>It took place.</summary>
    public void Hold() => Step(VisitStep.Hold);

    /// <summary>Whoever came tells what was learnt; may be told anew.</summary>
    public void Tell(string learnt) => Learnt = learnt;

    /// <summary>Who is in charge.</summary>
    public VisitContact Open(SecretBox box) =>
        JsonSerializer.Deserialize<VisitContact>(
            box.Unwrap(SealOf(Id), Content),
            AwardJson.Options
        )!;

    private void Step(VisitStep step) =>
        State =
            VisitTable.Next(State, step)
            ?? throw new InvalidOperationException(
                $"{step} in {State}: the desk has to refuse it."
            );

    private void TellHost(string kind, string title, string body, DateTimeOffset now) =>
        Raise(
            Inform.Message(
                kind,
                title,
                body,
                $"/visits/bookings/{Id}",
                31,
                now,
                HolderUnit is { } unit
                    ? Inform.Everyone(unit, Roles.Applicant)
                    : Inform.Everyone(UnitCodes.CityOffice, Roles.Office)
            )
        );

    private static string SealOf(Guid id) => $"visit-booking:{id:N}";
}

/// <summary>What is encrypted of a booking.</summary>
/// <param name="Name">Who is in charge.</param>
/// <param name="Contact">Telephone or e-mail.</param>
public sealed record VisitContact(string Name, string Contact);
