using QualityAward.Common;
using QualityAward.Common.Editions;
using QualityAward.Common.Regulation;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Contracts.Review.V1;
using QualityAward.Events;
using QualityAward.Honours.Subjects;

namespace QualityAward.Honours.Register;

/// <summary>An award in the register (article 20): from 市政府's decision through the certificate to a revocation.</summary>
public sealed partial class Honour : AggregateRoot
{
    private Honour() { } // EF Core

    /// <summary>The application; null for early winners.</summary>
    public Guid? ApplicationId { get; private set; }

    /// <summary>The edition; null for early winners.</summary>
    public Guid? EditionId { get; private set; }

    /// <summary>第几届.</summary>
    public int EditionOrdinal { get; private set; }

    /// <summary>E.g. 第三届（2022—2023年度）.</summary>
    public string EditionName { get; private set; } = "";

    /// <summary>The year of the award, which a holder names with it (article 26).</summary>
    public int Year { get; private set; }

    /// <summary>Organisation or individual.</summary>
    public CandidateKind Kind { get; private set; }

    /// <summary>The number on certificate and plaque; null for early winners without one.</summary>
    public string? Number { get; private set; }

    /// <summary>The place in the register's order, unique: latest edition first, 组织 before 个人, then the decision's order.</summary>
    public long SortKey { get; private set; }

    /// <summary>Holder, by the name of today; <see cref="IssuedName"/> is the one on decision and certificate.</summary>
    public string Name { get; private set; } = "";

    /// <summary>New names and mergers of the holder, the oldest first.</summary>
    public IReadOnlyList<HolderNameChange> NameChanges { get; private set; } = [];

    /// <summary>Names besides <see cref="Name"/> under which the award is found.</summary>
    public string? OtherNames { get; private set; }

    /// <summary>Key of the organisation that holds the award after a merger; null where none does.</summary>
    public string? SuccessorKey { get; private set; }

    /// <summary>统一社会信用代码: the organisation's, or of the individual's employer.</summary>
    public string? CreditCode { get; private set; }

    /// <summary>Key by which registers match, see <c>IdentityIndex</c>.</summary>
    public string? SubjectKey { get; private set; }

    /// <summary>Unit that filed the application: may print the certificate.</summary>
    public string? ApplicantUnit { get; private set; }

    /// <summary>Organisations: 所在县（区）.</summary>
    public string? Place { get; private set; }

    /// <summary>Organisations: 行业.</summary>
    public string? Industry { get; private set; }

    /// <summary>Individuals: 工作单位.</summary>
    public string? Employer { get; private set; }

    /// <summary>Individuals: 职务（职称）.</summary>
    public string? Position { get; private set; }

    /// <summary>Date of 市政府's decision; null where only the year is known.</summary>
    public DateOnly? AwardedOn { get; private set; }

    /// <summary>市政府's decision.</summary>
    public string? DocumentNumber { get; private set; }

    /// <summary>The public decision.</summary>
    public Guid? NoticeId { get; private set; }

    /// <summary>Reward named by the decision, yuan.</summary>
    public long RewardYuan { get; private set; }

    /// <summary>Last day of the liability (article 27).</summary>
    public DateOnly? LiabilityLastDay { get; private set; }

    /// <summary>The case by which it was entered later (补录); null for awards that the system decided.</summary>
    public Guid? ImportId { get; private set; }

    /// <summary>Where it stands.</summary>
    public HonourState State { get; private set; }

    /// <summary>Day on which certificate and plaque were issued.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>SHA-256 of the PDF as issued.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>Date of the decision that revoked it.</summary>
    public DateOnly? RevokedOn { get; private set; }

    /// <summary>The decision that revoked it.</summary>
    public string? RevocationDocument { get; private set; }

    /// <summary>The public announcement of the revocation.</summary>
    public Guid? RevocationNoticeId { get; private set; }

    /// <summary>Revocations that were annulled, the oldest first.</summary>
    public IReadOnlyList<AnnulledRevocation> AnnulledRevocations { get; private set; } = [];

