using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Casework.RegulationVersions;
using QualityAward.Common;
using QualityAward.Common.Regulation;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Import.Reading;
using QualityAward.Honours.Register;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Honours.Import;

/// <summary>市质量强市办 enters the winners of editions that lie before the system's first: one proposes, another checks.</summary>
public sealed class ImportDesk(
    HonoursDb db,
    SystemEditions editions,
    RegulationBook regulations,
    PaperDesk papers,
    IdentityIndex index,
    AwardClock clock
)
{
    private static readonly PaperNeeds Decision = PaperNeeds.Stamped("表扬决定", 20);

    /// <summary>What would become of each row of a list; enters nothing.</summary>
    public async Task<ImportReport> TryAsync(WinnerTable table, CancellationToken cancellationToken)
    {
        var first = await editions.FirstAsync(cancellationToken);
        var rows = new ImportCheck(await RegisterAsync(cancellationToken), first, clock.Today).Run(
            table.Rows
        );
        return new(
            table.Sheet,
            rows.Count(r => r.Row.Outcome is ImportOutcome.New),
            rows.Count(r => r.Row.Warning is not null),
            rows.Count(r => r.Row.Outcome is ImportOutcome.Duplicate),
            rows.Count(r => r.Row.Outcome is ImportOutcome.Faulty),
            [
                .. rows.Where(r => r.Winner is not null)
                    .GroupBy(r => (r.Winner!.Ordinal, r.Winner.Year))
                    .OrderBy(g => g.Key)
                    .Select(g => new ImportEdition(
                        g.Key.Ordinal,
                        g.Key.Year,
                        g.Count(r => r.Winner!.Kind is CandidateKind.Organisation),
                        g.Count(r => r.Winner!.Kind is CandidateKind.Individual),
                        [.. g.Select(r => r.Row.Row)]
                    )),
            ],
            [.. rows.Select(r => r.Row)]
        );
    }

    /// <summary>Proposes a case; nothing is entered until somebody else has checked it.</summary>
    public async Task<AwardImport> ProposeAsync(
        ProposeImportRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        if (request.Winners.Count is 0 or > WinnerList.MostRows)
        {
            throw new RefusedException(Refusals.Malformed($"名单应为1至{WinnerList.MostRows}行。"));
        }

        await papers.CheckAsync(request.Document, Decision, by, cancellationToken);
        var first = FirstEditionRule.Require(await editions.FirstAsync(cancellationToken));
        var versions = await regulations.AllAsync(cancellationToken);
        return await db.InTransaction(
            async token =>
            {
                await db.LockRegisterAsync(token);
                var findings = Find(request, await RegisterAsync(token), first, versions);
                var explanation = ExplanationRule.Check(findings.Remarks, request.Explanation);
                var proposed = AwardImport.Propose(request, findings, explanation, by, clock.Now);
                db.Add(proposed);
                await db.SaveChangesAsync(token);
                return proposed;
            },
            cancellationToken
        );
    }

    /// <summary>A second person has compared it with the decision; the register is asked once more.</summary>
    public async Task<AwardImport> ConfirmAsync(CaseAct on, CancellationToken cancellationToken)
    {
        var first = FirstEditionRule.Require(await editions.FirstAsync(cancellationToken));
        var versions = await regulations.AllAsync(cancellationToken);
        return await ChangeAsync(
            ImportActs.Confirm,
            on,
            async (found, token) =>
            {
                found.Confirm(on.By, clock.Now);
                var findings = Find(
                    new(found.Document, found.Winners, found.Regulation),
                    await RegisterAsync(token),
                    first,
                    versions
                );
                if (findings.Remarks.Except(found.Remarks).ToList() is { Count: > 0 } since)
                {
                    throw RowsChanged(since);
                }

                await EnterAsync(found, findings.Winners, token);
            },
            cancellationToken
        );
    }

    /// <summary>A second person finds it wrong.</summary>
    public Task<AwardImport> RejectAsync(
        CaseAct on,
        ImportReasonRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            ImportActs.Reject,
            on,
            (found, _) =>
            {
                found.Reject(
                    Texts.Require(request.Reason, "reason", "退回原因", 500),
                    on.By,
                    clock.Now
                );
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Takes the whole case out of the register, unless something rests on one of its awards.</summary>
    public Task<AwardImport> UndoAsync(
        CaseAct on,
        ImportReasonRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            ImportActs.Undo,
            on,
            async (found, token) =>
            {
                found.Undo(
                    Texts.Require(request.Reason, "reason", "撤回原因", 500),
                    on.By,
                    clock.Now
                );
                var honours = await db.Honours.Where(h => h.ImportId == on.Id).ToListAsync(token);
                await db.RefuseIfInUseAsync(honours, token);
                await db.DropUnwrittenReportsAsync(honours, token);
                db.Honours.RemoveRange(honours);
            },
            cancellationToken
        );

    private ImportFindings Find(
        ProposeImportRequest request,
        IReadOnlyCollection<RegisteredWinner> register,
        FirstEdition first,
        IReadOnlyCollection<RegulationVersion> versions
    )
    {
        var rows = new ImportCheck(register, first, clock.Today).Run(
            request.Winners.Select(w => ListRow.Of(w.Row, w.Values))
        );
        var refused = rows.Where(r => r.Winner is null)
            .Select(r => $"第{r.Row.Row}行：{r.Row.Message}")
            .ToList();
        if (refused.Count > 0)
        {
            throw RowsChanged(refused);
        }

        List<PastWinner> winners = [.. rows.Select(r => r.Winner!)];
        var (ordinal, year) = OneDecisionRule.Check(winners, request.Document.Date);
        var regulation = QuotaThenRule.Find(versions, request.Document.Date, request.Regulation);
        int Awarded(CandidateKind kind) =>
            winners.Count(w => w.Kind == kind)
            + register.Count(r => r.Ordinal == ordinal && r.Kind == kind);
        return new(
            ordinal,
            year,
            winners,
            regulation,
            [
                .. QuotaThenRule.Breaches(
                    regulation,
                    Awarded(CandidateKind.Organisation),
                    Awarded(CandidateKind.Individual)
                ),
                .. rows.Where(r => r.Row.Warning is not null)
                    .Select(r => $"第{r.Row.Row}行：{r.Row.Warning}"),
            ]
        );
    }

    private async Task EnterAsync(
        AwardImport import,
        IEnumerable<PastWinner> winners,
        CancellationToken cancellationToken
    )
    {
        foreach (var kind in winners.GroupBy(w => w.Kind))
        {
            var place = await db.Honours.NextImportedAsync(
                import.EditionOrdinal,
                kind.Key,
                cancellationToken
            );
            foreach (var winner in kind)
            {
                var key = winner is { Kind: CandidateKind.Organisation, CreditCode: { } code }
                    ? index.OfOrganisation(code)
                    : null;
                var award = new EarlyAward(
                    import.Id,
                    import.Document,
                    winner.Ordinal,
                    winner.Year,
                    winner.Kind,
                    winner.Name,
                    winner.CreditCode,
                    key,
                    winner.Number
                );
                db.Add(Honour.Early(award, place++));
            }
        }
    }

    private async Task<IReadOnlyCollection<RegisteredWinner>> RegisterAsync(
        CancellationToken cancellationToken
    ) =>
        await db
            .Honours.AsNoTracking()
            .Select(h => new RegisteredWinner(
                h.EditionOrdinal,
                h.Year,
                h.Kind,
                // Lists from then name the holder as the decision did.
                h.NameChanges.IssuedName(h.Name),
                h.Kind == CandidateKind.Organisation ? h.CreditCode : null,
                h.Number
            ))
            .ToListAsync(cancellationToken);

    private static RefusedException RowsChanged(List<string> what) =>
        new(
            new(
                RefusalKind.RuleOfLaw,
                "import-rows-refused",
                "名单不能列入名录",
                $"名单有{what.Count}处与名录或者规定不符：{string.Concat(what.Take(5))}请更正后重新提交。",
                Article: 20,
                Facts: new Dictionary<string, object?> { ["rows"] = what.Take(50).ToArray() }
            )
        );

    private Task<AwardImport> ChangeAsync(
        Act<AwardImport> act,
        CaseAct on,
        Func<AwardImport, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                await db.LockRegisterAsync(token);
                // Early winners are nobody's case: no wall.
                var found = await db.AwardImports.RequireAsync(on.Id, token);
                on.Seen?.Ensure(found.Version, () => found.ToView(on.By));
                act.Require(found);
                await change(found, token);
                await db.SaveChangesAsync(token);
                return found;
            },
            cancellationToken
        );
}
