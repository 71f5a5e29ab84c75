using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Events;

namespace QualityAward.Review.Editions;

/// <summary>Where a candidate stands as far as Review is concerned.</summary>
public enum CandidateState
{
    /// <summary>Reported to the office; not open to experts.</summary>
    Reported,

    /// <summary>Accepted (article 13): may be reviewed.</summary>
    Accepted,

    /// <summary>Out, at whatever stage.</summary>
    Stopped,
}

/// <summary>What Review knows of a candidate, as Applications told it.</summary>
public sealed class ReviewCandidate : AggregateRoot
{
    private ReviewCandidate() { } // EF Core

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>Organisation or individual.</summary>
    public CandidateKind Kind { get; private set; }

    /// <summary>Where it stands.</summary>
    public CandidateState State { get; private set; }

    /// <summary>Name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>所在县（区）.</summary>
    public string Place { get; private set; } = "";

    /// <summary>行业.</summary>
    public string Industry { get; private set; } = "";

    /// <summary>工作单位.</summary>
    public string Employer { get; private set; } = "";

    /// <summary>职务（职称）.</summary>
    public string Position { get; private set; } = "";

    /// <summary>初审单位.</summary>
    public string ReceivingBody { get; private set; } = "";

    /// <summary>Unit that filed it.</summary>
    public string ApplicantUnit { get; private set; } = "";

    /// <summary>Unit code of the receiving body.</summary>
    public string ReceivingUnit { get; private set; } = "";

    /// <summary>The organisation's or the employer's 统一社会信用代码, in its own form.</summary>
    public string CreditCode { get; private set; } = "";

    /// <summary>Organisation or employer, and filing unit, as <see cref="RelatedUnit"/> makes codes: relations are found by them.</summary>
    public string[] ApplicantCodes { get; private set; } = [];

    /// <summary>The receiving body, as <see cref="RelatedUnit"/> makes codes.</summary>
    public string ReceivingCode { get; private set; } = "";

    /// <summary>第十二条、第十三条：unit codes of the departments that were asked about it.</summary>
    public string[] ConsultedUnits { get; private set; } = [];

    /// <summary>
    /// 第十二条：reported to 市质量强市办. Until then it exists for its receiving body and the departments asked alone: a query
    /// filter keeps it from everybody else.
    /// </summary>
    public bool Reported { get; private set; }

    /// <summary>Key by which bans are matched.</summary>
    public string SubjectKey { get; private set; } = "";

    /// <summary>Why it is out.</summary>
    public string? StopReason { get; private set; }

    /// <summary>What may be published of it (article 3).</summary>
    public PublicCandidate ToPublic() =>
        new()
        {
            CandidateId = Id.ToString(),
            Kind = Kind is CandidateKind.Organisation ? "organisation" : "individual",
            Name = Name,
            Place = Place,
            Industry = Industry,
            Employer = Employer,
            Position = Position,
            ReceivingBody = ReceivingBody,
        };

    internal static ReviewCandidate Of(Guid id, string editionId) =>
        new() { Id = id, EditionId = Guid.Parse(editionId) };

    internal void Describe(
        PublicCandidate candidate,
        string applicantUnit,
        string receivingUnit,
        string creditCode
    )
    {
        Kind =
            candidate.Kind == "individual" ? CandidateKind.Individual : CandidateKind.Organisation;
        Name = candidate.Name;
        Place = candidate.Place;
        Industry = candidate.Industry;
        Employer = candidate.Employer;
        Position = candidate.Position;
        ReceivingBody = candidate.ReceivingBody;
        ApplicantUnit = applicantUnit;
        ReceivingUnit = receivingUnit;
        CreditCode = RelatedUnit.Of(creditCode);
        ApplicantCodes =
        [
            .. new[] { CreditCode, RelatedUnit.Of(applicantUnit) }
                .Where(code => code.Length > 0)
                .Distinct(),
        ];
        ReceivingCode = RelatedUnit.Of(receivingUnit);
    }

    /// <summary>第十二条：it came before 市质量强市办.</summary>
    internal void Report() => Reported = true;

    /// <summary>A department was asked about it.</summary>
    internal void Consult(string unit) =>
        ConsultedUnits = [.. ConsultedUnits.Append(unit).Distinct()];

    /// <summary>By which key the other services know the subject.</summary>
    internal void Identify(string subjectKey)
    {
        if (subjectKey.Length > 0)
        {
            SubjectKey = subjectKey;
        }
    }

    internal void Accept(string subjectKey)
    {
        Identify(subjectKey);
        Reported = true;
        if (State != CandidateState.Stopped)
        {
            State = CandidateState.Accepted;
        }
    }

    /// <summary>Its panel was formed or changed; the newly named experts are told, without the candidate's name.</summary>
    internal void SeatPanel(IReadOnlyCollection<string> named, int size, DateTimeOffset now)
    {
        Raise(
            Leaf.InBatch("panel-assigned", 15, now, new { candidate = Id, size })
                .About(EditionId, Id)
        );
        if (named.Count > 0)
        {
            Raise(
                Inform.Message(
                    "review-assigned",
                    "您有新的评审任务",
                    "市质量强市办已为您分配评审对象，请到“我的评审”页面查看并按期完成评审。",
                    "/review/mine",
                    15,
                    now,
                    named
                        .Order(StringComparer.Ordinal)
                        .Select(s => Inform.Person(UnitKinds.ExpertGroup, Roles.Expert, s))
                )
            );
        }
    }

    /// <summary>An expert left its panel: somebody else has to be named.</summary>
    internal void LosePanelMember(int article, DateTimeOffset now)
    {
        Raise(
            Leaf.InBatch("panel-member-left", article, now, new { candidate = Id })
                .About(EditionId, Id)
        );
        Raise(
            Inform.Message(
                "panel-incomplete",
                "有评审对象需要补充专家",
                "因回避或者取消评审资格，有评审对象的专家人数不足，请到“评审分组”页面补充分配。",
                "/review/panels",
                article,
                now,
                Inform.Everyone(UnitKinds.CityOffice, Roles.Office)
            )
        );
    }

    internal void Stop(string reason)
    {
        State = CandidateState.Stopped;
        StopReason = reason;
    }

    /// <summary>What had stopped it was wrong, or was annulled.</summary>
    internal void Resume(bool accepted)
    {
        State = accepted ? CandidateState.Accepted : CandidateState.Reported;
        StopReason = null;
    }
}
