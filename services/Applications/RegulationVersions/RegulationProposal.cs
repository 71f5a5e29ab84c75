using QualityAward.Common;
using QualityAward.Common.Regulation;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Events;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.RegulationVersions;

/// <summary>
/// A version of the 管理办法 as an administrator has entered it from its document. It counts once another administrator has
/// compared it with the document; from then on it never changes.
/// </summary>
public sealed class RegulationProposal : AggregateRoot
{
    private const string Link = "/regulation-versions";

    private RegulationProposal() { } // EF Core

    /// <summary>Where it stands.</summary>
    public RegulationProposalState State { get; private set; }

    /// <summary>Code of the version; never given twice.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Its numbers and days.</summary>
    public RegulationVersion Content { get; private set; } = null!;

    /// <summary>The document as issued.</summary>
    public PaperDocument Document { get; private set; } = null!;

    /// <summary>Account of who entered it.</summary>
    public string ProposedBy { get; private set; } = "";

    /// <summary>Name of who entered it.</summary>
    public string ProposedByName { get; private set; } = "";

    /// <summary>Award time.</summary>
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>Name of who checked or rejected it.</summary>
    public string? CheckedByName { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset? CheckedAt { get; private set; }

    /// <summary>Name of who undid it.</summary>
    public string? UndoneByName { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Why it was rejected or undone.</summary>
    public string? Reason { get; private set; }

    /// <summary>Enters it; without effect until somebody else has checked it.</summary>
    public static RegulationProposal Propose(
        RegulationVersion version,
        PaperDocument document,
        AwardUser by,
        DateTimeOffset now
    )
    {
        var proposal = new RegulationProposal
        {
            Id = Guid.NewGuid(),
            Code = version.Code,
            Content = version,
            Document = document,
            ProposedBy = by.Subject,
            ProposedByName = by.Name,
            ProposedAt = now,
        };
        proposal.Raise(
            Inform.Message(
                "regulation-version-proposed",
                $"管理办法待核对：{document.DocumentNumber}",
                $"{by.Name}录入了《{version.Title}》（{document.DocumentNumber}），自{version.InForceFrom.ToChinese()}起施行。请另一名管理员对照文件扫描件核对，核对后方才作为评选依据。",
                Link,
                32,
                now,
                Inform.Others(UnitCodes.CityOffice, Roles.Administrator, by.Subject)
            )
        );
        return proposal;
    }

    /// <summary>Another administrator has compared it with the document.</summary>
    /// <exception cref="RefusedException">Settled already, or the same person.</exception>
    public void Adopt(AwardUser by, DateTimeOffset now)
    {
        RegulationActs.Adopt.Require(this);
        SecondPersonRule.Check(ProposedBy, by.Subject);
        Settle(RegulationProposalState.Adopted, by, now);
        Raise(
            Leaf.Of(
                "regulation-version-adopted",
                Document.DocumentNumber!,
                32,
                now,
                new
                {
                    code = Code,
                    document = Document.DocumentNumber,
                    inForceFrom = Content.Validity.FirstDay.ToIso(),
                    inForceTo = Content.Validity.LastDay.ToIso(),
                    repeals = Content.Repeals ?? "",
                    cycleYears = Content.CycleYears,
                    organisations = Content.OrganisationQuota,
                    individuals = Content.IndividualQuota,
                    cleanYears = Content.CleanYears.Years,
                    acceptanceNoticeDays = Content.AcceptanceNoticeDays,
                    awardNoticeDays = Content.AwardNoticeDays,
                    banYears = Content.Ban.Years,
                    liabilityYears = Content.Liability.Years,
                }
            )
        );
        Tell(
            "regulation-version-adopted",
            $"管理办法已录入：{Document.DocumentNumber}",
            $"《{Content.Title}》（{Document.DocumentNumber}）经{by.Name}核对，有效期为{ChineseDates.ToChineseRange(Content.Validity.FirstDay, Content.Validity.LastDay)}。施行之日起新开的届次以此为依据，已开的届次不变。",
            now
        );
    }

    /// <summary>It differs from the document. Who entered it may say so too: nothing has taken effect.</summary>
    /// <exception cref="RefusedException">Settled already.</exception>
    public void Reject(string reason, AwardUser by, DateTimeOffset now)
    {
        RegulationActs.Reject.Require(this);
        Settle(RegulationProposalState.Rejected, by, now);
        Reason = reason;
        if (by.Subject != ProposedBy)
        {
            Raise(
                Inform.Message(
                    "regulation-version-rejected",
                    $"管理办法未通过核对：{Document.DocumentNumber}",
                    $"{by.Name}核对后退回，理由：{reason}。请更正后重新录入。",
                    Link,
                    32,
                    now,
                    Inform.Person(UnitCodes.CityOffice, Roles.Administrator, ProposedBy)
                )
            );
        }
    }

    /// <summary>It was adopted by mistake and no edition rests on it: no longer a version, kept as a record.</summary>
    /// <exception cref="RefusedException"><c>regulation-version-not-adopted</c>.</exception>
    public void Undo(string reason, AwardUser by, DateTimeOffset now)
    {
        RegulationActs.Undo.Require(this);
        (State, Reason) = (RegulationProposalState.Undone, reason);
        (UndoneByName, UndoneAt) = (by.Name, now);
        Raise(
            Leaf.Of(
                "regulation-version-undone",
                Document.DocumentNumber!,
                32,
                now,
                new { code = Code, document = Document.DocumentNumber }
            )
        );
        Tell(
            "regulation-version-undone",
            $"管理办法的录入已撤销：{Document.DocumentNumber}",
            $"{by.Name}撤销了《{Content.Title}》（{Document.DocumentNumber}）的录入，理由：{reason}。",
            now
        );
    }

    private void Tell(string kind, string title, string body, DateTimeOffset now) =>
        Raise(
            Inform.Message(
                kind,
                title,
                body,
                Link,
                32,
                now,
                Inform.Everyone(UnitCodes.CityOffice, Roles.Administrator),
                Inform.Everyone(UnitCodes.CityOffice, Roles.Office)
            )
        );

    private void Settle(RegulationProposalState next, AwardUser by, DateTimeOffset now) =>
        (State, CheckedByName, CheckedAt) = (next, by.Name, now);
}
