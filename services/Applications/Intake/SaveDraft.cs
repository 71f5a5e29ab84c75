using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Intake.Rules;
using QualityAward.Applications.Papers;
using QualityAward.Common;
using QualityAward.Common.Editions;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.ServiceDefaults;

namespace QualityAward.Applications.Intake;

/// <summary>
/// 保存草稿, what applicants do again and again: one question and one UPDATE that commits by itself, without reading the form
/// that is about to be replaced. Only for a draft that was never submitted; it has neither versions nor a history.
/// </summary>
public sealed class SaveDraft(
    ApplicationsDb db,
    FormProtection protection,
    RequiredPapers papers,
    AwardClock clock
)
{
    private static readonly Func<ApplicationsDb, Guid, string, Guid[], Task<Head?>> ReadHead =
        EF.CompileAsyncQuery(
            (ApplicationsDb db, Guid id, string unit, Guid[] named) =>
                db
                    .Applications.AsNoTracking()
                    .IgnoreAutoIncludes()
                    .Where(a => a.Id == id && a.ApplicantUnit == unit)
                    .Join(
                        db.Editions,
                        a => a.EditionId,
                        e => e.Id,
                        (a, e) =>
                            new Head
                            {
                                Version = a.Version,
                                State = a.State,
                                Kind = a.Kind,
                                Name = a.Name,
                                EditionId = a.EditionId,
                                Ordinal = e.Ordinal,
                                FirstYear = e.FirstYear,
                                LastYear = e.LastYear,
                                FilingTo = e.Schedule.FilingTo,
                                Files = db.Set<StoredFile>()
                                    .Where(f => f.Unit == unit && named.Contains(f.Id))
                                    .OrderBy(f => f.UploadedAt)
                                    .ToList(),
                            }
                    )
                    .SingleOrDefault()
        );

    /// <summary>Saves, and sets the answer's entity tag.</summary>
    /// <returns>The draft, or null where this one needs the whole aggregate: it was submitted before.</returns>
    /// <exception cref="RefusedException">404, 409 or 412.</exception>
    public async Task<ApplicationView?> TryAsync(
        Guid id,
        ApplicationForm form,
        HttpContext http,
        CancellationToken ct
    )
    {
        var unit = http.User.ToAwardUser().Unit;
        var head =
            await ReadHead(db, id, unit, [.. FormFiles.Of(form)])
            ?? throw new RefusedException(Refusals.NotFound);
        if (head.State is not ApplicationState.Draft || FormProtection.NeedsStored(form))
        {
            return null;
        }

        http.EnsureMatch(head.Version, () => null);
        var draft = Application.WithoutForm(id, head.EditionId, head.Kind, head.Name);
        var row = db.Attach(draft);
        row.Property(a => a.Version).OriginalValue = head.Version;
        draft.Save(protection.Seal(form, draft.Draft), clock.Now);
        // Even an empty form replaces what is stored.
        row.Property(a => a.Draft).IsModified = true;
        // One statement needs no transaction around it: the version in its condition is what keeps two saves apart.
        await db.SaveChangesAsync(ct);
        http.SetETag(draft.Version);
        var stamped = await papers.SeemsToNeedAsync(head.EditionId, StampedActs.Recommendation, ct);
        return View(draft, head, stamped);
    }

    private ApplicationView View(Application draft, Head head, bool stamped) =>
        new(
            draft.Id,
            draft.EditionId,
            new EditionName(head.Ordinal, head.FirstYear, head.LastYear).ToString(),
            draft.Kind,
            draft.State,
            draft.State.ChineseName(),
            ReceivingUnit: null,
            ReceivingBody: null,
            protection.ForOwner(draft.Draft),
            FormCheck.Run(draft.Kind, protection.OpenNumber(draft.Draft), stamped),
            Versions: 0,
            SubmittedAt: null,
            ReturnReasons: null,
            head.FilingTo,
            [.. head.Files.Select(f => f.ToView())]
        );

    private sealed class Head
    {
        public required uint Version { get; init; }
        public required ApplicationState State { get; init; }
        public required CandidateKind Kind { get; init; }
        public required string? Name { get; init; }
        public required Guid EditionId { get; init; }
        public required int Ordinal { get; init; }
        public required int FirstYear { get; init; }
        public required int LastYear { get; init; }
        public required DateOnly FilingTo { get; init; }
        public required List<StoredFile> Files { get; init; }
    }
}
