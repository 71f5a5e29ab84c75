using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Intake;
using QualityAward.Applications.PreliminaryReview;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Recheck;

/// <summary>第十三条：an application as 市质量强市办 re-checks it, with all that was found out about it.</summary>
internal sealed class RecheckAnswer(
    ApplicationsDb db,
    FormProtection protection,
    FormRemarks remarks,
    AwardClock clock
) : ICaseAnswer<Application, RecheckView>
{
    /// <inheritdoc/>
    public async Task<TaggedOk<RecheckView>> OfAsync(
        Application found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, by, cancellationToken), found.Version);

    private async Task<RecheckView> ViewAsync(
        Application found,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var id = found.Id;
        var queries = await db.Set<RegisterQuery>()
            .AsNoTracking()
            .Where(q => q.ApplicationId == id)
            .OrderByDescending(q => q.At)
            .ToListAsync(cancellationToken);
        var consultations = await db.Set<Consultation>()
            .AsNoTracking()
            .Where(c => c.ApplicationId == id)
            .OrderBy(c => c.SentAt)
            .ToListAsync(cancellationToken);
        var record = await db.Set<RecheckRecord>().FindAsync([id], cancellationToken);
        var preliminary = await db.Set<PreliminaryRecord>().FindAsync([id], cancellationToken);
        var head = CaseHead.Of(found);
        return new(
            CaseMapping.ToRow(head, 0),
            found.State == ApplicationState.Locked || found.Submitted is not { } submitted
                ? null
                : protection.ForReviewer(submitted.Form, secrets: false),
            (preliminary ?? new PreliminaryRecord(id)).ToView(),
            [.. consultations.Select(c => CaseMapping.ToView(c, head, clock.Today))],
            [.. queries.Select(q => q.ToView())],
            record?.Finding,
            record?.RefusalReasons,
            await HandlingAsync(id, cancellationToken),
            await remarks.OfAsync(found, cancellationToken)
        )
        {
            Acts =
            [
                .. RecheckActs.OpenTo(by, found, record?.Finding),
                .. LockActs.OpenTo(by, found.Id, found.State),
            ],
        };
    }

    private async Task<IReadOnlyList<HandlingStepView>> HandlingAsync(
        Guid id,
        CancellationToken cancellationToken
    )
    {
        var steps = await db.Set<CaseStep>()
            .AsNoTracking()
            .Where(s =>
                s.ApplicationId == id
                && (s.Verb == ApplicationVerb.Lock || s.Verb == ApplicationVerb.RecordHandling)
            )
            .OrderBy(s => s.Number)
            .ToListAsync(cancellationToken);
        return
        [
            .. steps.Select(s => new HandlingStepView(
                ApplicationStates.NameOf(s.Verb),
                s.Detail,
                s.ByName,
                s.At
            )),
        ];
    }
}
