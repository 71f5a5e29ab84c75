using Google.Protobuf.WellKnownTypes;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Events;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Case;

/// <summary>What others do with the case (articles 11 to 13, 19, 24). Each verb tells whoever must know.</summary>
public sealed partial class Application
{
    /// <summary>第十二条: back to the filing unit, with reasons.</summary>
    /// <param name="reasons">What has to be corrected.</param>
    /// <param name="corrects">What of who the candidate is may be corrected.</param>
    /// <param name="by">Who returns it.</param>
    /// <param name="now">Award time.</param>
    public void Return(
        string reasons,
        IReadOnlyList<CandidatePart> corrects,
        AwardUser by,
        DateTimeOffset now
    )
    {
        Step(ApplicationVerb.Return, by, now, reasons);
        (ReturnReasons, ReturnCorrects) = (reasons, corrects);
        RaiseInBatch("application-returned", 12, reasons, now);
        TellApplicant(
            "application-returned",
            "申报材料退回补正",
            $"{reasons} 请补正后重新提交。",
            12,
            now
        );
    }

    /// <summary>第十二条: 初审通过.</summary>
    public void PassPreliminary(AwardUser by, DateTimeOffset now)
    {
        Step(ApplicationVerb.PassPreliminary, by, now);
        Raise(Leaf.Of("preliminary-passed", CaseCommitment, 12, now, new { }).About(EditionId, Id));
        TellApplicant(
            "preliminary-passed",
            "资格初审通过",
            "申报已通过资格初审，将上报市质量强市办复核。",
            12,
            now
        );
    }

    /// <summary>第十二条: 初审不通过, with reasons.</summary>
    public void FailPreliminary(string reasons, AwardUser by, DateTimeOffset now)
    {
        Step(ApplicationVerb.FailPreliminary, by, now, reasons);
        RaiseInBatch("preliminary-failed", 12, reasons, now);
        TellApplicant("preliminary-failed", "资格初审未通过", reasons, 12, now);
    }

    /// <summary>第十二条: the result goes to 市质量强市办; Review learns of the candidate.</summary>
    public void Report(AwardUser by, DateTimeOffset now)
    {
        var failed = Step(ApplicationVerb.Report, by, now) == ApplicationState.PreliminaryFailed;
        Raise(
            Leaf.Of("application-reported", CaseCommitment, 12, now, new { }).About(EditionId, Id)
        );
        Raise(
            new ApplicationReported
            {
                Candidate = Published.Of(this),
                EditionId = EditionId.ToString(),
                ApplicantUnit = ApplicantUnit,
                ReceivingUnit = ReceivingUnit,
                CreditCode = Published.CreditCodeOf(this),
                SubjectKey = SubjectKey ?? "",
                At = Timestamp.FromDateTimeOffset(now),
            }
        );
        TellOffice(
            "application-reported",
            "初审结果已上报",
            failed
                ? "有初审单位上报了未通过初审的申报，请阅初审意见，并通过该单位答复。"
                : "有初审单位上报了初审结果，请办理复核。",
            now
        );
    }

    /// <summary>第十三条: onto the draft 受理名单.</summary>
    public void List(AwardUser by, DateTimeOffset now) => Step(ApplicationVerb.List, by, now);

    /// <summary>第十三条: off the draft 受理名单.</summary>
    public void Unlist(string? reason, AwardUser by, DateTimeOffset now) =>
        Step(ApplicationVerb.Unlist, by, now, reason);

    /// <summary>第十三条: put before the public.</summary>
    public void Announce(AwardUser by, DateTimeOffset now)
    {
        Step(ApplicationVerb.Announce, by, now);
        TellApplicant(
            "application-announced",
            "拟受理名单公示",
            "申报已列入拟受理名单，向社会公示。",
            13,
            now
        );
    }

    /// <summary>第十三条: accepted for review.</summary>
    public void Accept(AwardUser by, DateTimeOffset now)
    {
        Step(ApplicationVerb.Accept, by, now);
        Raise(Leaf.Of("candidate-accepted", CaseCommitment, 13, now, new { }).About(EditionId, Id));
        Raise(
            new CandidateAccepted
            {
                Candidate = Published.Of(this),
                EditionId = EditionId.ToString(),
                ApplicantUnit = ApplicantUnit,
                ReceivingUnit = ReceivingUnit,
                CreditCode = Published.CreditCodeOf(this),
                SubjectKey = SubjectKey,
                At = Timestamp.FromDateTimeOffset(now),
            }
        );
        TellApplicant("application-accepted", "申报已受理", "申报已受理，进入评审。", 13, now);
    }