    /// <summary>第二十条: 市政府 has decided.</summary>
    /// <param name="decided">The decision.</param>
    /// <param name="awarded">The holder.</param>
    /// <param name="number">The next number of the edition and kind.</param>
    /// <param name="version">The regulation version of the edition.</param>
    public static Honour Of(
        AwardDecided decided,
        AwardedCandidate awarded,
        CertificateNumber number,
        RegulationVersion version
    )
    {
        var candidate = awarded.Candidate;
        var on = LegalDays.Parse(decided.DecidedOn);
        return new()
        {
            Id = Guid.NewGuid(),
            ApplicationId = Guid.Parse(candidate.CandidateId),
            EditionId = Guid.Parse(decided.EditionId),
            EditionOrdinal = decided.EditionOrdinal,
            EditionName = decided.EditionName,
            Year = on.Year,
            Kind = number.Kind,
            Number = number.ToString(),
            SortKey = RegisterOrder.Key(number.Edition, number.Kind, number.Serial),
            Name = candidate.Name,
            CreditCode = NullIfEmpty(awarded.CreditCode),
            SubjectKey = NullIfEmpty(awarded.SubjectKey),
            ApplicantUnit = NullIfEmpty(awarded.ApplicantUnit),
            Place = NullIfEmpty(candidate.Place),
            Industry = NullIfEmpty(candidate.Industry),
            Employer = NullIfEmpty(candidate.Employer),
            Position = NullIfEmpty(candidate.Position),
            AwardedOn = on,
            DocumentNumber = decided.DocumentNumber,
            NoticeId = Guid.TryParse(decided.NoticeId, out var notice) ? notice : null,
            RewardYuan = awarded.RewardYuan,
            LiabilityLastDay = version.Liability.From(on).LastDay,
            State = HonourState.Awarded,
        };
    }

    /// <summary>A winner of an early edition, in its place of the register.</summary>
    public static Honour Early(EarlyAward award, int place) =>
        new()
        {
            Id = Guid.NewGuid(),
            EditionOrdinal = award.Ordinal,
            EditionName = $"第{ChineseNumerals.Of(award.Ordinal)}届",
            Year = award.Year,
            Kind = award.Kind,
            Number = award.Number,
            SortKey = RegisterOrder.Key(award.Ordinal, award.Kind, place),
            Name = award.Name,
            CreditCode = award.CreditCode,
            SubjectKey = award.SubjectKey,
            AwardedOn = award.Document.Date,
            DocumentNumber = award.Document.DocumentNumber,
            ImportId = award.ImportId,
            State = award.Number is null ? HonourState.Awarded : HonourState.Certified,
        };

    /// <summary>
    /// Whether it was entered later (补录): the system did not decide it, so it never gets in the way of what the system
    /// decides.
    /// </summary>
    public bool IsEnteredLater => ApplicationId is null;

    /// <summary>
    /// A number of the system's series that is due to an edition of the system goes to whom 市政府's decision names; the
    /// entry keeps its place and has to be corrected.
    /// </summary>
    public void GiveUpNumber(DateTimeOffset now)
    {
        var number = Number;
        Number = null;
        State = State is HonourState.Certified ? HonourState.Awarded : State;
        Raise(Leaf.Of("past-award-number-withdrawn", number!, 20, now, new { number }));
        Raise(
            Inform.Message(
                "past-award-number-withdrawn",
                $"补录的证书编号已收回：{number}",
                $"补录的“{Name}”所填的证书编号{number}属于本系统的编号序列，市政府的表扬决定已将该编号用于获奖者。请对照原始文件更正该项补录。",
                "/honours/register",
                20,
                now,
                Inform.Everyone(UnitCodes.CityOffice, Roles.Office)
            )
        );
    }

