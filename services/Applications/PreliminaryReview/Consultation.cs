using Google.Protobuf.WellKnownTypes;
using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Events;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>第十二条：书面征求有关部门意见. One department asked about one applicant.</summary>
public sealed class Consultation : AggregateRoot
{
    private Consultation() { } // EF Core

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private init; }

    /// <summary>Unit code of the receiving body that asks.</summary>
    public string ReceivingUnit { get; private init; } = "";

    /// <summary>Unit code of who is asked; null for a 县（区） department without a place in the system.</summary>
    public string? DepartmentUnit { get; private init; }

    /// <summary>Its name.</summary>
    public string DepartmentName { get; private init; } = "";

    /// <summary>Reply by.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>征求意见函.</summary>
    public PaperDocument? Letter { get; private init; }

    /// <summary>Award time.</summary>
    public DateTimeOffset SentAt { get; private init; }

    /// <summary>Account id of the clerk.</summary>
    public string SentBy { get; private init; } = "";

    /// <summary>The reply.</summary>
    public ConsultationReplyView? Reply { get; private set; }

    /// <summary>The objection was withdrawn in writing.</summary>
    public ObjectionWithdrawalView? Withdrawal { get; private set; }

    /// <summary>Opens the commitments of the log's entries: which application they tell of.</summary>
    public byte[] Salt { get; private set; } = [];

    /// <summary>No reply yet.</summary>
    public bool IsOpen => Reply is null;

    /// <summary>An objection that its author has not withdrawn in writing.</summary>
    public bool ObjectionStands =>
        Reply is { Answer: ConsultationAnswer.Objection } && Withdrawal is null;

    /// <summary>Asks.</summary>
    public static Consultation Open(
        (Guid Edition, Guid Application) of,
        string receivingUnit,
        (string? Unit, string Name) department,
        OpenConsultationRequest request,
        AwardUser by,
        DateTimeOffset now
    )
    {
        var consultation = new Consultation
        {
            Id = Guid.NewGuid(),
            ApplicationId = of.Application,
            ReceivingUnit = receivingUnit,
            DepartmentUnit = department.Unit,
            DepartmentName = department.Name,
            DueOn = request.DueOn,
            Letter = request.Letter,
            SentAt = now,
            SentBy = by.Subject,
        };
        if (department.Unit is { } unit)
        {
            consultation.Raise(
                new DepartmentConsulted
                {
                    EditionId = $"{of.Edition}",
                    DepartmentUnit = unit,
                    CandidateIds = { $"{of.Application}" },
                    At = Timestamp.FromDateTimeOffset(now),
                }
            );
            consultation.Raise(
                Inform.Message(
                    "consultation-opened",
                    "请就申报主体资格初审函复意见",
                    $"接收单位就一件市政府质量奖申报书面征求你单位意见，请于{request.DueOn.ToChinese()}前回复无异议，或者有异议并说明理由。",
                    $"/consultations/{consultation.Id}",
                    12,
                    now,
                    Inform.Everyone(unit, Roles.Department)
                )
            );
        }

        return consultation;
    }

    /// <summary>The department replies.</summary>
    /// <exception cref="RefusedException">Replied before, or an objection without reasons.</exception>
    public void Answer(ConsultationReplyView reply)
    {
        ConsultationActs.Reply.Require(this);
        Rules.ReplyReasonsRule.Check(12, reply.Answer, reply.Reasons);
        // What was typed before the mind was changed is no reason of anything.
        Reply =
            reply.Answer is ConsultationAnswer.Objection ? reply : reply with { Reasons = null };
        var objects = reply.Answer == ConsultationAnswer.Objection;
        Tell(
            "consultation-replied",
            objects ? $"{DepartmentName}有异议" : $"{DepartmentName}无异议",
            objects
                ? $"{DepartmentName}对一件申报提出异议。请查看理由并依照第十二条处理。"
                : $"{DepartmentName}对一件申报回复无异议。",
            reply.RepliedAt,
            new { objection = objects, registered = reply.RegistrationId is not null }
        );
    }

    /// <summary>The department withdraws its objection in writing.</summary>
    /// <exception cref="RefusedException">No objection stands.</exception>
    public void WithdrawObjection(ObjectionWithdrawalView withdrawal)
    {
        ConsultationActs.Withdraw.Require(this);
        Withdrawal = withdrawal;
        Tell(
            "consultation-objection-withdrawn",
            $"{DepartmentName}书面撤回异议",
            $"{DepartmentName}已书面撤回对一件申报的异议。",
            withdrawal.At,
            new { registered = withdrawal.RegistrationId is not null }
        );
    }

    private void Tell(string kind, string title, string body, DateTimeOffset at, object data)
    {
        // 第二十二条: every clerk of the unit reads it; the list shows the case to those who may open it.
        const string link = "/preliminary";
        var to = Inform.Everyone(ReceivingUnit, Roles.ReceivingBody);
        Raise(Inform.Message(kind, title, body, link, 12, at, to));

        // An objection's own leaf would tell that there is one.
        var commitment = Commitment.To(ApplicationId.ToString());
        Salt = [.. Salt, .. commitment.Salt];
        Raise(
            Leaf.InBatch(kind, 12, at, new { application = commitment.Value, data })
                .About(candidate: ApplicationId)
        );
    }
}