    /// <summary>第十三条: not accepted; the reasons go to the body that received the material.</summary>
    public void Refuse(string reasons, AwardUser by, DateTimeOffset now)
    {
        var from = Step(ApplicationVerb.Refuse, by, now, reasons);
        RaiseInBatch("application-not-accepted", 13, reasons, now);
        Stopped(from, "not-accepted", 13, now);
        Raise(
            Inform.Message(
                "application-not-accepted",
                "申报未予受理",
                "一件申报未予受理，理由请在该申报的初审页面查看，并向申报单位说明。",
                "/preliminary",
                13,
                now,
                Inform.Everyone(ReceivingUnit!, Roles.ReceivingBody)
            )
        );
        TellApplicant(
            "application-not-accepted",
            "申报未予受理",
            $"申报未予受理，理由已向{ReceivingBody}说明，可向其了解。",
            13,
            now
        );
    }

    /// <summary>第三条: the edition was withdrawn.</summary>
    /// <param name="documentNumber">发文字号 of the published correction.</param>
    /// <param name="by">Who withdrew it.</param>
    /// <param name="now">Award time.</param>
    public void EndWithEdition(string documentNumber, AwardUser by, DateTimeOffset now)
    {
        var from = Step(ApplicationVerb.EndWithEdition, by, now, documentNumber);
        Stopped(from, "edition-withdrawn", 3, now);
        if (from != ApplicationState.Draft)
        {
            RaiseInBatch("application-ended-with-edition", 3, documentNumber, now);
        }

        TellApplicant(
            "edition-withdrawn",
            "届次已撤回",
            $"本届评选已由市质量强市办以{documentNumber}公告撤回，申报随之终止，材料保留备查。再次申报请以新的评选通知为准。",
            3,
            now
        );
    }

    /// <summary>第二十四条: out by a served decision.</summary>
    /// <param name="documentNumber">发文字号 of the 处理决定.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="now">Award time.</param>
    public void Disqualify(string documentNumber, AwardUser by, DateTimeOffset now)
    {
        var from = Step(ApplicationVerb.Disqualify, by, now, documentNumber);
        RaiseInBatch("application-disqualified", 24, documentNumber, now);
        Stopped(from, "disqualified", 24, now);
        TellApplicant(
            "application-disqualified",
            "取消评选资格",
            $"根据{documentNumber}，已取消评选资格。",
            24,
            now
        );
    }

    /// <summary>Articles 9 and 10: a condition does not hold any more.</summary>
    /// <param name="detail">What stands against the candidate.</param>
    /// <param name="article">9 or 10.</param>
    /// <param name="by">Who found it.</param>
    /// <param name="now">Award time.</param>
    public void FindIneligible(string detail, int article, AwardUser by, DateTimeOffset now)
    {
        var from = Step(ApplicationVerb.FindIneligible, by, now, detail);
        RaiseInBatch("application-ineligible", article, detail, now);
        Stopped(from, "ineligible", article, now);
        TellApplicant("application-ineligible", "不再符合申报条件", detail, article, now);
        TellOffice(
            "application-ineligible",
            "有候选对象不再符合申报条件",
            "有候选对象经核实不再符合申报条件，已终止参评，请到复核页面查看。",
            now
        );
    }

    /// <summary>Where it stood when it was stopped.</summary>
    public ApplicationState StoppedFrom =>
        Steps.OrderBy(step => step.Number).LastOrDefault(step => step.State != State)?.State
        ?? State;

    /// <summary>第九条、第二十四条: what had stopped it was wrong, or was annulled.</summary>
    /// <param name="next">Where it goes on; null where 市政府 has decided the edition meanwhile.</param>
    /// <param name="why">Chinese sentence.</param>
    /// <param name="article">9, 10 or 24.</param>
    /// <param name="by">Who told.</param>
    /// <param name="now">Award time.</param>
    public void Resume(
        ApplicationState? next,
        string why,
        int article,
        AwardUser by,
        DateTimeOffset now
    )
    {
        if (State is not (ApplicationState.Ineligible or ApplicationState.Disqualified))
        {
            _ = ApplicationStates.After(State, ApplicationVerb.Resume);
        }

        // The step stays in the history also where the edition is over: the mark against the candidate was wrong.
        Enter(next ?? State, ApplicationVerb.Resume, by, now, why);
        RaiseInBatch("application-resumed", article, why, now);
        if (next is { } resumed && ApplicationStates.IsKnownToReview(resumed))
        {
            Raise(
                new CandidateResumed
                {
                    CandidateId = Id.ToString(),
                    EditionId = EditionId.ToString(),
                    Accepted = resumed is ApplicationState.Accepted,
                    Article = article,
                    At = Timestamp.FromDateTimeOffset(now),
                }
            );
        }

        var outcome = next is null
            ? "本届评选已由市政府审定，不再恢复参评。"
            : $"申报恢复为“{next.Value.ChineseName()}”。";
        TellApplicant("application-resumed", "申报状态更正", why + outcome, article, now);
        TellOffice(
            "application-resumed",
            "有候选对象的终止参评已更正",
            "据以终止参评的登记或者决定已更正，请到复核页面查看。受理名单已经确定或者评审环节已经结束的，请报领导小组作为重大事项研究。",
            now
        );
    }

