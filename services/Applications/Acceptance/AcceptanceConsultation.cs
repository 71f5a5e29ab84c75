using Google.Protobuf.WellKnownTypes;
using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Events;
using QualityAward.Files;

namespace QualityAward.Applications.Acceptance;

/// <summary>第十三条：征求市级有关部门意见. One department asked about the draft list.</summary>
public sealed class AcceptanceConsultation : AggregateRoot, INamesFiles
{
    Guid INamesFiles.NamedBy => Id;

    private AcceptanceConsultation() { } // EF Core

    /// <summary>The list.</summary>
    public Guid ListId { get; private init; }

    /// <summary>Unit code of who is asked.</summary>
    public string DepartmentUnit { get; private init; } = "";

    /// <summary>Its name.</summary>
    public string DepartmentName { get; private init; } = "";

    /// <summary>Reply by.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>征求意见函.</summary>
    public PaperDocument? Letter { get; private init; }

    /// <summary>The candidates it is asked about.</summary>
    public IReadOnlyList<Guid> Candidates { get; private init; } = [];

    /// <summary>Award time.</summary>
    public DateTimeOffset SentAt { get; private init; }

    /// <summary>The reply.</summary>
    public AcceptanceReply? Reply { get; private set; }

    /// <summary>How objections were dealt with.</summary>
    public IReadOnlyList<ObjectionHandling> Handlings { get; private set; } = [];

    /// <summary>Opens the commitment of the log's entry.</summary>
    public byte[] Salt { get; private set; } = [];

    /// <summary>No reply yet.</summary>
    public bool IsOpen => Reply is null;

    /// <summary>Objections that nobody has dealt with.</summary>
    public IEnumerable<Guid> UnhandledObjections =>
        Reply is null
            ? []
            : Reply
                .Answers.Where(a => a.Answer == ConsultationAnswer.Objection)
                .Select(a => a.ApplicationId)
                .Except(Handlings.Select(h => h.ApplicationId));

    /// <summary>Asks.</summary>
    public static AcceptanceConsultation Open(
        (Guid Edition, Guid List) of,
        (string Unit, string Name) department,
        IReadOnlyList<Guid> candidates,
        ConsultDepartmentsRequest request,
        DateTimeOffset now
    )
    {
        var consultation = new AcceptanceConsultation
        {
            Id = Guid.NewGuid(),
            ListId = of.List,
            DepartmentUnit = department.Unit,
            DepartmentName = department.Name,
            DueOn = request.DueOn,
            Letter = request.Letter,
            Candidates = candidates,
            SentAt = now,
        };
        consultation.Raise(
            new DepartmentConsulted
            {
                EditionId = $"{of.Edition}",
                DepartmentUnit = department.Unit,
                CandidateIds = { candidates.Select(id => $"{id}") },
                At = Timestamp.FromDateTimeOffset(now),
            }
        );
        consultation.Raise(
            Inform.Message(
                "acceptance-consultation-opened",
                "请就受理名单函复意见",
                $"市质量强市办就市政府质量奖受理名单征求你单位意见，请于{request.DueOn.ToChinese()}前逐一回复无异议，或者有异议并说明理由。",
                $"/acceptance-consultations/{consultation.Id}",
                13,
                now,
                Inform.Everyone(department.Unit, Roles.Department)
            )
        );
        return consultation;
    }

    /// <summary>The department replies, once, on everyone it was asked about.</summary>
    /// <exception cref="RefusedException">Replied before, or the answers do not fit the question.</exception>
    public void Answer(AcceptanceReply reply)
    {
        AcceptanceConsultationActs.Reply.Require(this);
        Rules.AnswerEveryoneRule.Check(Candidates, reply.Answers);
        Reply = reply;
        var objections = reply.Answers.Count(a => a.Answer == ConsultationAnswer.Objection);
        Raise(
            Inform.Message(
                "acceptance-consultation-replied",
                objections == 0 ? $"{DepartmentName}无异议" : $"{DepartmentName}有异议",
                $"{DepartmentName}已就受理名单回复意见。请到征求意见汇总页面查看并办理。",
                $"/acceptance-lists/{ListId}",
                13,
                reply.RepliedAt,
                Inform.Everyone(UnitKinds.CityOffice, Roles.Office)
            )
        );
        var commitment = Commitment.To(Id.ToString());
        Salt = commitment.Salt;
        Raise(
            Leaf.InBatch(
                "acceptance-consultation-replied",
                13,
                reply.RepliedAt,
                new
                {
                    consultation = commitment.Value,
                    objections,
                    registered = reply.RegistrationId is not null,
                }
            )
        );
    }

    /// <summary>The office has dealt with an objection, on the record.</summary>
    public void Handle(ObjectionHandling handling)
    {
        RequireUnhandled(handling.ApplicationId);
        Handlings = [.. Handlings, handling];
    }

    /// <summary>The department objects to a candidate, and nobody has dealt with it.</summary>
    /// <exception cref="RefusedException">409 <c>no-unhandled-objection</c>.</exception>
    public void RequireUnhandled(Guid applicationId)
    {
        if (!UnhandledObjections.Contains(applicationId))
        {
            throw Refuse.ByState(
                "no-unhandled-objection",
                "没有待处理的异议",
                "该部门对该申报主体没有提出异议，或者异议已经处理。",
                13
            );
        }
    }
}
