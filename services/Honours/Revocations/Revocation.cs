using Google.Protobuf.WellKnownTypes;
using QualityAward.Common;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Revocations;

/// <summary>第二十四条、第二十七条: the revocation of an award, by 市政府's decision only, and the recovery of what was given.</summary>
public sealed partial class Revocation : AggregateRoot, INamesFiles
{
    Guid INamesFiles.NamedBy => Id;

    private Revocation() { } // EF Core

    /// <summary>The award.</summary>
    public Guid HonourId { get; private set; }

    /// <summary>Number of its certificate.</summary>
    public string CertificateNumber { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public RevocationState State { get; private set; }

    /// <summary>Why.</summary>
    public RevocationGround Ground { get; private set; }

    /// <summary>The confirmed accident, or the decided case.</summary>
    public Guid SourceId { get; private set; }

    /// <summary>Day of the accident, or of the 处理决定.</summary>
    public DateOnly GroundDay { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Name of who opened it.</summary>
    public string OpenedByName { get; private set; } = "";

    /// <summary>报市政府的请示.</summary>
    public PaperDocument? Report { get; private set; }

    /// <summary>市政府's decision.</summary>
    public PaperDocument? Decision { get; private set; }

    /// <summary>代录 by which the decision was entered.</summary>
    public Guid? RegistrationId { get; private set; }

    /// <summary>The public announcement.</summary>
    public Guid? NoticeId { get; private set; }

    /// <summary>Day of service.</summary>
    public DateOnly? ServedOn { get; private set; }

    /// <summary>送达回证.</summary>
    public PaperDocument? Receipt { get; private set; }

    /// <summary>Last day to return certificate and plaque.</summary>
    public DateOnly? ReturnDue { get; private set; }

    /// <summary>The 放假安排 that day rests on.</summary>
    public string[] DueBasis { get; private set; } = [];

    /// <summary>Day the certificate came back.</summary>
    public DateOnly? CertificateReturnedOn { get; private set; }

    /// <summary>Day the plaque came back.</summary>
    public DateOnly? PlaqueReturnedOn { get; private set; }

    /// <summary>记入信用记录 (article 24).</summary>
    public RecordCreditEntryRequest? CreditEntry { get; private set; }

    /// <summary>建议函 (article 24).</summary>
    public RecordSuggestionRequest? Suggestion { get; private set; }

    /// <summary>Why it was closed.</summary>
    public string? Reasons { get; private set; }

    /// <summary>What the decision states of 行政复议 and 行政诉讼.</summary>
    public string? Remedies { get; private set; }

    /// <summary>Whether 市政府 has revoked and nobody has annulled it.</summary>
    public bool DecisionStands =>
        State is RevocationState.Decided or RevocationState.Served or RevocationState.Recovered;

    /// <summary>24 or 27.</summary>
    public int Article => Ground is RevocationGround.Misconduct ? 24 : 27;

    /// <summary>Opens it; its ground was checked.</summary>
    public static Revocation Open(
        Honour honour,
        RevocationGround ground,
        Guid sourceId,
        DateOnly groundDay,
        AwardUser by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = Guid.NewGuid(),
            HonourId = honour.Id,
            CertificateNumber = honour.Number!,
            State = RevocationState.Opened,
            Ground = ground,
            SourceId = sourceId,
            GroundDay = groundDay,
            OpenedAt = now,
            OpenedByName = by.Name,
        };

    /// <summary>由市质量强市办报市政府.</summary>
    public void ReportToGovernment(PaperDocument report, DateTimeOffset now)
    {
        Go(RevocationStep.Report);
        Report = report;
        // 第二十二条: whoever must stay out of the case gets it as well: it says nothing of it.
        Raise(
            Inform.Message(
                "revocation-reported",
                "有撤销已获奖项的请示待审定",
                "市质量强市办报请撤销已获奖项，请审定并登记决定。",
                "/honours/revocations",
                Article,
                now,
                Inform.Everyone(UnitCodes.Government, Roles.Government)
            )
        );
    }

    /// <summary>市政府 revokes; the award says so in the same transaction, the public is told.</summary>
    public void Decide(
        PaperDocument decision,
        Honour honour,
        string? title,
        IReadOnlyList<string>? paragraphs,
        string remedies,
        Guid? registrationId,
        DateTimeOffset now
    )
    {
        Go(RevocationStep.Decide);
        Remedies = remedies;
        (Decision, RegistrationId, NoticeId) = (decision, registrationId, Guid.NewGuid());
        var revoked = new AwardRevoked
        {
            CertificateNumber = CertificateNumber,
            Holder = honour.Name,
            EditionId = honour.EditionId?.ToString() ?? "",
            EditionName = honour.EditionName,
            Article = Article,
            DocumentNumber = decision.DocumentNumber!,
            DecidedOn = decision.Date.ToIso(),
            NoticeId = NoticeId.Value.ToString(),
            CandidateId = honour.ApplicationId?.ToString() ?? "",
            Title = string.IsNullOrWhiteSpace(title)
                ? AnnouncementText.Title(honour)
                : title.Trim(),
            At = Timestamp.FromDateTimeOffset(now),
        };
        revoked.Paragraphs.AddRange(
            paragraphs is { Count: > 0 }
                ? paragraphs
                : AnnouncementText.Paragraphs(this, honour, decision.DocumentNumber!, decision.Date)
        );
        Raise(revoked);
        Raise(
            Inform.Message(
                "revocation-decided",
                "市政府已作出撤销决定",
                "市政府已作出撤销已获奖项的决定，请送达并收回获奖证书和奖牌。",
                "/honours/revocations",
                Article,
                now,
                Inform.Everyone(UnitCodes.CityOffice, Roles.Office)
            )
        );
        honour.Revoke(
            decision.DocumentNumber!,
            decision.Date,
            NoticeId.Value,
            Article,
            remedies,
            now
        );
    }

    /// <summary>Closed without revoking.</summary>
    public void Close(string reasons)
    {
        Go(RevocationStep.Close);
        Reasons = reasons;
    }

    /// <summary>
    /// What it rests on has fallen away. Before 市政府 has decided it is closed with that reason; a decision stands until
    /// it is itself changed or annulled, and those who have to see to that are told.
    /// </summary>
    /// <param name="why">What fell away, a Chinese clause without full stop.</param>
    /// <param name="now">Award time.</param>
    public void LoseGround(string why, DateTimeOffset now)
    {
        var isOpen = State is RevocationState.Opened or RevocationState.Reported;
        if (isOpen)
        {
            Close($"{why}，撤销事项失去依据，予以办结。");
        }
        else if (State is RevocationState.Closed or RevocationState.Annulled)
        {
            return;
        }

        Raise(
            Inform.Message(
                "revocation-ground-gone",
                isOpen ? "撤销事项因失去依据已办结" : "撤销决定所依据的记录已变更",
                isOpen
                    ? $"{why}，据此提出、市政府尚未决定的撤销事项已经办结，奖项继续有效。"
                    : $"{why}，据此作出的撤销决定仍然有效。应当变更或者撤销该决定的，请依法定程序办理，并登记变更或者撤销的文件。",
                "/honours/revocations",
                Article,
                now,
                Inform.Everyone(UnitCodes.CityOffice, Roles.Office),
                Inform.Everyone(UnitCodes.Government, Roles.Government)
            )
        );
    }

    /// <summary>The decision was served; certificate and plaque are due back.</summary>
    public void Serve(DateOnly servedOn, PaperDocument? receipt, Deadline due)
    {
        Go(RevocationStep.Serve);
        (ServedOn, Receipt, ReturnDue, DueBasis) = (servedOn, receipt, due.LastDay, [.. due.Basis]);
    }

    /// <summary>Something came back.</summary>
    public void Return(DateOnly? certificateOn, DateOnly? plaqueOn)
    {
        var certificate = certificateOn ?? CertificateReturnedOn;
        var plaque = plaqueOn ?? PlaqueReturnedOn;
        Go(certificate is null || plaque is null ? RevocationStep.Return : RevocationStep.Recover);
        (CertificateReturnedOn, PlaqueReturnedOn) = (certificate, plaque);
    }

    /// <summary>记入信用记录, once.</summary>
    public void EnterCredit(RecordCreditEntryRequest entry)
    {
        RevocationActs.EnterCredit.Require(this);
        CreditEntry = entry;
    }

    /// <summary>建议其上级主管部门或所在单位处理, once.</summary>
    public void Suggest(RecordSuggestionRequest suggestion)
    {
        RevocationActs.Suggest.Require(this);
        Suggestion = suggestion;
    }

    private void Go(RevocationStep step) =>
        State = RevocationTable.Next(State, step) ?? throw RevocationRefusals.WrongState(this);
}
