using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Events;
using QualityAward.Review.Editions;

namespace QualityAward.Review.Reviewers.People;

/// <summary>第七条：an expert or a supervisor of an edition.</summary>
public sealed class Appointment : AggregateRoot
{
    private Appointment() { } // EF Core

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>Account id; once in an edition, so nobody is in both groups.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Which group.</summary>
    public ReviewGroup Group { get; private set; }

    /// <summary>Credit codes and unit codes of known relations (article 22).</summary>
    public string[] RelatedUnits { get; private set; } = [];

    /// <summary>When the qualification was withdrawn (article 25).</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why.</summary>
    public string? WithdrawnReason { get; private set; }

    /// <summary>On which paper, if any.</summary>
    public PaperDocument? WithdrawnDocument { get; private set; }

    internal static Appointment Of(AppointRequest request, DateTimeOffset now)
    {
        var appointment = new Appointment
        {
            Id = Guid.NewGuid(),
            EditionId = request.EditionId,
            Subject = request.Subject,
            Name = request.Name,
            Group = request.Group,
            RelatedUnits =
            [
                .. request
                    .RelatedUnits.Select(RelatedUnit.Of)
                    .Where(unit => unit.Length > 0)
                    .Distinct(),
            ],
        };
        appointment.Raise(
            Leaf.InBatch("person-appointed", 7, now, new { appointment = appointment.Id })
                .About(request.EditionId, person: request.Subject)
        );
        return appointment;
    }

    internal void Withdraw(WithdrawAppointmentRequest request, DateTimeOffset now)
    {
        AppointmentActs.Withdraw.Require(this);
        ReasonRule.Require(request.Reason, 25, "取消评审资格应当说明理由。请填写理由后重新提交。");

        WithdrawnAt = now;
        WithdrawnReason = request.Reason.Trim();
        WithdrawnDocument = request.Document;
        Raise(
            Leaf.InBatch("qualification-withdrawn", 25, now, new { appointment = Id })
                .About(EditionId, person: Subject)
        );
    }
}
