using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Events;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Import;

/// <summary>补录: the winners of one early edition, from one decision of 市政府, entered by one clerk and checked by another.</summary>
public sealed class AwardImport : AggregateRoot
{
    private AwardImport() { } // EF Core

    /// <summary>Where it stands.</summary>
    public ImportState State { get; private set; }

    /// <summary>第几届.</summary>
    public int EditionOrdinal { get; private set; }

    /// <summary>The year of the award.</summary>
    public int Year { get; private set; }

    /// <summary>市政府's decision.</summary>
    public PaperDocument Document { get; private set; } = null!;

    /// <summary>The rows as they were proposed.</summary>
    public IReadOnlyList<ProposedWinner> Winners { get; private set; } = [];

    /// <summary>How many organisations.</summary>
    public int Organisations { get; private set; }

    /// <summary>How many individuals.</summary>
    public int Individuals { get; private set; }

    /// <summary>The regulation then in force.</summary>
    public RegulationThen Regulation { get; private set; } = null!;

    /// <summary>What stands out.</summary>
    public IReadOnlyList<string> Remarks { get; private set; } = [];

    /// <summary>What the clerk says to that.</summary>
    public string? Explanation { get; private set; }

    /// <summary>Account id of who proposed it.</summary>
    public string ProposedBy { get; private set; } = "";

    /// <summary>Name of who proposed it.</summary>
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

    /// <summary>E.g. 第一届（2019年）.</summary>
    public string EditionName => $"第{ChineseNumerals.Of(EditionOrdinal)}届（{Year}年）";

    /// <summary>Proposes; without effect until somebody else has checked it.</summary>
    public static AwardImport Propose(
        ProposeImportRequest request,
        ImportFindings findings,
        string? explanation,
        AwardUser by,
        DateTimeOffset now
    )
    {
        var opened = new AwardImport
        {
            Id = Guid.NewGuid(),
            State = ImportState.Proposed,
            EditionOrdinal = findings.Ordinal,
            Year = findings.Year,
            Document = request.Document,
            Winners = request.Winners,
            Organisations = findings.Count(CandidateKind.Organisation),
            Individuals = findings.Count(CandidateKind.Individual),
            Regulation = findings.Regulation,
            Remarks = findings.Remarks,
            Explanation = explanation,
            ProposedBy = by.Subject,
            ProposedByName = by.Name,
            ProposedAt = now,
        };
        opened.Raise(
            Inform.Message(
                "award-import-proposed",
                $"补录待核对：{opened.EditionName}获奖名单",
                $"{by.Name}依据{request.Document.DocumentNumber}提交了{opened.EditionName}获奖名单的补录。请另一名工作人员对照表扬决定扫描件核对，核对后方才列入荣誉名录。",
                opened.Link,
                20,
                now,
                Inform.Others(UnitCodes.CityOffice, Roles.Office, by.Subject)
            )
        );
        return opened;
    }

    /// <summary>A second person has compared it with the decision: from now on it stands in the register.</summary>
    /// <exception cref="RefusedException">Settled already, or the same person.</exception>
    public void Confirm(AwardUser by, DateTimeOffset now)
    {
        Settle(ImportActs.Confirm, ImportState.InEffect, by, now);
        Raise(
            Leaf.Of(
                "past-awards-entered",
                Document.DocumentNumber!,
                20,
                now,
                new
                {
                    edition = EditionOrdinal,
                    year = Year,
                    document = Document.DocumentNumber,
                    decidedOn = Document.Date.ToIso(),
                    organisations = Organisations,
                    individuals = Individuals,
                }
            )
        );
        TellProposer(
            "award-import-confirmed",
            $"补录已生效：{EditionName}获奖名单",
            $"{by.Name}已核对{EditionName}获奖名单，已列入荣誉名录并可以公开查验。",
            now
        );
    }

    /// <summary>A second person finds it wrong.</summary>
    /// <exception cref="RefusedException">Settled already, or the same person.</exception>
    public void Reject(string reason, AwardUser by, DateTimeOffset now)
    {
        Settle(ImportActs.Reject, ImportState.Rejected, by, now);
        Reason = reason;
        TellProposer(
            "award-import-rejected",
            $"补录已退回：{EditionName}获奖名单",
            $"{by.Name}退回了{EditionName}获奖名单的补录，原因见该事项。请更正后重新提交。",
            now
        );
    }

    /// <summary>Taken out of the register as a whole; the case with its rows stays.</summary>
    /// <exception cref="RefusedException"><c>import-not-in-effect</c>.</exception>
    public void Undo(string reason, AwardUser by, DateTimeOffset now)
    {
        ImportActs.Undo.Require(this);
        (State, Reason, UndoneByName, UndoneAt) = (ImportState.Undone, reason, by.Name, now);
        Raise(
            Leaf.Of(
                "past-awards-undone",
                Document.DocumentNumber!,
                20,
                now,
                new
                {
                    edition = EditionOrdinal,
                    year = Year,
                    document = Document.DocumentNumber,
                    organisations = Organisations,
                    individuals = Individuals,
                }
            )
        );
        Raise(
            Inform.Message(
                "award-import-undone",
                $"补录已撤回：{EditionName}获奖名单",
                $"{by.Name}整体撤回了{EditionName}获奖名单的补录，名录中不再列出，原因见该事项。",
                Link,
                20,
                now,
                Inform.Others(UnitCodes.CityOffice, Roles.Office, by.Subject)
            )
        );
    }

    private string Link => $"/honours/imports/{Id}";

    private void TellProposer(string kind, string title, string body, DateTimeOffset now) =>
        Raise(
            Inform.Message(
                kind,
                title,
                body,
                Link,
                20,
                now,
                Inform.Person(UnitCodes.CityOffice, Roles.Office, ProposedBy)
            )
        );

    private void Settle(Act<AwardImport> act, ImportState next, AwardUser by, DateTimeOffset now)
    {
        act.Require(this);
        SecondPersonRule.Check(ProposedBy, by.Subject);
        (State, CheckedByName, CheckedAt) = (next, by.Name, now);
    }
}