    /// <summary>第十一条: something 涉密 was found; nobody opens it any more.</summary>
    public void Lock(string reason, AwardUser by, DateTimeOffset now)
    {
        var from = Step(ApplicationVerb.Lock, by, now, reason);
        RaiseInBatch("application-locked", 11, reason, now);
        Stopped(from, "locked", 11, now);
        TellApplicant(
            "application-locked",
            "申报材料已锁定",
            "申报材料中发现疑似涉密内容，已立即锁定，后续在系统外按保密规定处理，请与市质量强市办联系。",
            11,
            now
        );
        if (by.Role != Roles.Office)
        {
            TellOffice(
                "application-locked",
                "申报材料已由发现人锁定",
                "有申报材料因疑似涉密被发现人锁定，请按保密规定在系统外处理，并登记处理情况。",
                now
            );
        }
    }

    /// <summary>第十一条: what was done outside the system with a locked case; never what the secret says.</summary>
    public void RecordHandling(string what, AwardUser by, DateTimeOffset now)
    {
        Step(ApplicationVerb.RecordHandling, by, now, what);
        RaiseInBatch("locked-material-handled", 11, what, now);
    }

    /// <summary>第十九条: 市政府 awarded.</summary>
    public void Award(AwardUser by, DateTimeOffset now) => Step(ApplicationVerb.Award, by, now);

    /// <summary>第十九条: 市政府 decided without naming it.</summary>
    public void LeaveOut(AwardUser by, DateTimeOffset now) =>
        Step(ApplicationVerb.LeaveOut, by, now);

    /// <summary>第二十四条、第二十七条: 市政府 revoked the award. The holder is told by Honours, which owns the decision.</summary>
    /// <param name="article">24 or 27.</param>
    /// <param name="documentNumber">市政府's decision.</param>
    /// <param name="by">Who told.</param>
    /// <param name="now">Award time.</param>
    public void RevokeAward(int article, string documentNumber, AwardUser by, DateTimeOffset now) =>
        Step(
            article == 24 ? ApplicationVerb.RevokeForMisconduct : ApplicationVerb.RevokeForAccident,
            by,
            now,
            documentNumber
        );

    /// <summary>第二十四条、第二十七条: the decision that revoked the award was annulled.</summary>
    /// <param name="documentNumber">The paper that annulled it.</param>
    /// <param name="by">Who told.</param>
    /// <param name="now">Award time.</param>
    public void RestoreAward(string documentNumber, AwardUser by, DateTimeOffset now) =>
        Step(ApplicationVerb.RestoreAward, by, now, documentNumber);

    private void Stopped(ApplicationState from, string reason, int article, DateTimeOffset now)
    {
        if (ApplicationStates.IsKnownToReview(from))
        {
            Raise(
                new CandidateStopped
                {
                    CandidateId = Id.ToString(),
                    EditionId = EditionId.ToString(),
                    Reason = reason,
                    Article = article,
                    At = Timestamp.FromDateTimeOffset(now),
                }
            );
        }
    }

    private void RaiseInBatch(string type, int article, string value, DateTimeOffset now)
    {
        // Opened later with the case's own salt and the text of the step.
        Raise(
            Leaf.InBatch(
                    type,
                    article,
                    now,
                    new { candidate = CaseCommitment, detail = CommitWithCaseSalt(value) }
                )
                .About(EditionId, Id)
        );
    }

    private string CommitWithCaseSalt(string value) =>
        "sha256:"
        + Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData([
                .. CaseSalt,
                .. System.Text.Encoding.UTF8.GetBytes(value),
            ])
        );

    private void TellApplicant(
        string kind,
        string title,
        string body,
        int article,
        DateTimeOffset now
    ) =>
        Raise(
            Inform.Message(
                kind,
                title,
                $"“{Name}”：{body}",
                $"/applications/{Id}",
                article,
                now,
                Inform.Everyone(ApplicantUnit, Roles.Applicant)
            )
        );

    // 第二十二条: the whole office gets it, also whoever must stay out of the case: neither its name nor its address.
    private void TellOffice(string kind, string title, string body, DateTimeOffset now) =>
        Raise(
            Inform.Message(
                kind,
                title,
                body,
                "/recheck",
                13,
                now,
                Inform.Everyone(UnitCodes.CityOffice, Roles.Office)
            )
        );
}