    /// <summary>Issues certificate and plaque.</summary>
    public void Certify(string sha256, DateTimeOffset now)
    {
        State = HonourState.Certified;
        IssuedOn = DateOnly.FromDateTime(now.ToOffset(AwardClock.ShanghaiOffset).DateTime);
        Sha256 = sha256;
        Raise(
            Leaf.Of(
                    "certificate-issued",
                    Number!,
                    20,
                    now,
                    new
                    {
                        number = Number,
                        edition = EditionOrdinal,
                        sha256,
                    }
                )
                .About(EditionId, ApplicationId)
        );
        if (ApplicantUnit is not null)
        {
            Raise(
                Inform.Message(
                    "certificate-issued",
                    $"获奖证书已制发：{Number}",
                    $"{EditionName}攀枝花市政府质量奖证书已制发，可下载电子证书，证书和奖牌的编号均为{Number}。",
                    $"/honours/certificates/{Number}",
                    20,
                    now,
                    Inform.Everyone(ApplicantUnit, Roles.Applicant)
                )
            );
        }
    }

    /// <summary>第二十四条、第二十七条: 市政府 has revoked it. Every answer from now on says so.</summary>
    public void Revoke(
        string documentNumber,
        DateOnly on,
        Guid noticeId,
        int article,
        string remedies,
        DateTimeOffset now
    )
    {
        State = HonourState.Revoked;
        (RevocationDocument, RevokedOn, RevocationNoticeId) = (documentNumber, on, noticeId);
        Raise(
            Leaf.Of(
                    "award-revoked",
                    Number!,
                    article,
                    now,
                    new
                    {
                        number = Number,
                        document = documentNumber,
                        decidedOn = on.ToIso(),
                    }
                )
                .About(EditionId, ApplicationId)
        );
        if (ApplicantUnit is not null)
        {
            Raise(
                Inform.Message(
                    "award-revoked",
                    $"已获奖项被撤销：{Number}",
                    $"市政府以{documentNumber}决定撤销{EditionName}攀枝花市政府质量奖。请在决定书送达后按期交回获奖证书和奖牌。{remedies}",
                    $"/notices/{noticeId}",
                    article,
                    now,
                    Inform.Everyone(ApplicantUnit, Roles.Applicant)
                )
            );
        }
    }

    /// <summary>
    /// 第二十四条、第二十七条: the decision that revoked it was annulled. It is valid again in every answer from now on, with its
    /// history beside.
    /// </summary>
    /// <param name="document">The paper that annulled it.</param>
    /// <param name="on">Its date.</param>
    /// <param name="authority">Whose it is.</param>
    /// <param name="noticeId">The public announcement.</param>
    /// <param name="article">24 or 27.</param>
    /// <param name="now">Award time.</param>
    public void Restore(
        string document,
        DateOnly on,
        string authority,
        Guid noticeId,
        int article,
        DateTimeOffset now
    )
    {
        var (revokedBy, revokedOn) = (RevocationDocument!, RevokedOn!.Value);
        AnnulledRevocations =
        [
            .. AnnulledRevocations,
            new(revokedOn, revokedBy, on, authority, document, noticeId),
        ];
        (RevocationDocument, RevokedOn, RevocationNoticeId) = (null, null, null);

        // What had no certificate yet when it was revoked gets one with the next issue.
        State = IsEnteredLater || Sha256 is not null ? HonourState.Certified : HonourState.Awarded;
        Raise(
            Leaf.Of(
                    "award-restored",
                    Number!,
                    article,
                    now,
                    new
                    {
                        number = Number,
                        document,
                        decidedOn = on.ToIso(),
                        revokedBy,
                    }
                )
                .About(EditionId, ApplicationId)
        );
        if (ApplicantUnit is not null)
        {
            Raise(
                Inform.Message(
                    "award-restored",
                    $"撤销奖项的决定已被撤销：{Number}",
                    $"{revokedBy}已由{document}撤销，{EditionName}攀枝花市政府质量奖及其证书、奖牌恢复有效。已经交回的证书、奖牌由市质量强市办发还。",
                    $"/notices/{noticeId}",
                    article,
                    now,
                    Inform.Everyone(ApplicantUnit, Roles.Applicant)
                )
            );
        }
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
