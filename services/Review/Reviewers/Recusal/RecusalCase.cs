using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Events;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Recusal;

/// <summary>第二十二条：a person who stays out of a case, or of whom that is asked; always recorded.</summary>
public sealed class RecusalCase : AggregateRoot
{
    private RecusalCase() { } // EF Core

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private init; }

    /// <summary>The case.</summary>
    public Guid CandidateId { get; private init; }

    /// <summary>Account id of the person who stays out.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>Name, where known.</summary>
    public string SubjectName { get; private init; } = "";

    /// <summary>How it came up.</summary>
    public RecusalSource Source { get; private init; }

    /// <summary>Why; never a relative's name.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Where it stands.</summary>
    public RecusalState State { get; private set; }

    /// <summary>市质量强市办 or 领导小组: <see cref="RecusalDecisionRule"/>.</summary>
    public string DecidedByRole { get; private init; } = "";

    /// <summary>Account id of who asked.</summary>
    public string RequestedBy { get; private init; } = "";

    /// <summary>The applicant that suggested it, by its unit code; it is told the decision.</summary>
    public string? ApplicantUnit { get; private set; }

    /// <summary>When it came up.</summary>
    public DateTimeOffset RequestedAt { get; private init; }

    /// <summary>Account id of who decided.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was decided so.</summary>
    public string? Decision { get; private set; }

    /// <summary>A relation declared by the person or found in the data: takes effect at once.</summary>
    internal static RecusalCase AtOnce(RecusalSource source, Whose whose, DateTimeOffset now)
    {
        var recusal = Open(source, whose, whose.Subject, now);
        recusal.State = RecusalState.Granted;
        recusal.DecidedAt = now;
        recusal.Raise(
            Leaf.InBatch("recusal-recorded", 22, now, new { recusal = recusal.Id, source })
                .About(recusal.EditionId, recusal.CandidateId, recusal.Subject)
        );
        return recusal;
    }

    /// <summary>Somebody asks: for themself, or as the supervision group or the office suggesting it.</summary>
    /// <param name="whose">Who should stay out of what.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="now">Award time.</param>
    internal static RecusalCase Ask(Whose whose, AwardUser by, DateTimeOffset now)
    {
        ReasonRule.Require(
            whose.Reason,
            22,
            "回避申请和回避建议应当说明理由。请填写理由后重新提交，涉及亲属的只写关系类型，不写姓名。"
        );

        var source = whose.Subject == by.Subject ? RecusalSource.Applied : RecusalSource.Suggested;
        var recusal = Open(source, whose, by.Subject, now);
        recusal.ApplicantUnit = by.Role == Roles.Applicant ? by.Unit : null;
        recusal.Raise(
            Leaf.InBatch("recusal-requested", 22, now, new { recusal = recusal.Id, source })
                .About(recusal.EditionId, recusal.CandidateId, recusal.Subject)
        );
        var decides = recusal.DecidedByRole;
        recusal.Raise(
            Inform.Message(
                "recusal-to-decide",
                "有回避事项待决定",
                "收到一项回避申请或者回避建议，请到“回避”页面核实情况并作出决定。",
                "/review/recusals",
                22,
                now,
                Inform.Others(
                    decides == Roles.Office ? UnitKinds.CityOffice : UnitKinds.LeadingGroup,
                    decides,
                    whose.Subject
                )
            )
        );
        return recusal;
    }

    /// <summary>Decides, by the body that is competent; never the person concerned.</summary>
    /// <exception cref="RefusedException">Another body's, one's own, decided already, or no reason.</exception>
    internal void Decide(DecideRecusalRequest request, AwardUser by, DateTimeOffset now)
    {
        RecusalDecisionRule.Check(DecidedByRole, Subject, by);
        RecusalActs.Decide.Require(this);
        ReasonRule.Require(
            request.Reason,
            22,
            "对回避事项的决定应当记录理由。请填写理由后重新提交。"
        );

        State = request.Granted ? RecusalState.Granted : RecusalState.Refused;
        DecidedBy = by.Subject;
        DecidedAt = now;
        Decision = request.Reason.Trim();
        Raise(
            Leaf.InBatch(
                    "recusal-decided",
                    22,
                    now,
                    new { recusal = Id, granted = request.Granted }
                )
                .About(EditionId, CandidateId, Subject)
        );
        if (ApplicantUnit is { } applicant)
        {
            Raise(
                Inform.Message(
                    "recusal-suggestion-decided",
                    request.Granted ? "回避建议已采纳" : "回避建议未采纳",
                    $"您单位关于{SubjectName}回避的建议，经研究{(request.Granted ? "决定其回避" : "决定其不予回避")}。理由：{Decision}",
                    $"/applications/{CandidateId}",
                    22,
                    now,
                    Inform.Everyone(applicant, Roles.Applicant)
                )
            );
        }
    }

    private static RecusalCase Open(
        RecusalSource source,
        Whose whose,
        string by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = Guid.NewGuid(),
            EditionId = whose.EditionId,
            CandidateId = whose.CandidateId,
            Subject = whose.Subject,
            SubjectName = whose.Name,
            Source = source,
            Reason = whose.Reason.Trim(),
            DecidedByRole = RecusalDecisionRule.CompetentFor(whose.Role),
            RequestedBy = by,
            RequestedAt = now,
        };

    /// <summary>Who should stay out of what, and why.</summary>
    internal sealed record Whose(
        Guid EditionId,
        Guid CandidateId,
        string Subject,
        string Name,
        string Role,
        string Reason
    );
}
