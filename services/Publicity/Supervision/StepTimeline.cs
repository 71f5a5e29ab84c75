using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Complaints;
using QualityAward.Publicity.Notices;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Supervision;

/// <summary>
/// 第二十一条: every step of the whole process for a supervisor, but for what that supervisor is walled off from: cases that
/// Review does not open to him, decisions about him, and complaints of which he must not learn.
/// </summary>
internal sealed class StepTimeline(PublicityDb db, CaseAccess access, ComplaintReaders readers)
{
    private const int Portion = 1000;

    /// <summary>A page, the latest first.</summary>
    /// <exception cref="RefusedException">Review cannot be asked; a malformed key.</exception>
    public async Task<Page<ProcessStepView>> ReadAsync(
        AwardUser by,
        StepQuery query,
        CancellationToken cancellationToken
    )
    {
        var steps = await AskedAsync(by, query, cancellationToken);
        var view = new SupervisorsView(db, access, by);

        // What is hidden takes no place, so that neither a page's length nor its order tells of it.
        var rows = await VisiblePage.ReadAsync<ProcessStep>(
            query.Limit,
            (last, count) =>
                After(steps, last is null ? query.After : new(last.At, last.Id))
                    .Take(count)
                    .ToListAsync(cancellationToken),
            portion => view.AskAsync(portion, cancellationToken)
        );
        var shown = rows.Take(query.Limit).ToList();
        return new(
            await ViewsAsync(shown, cancellationToken),
            rows.Count > shown.Count ? $"{new NoticeCursor(shown[^1].At, shown[^1].Id)}" : null
        );
    }

    /// <summary>
    /// All of them, the latest first, however many: read some at a time, so that memory is no limit.
    /// </summary>
    /// <exception cref="RefusedException">Review cannot be asked; before the first step is read.</exception>
    public async Task<IAsyncEnumerable<ProcessStepView>> ReadAllAsync(
        AwardUser by,
        StepQuery query,
        CancellationToken cancellationToken
    ) =>
        AllAsync(
            await AskedAsync(by, query, cancellationToken),
            new SupervisorsView(db, access, by),
            cancellationToken
        );

    private async IAsyncEnumerable<ProcessStepView> AllAsync(
        IQueryable<ProcessStep> steps,
        SupervisorsView view,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        NoticeCursor? last = null;
        List<ProcessStep> rows;
        do
        {
            rows = await After(steps, last).Take(Portion).ToListAsync(cancellationToken);
            var sees = await view.AskAsync(rows, cancellationToken);
            foreach (var step in await ViewsAsync([.. rows.Where(sees)], cancellationToken))
            {
                yield return step;
            }

            last = rows.Count == 0 ? null : new(rows[^1].At, rows[^1].Id);
        } while (rows.Count == Portion);
    }

    private static IQueryable<ProcessStep> After(
        IQueryable<ProcessStep> steps,
        NoticeCursor? cursor
    )
    {
        if (cursor is { } after)
        {
            // The first condition is the index's: with the "or" alone it would be read from its end again for every page.
            steps = steps.Where(s =>
                s.At <= after.PublishedAt && (s.At < after.PublishedAt || s.Id < after.Id)
            );
        }

        return steps.OrderByDescending(s => s.At).ThenByDescending(s => s.Id);
    }

    private async Task<IQueryable<ProcessStep>> AskedAsync(
        AwardUser by,
        StepQuery query,
        CancellationToken cancellationToken
    )
    {
        var steps = await CandidatesAsync(by, query.Edition, cancellationToken);
        if (query.Edition is { } edition)
        {
            steps = steps.Where(s =>
                s.EditionId == edition
                || db.Set<SupervisedCase>()
                    .Any(c => c.Id == s.CandidateId && c.EditionId == edition)
            );
        }

        if (query.Kind is { } kind)
        {
            steps = steps.Where(s => s.Kind == kind);
        }

        if (query.Subject is { } subject)
        {
            steps = steps.Where(s =>
                db.Set<SupervisedCase>().Any(c => c.Id == s.CandidateId && c.Name.Contains(subject))
            );
        }

        return steps;
    }

    // 第七条: before appointment and 承诺书, that there is an edition and no more.
    private async Task<IQueryable<ProcessStep>> CandidatesAsync(
        AwardUser by,
        Guid? edition,
        CancellationToken cancellationToken
    )
    {
        var ofEditions = StepKinds.OfEditions;
        var steps = db.Set<ProcessStep>().AsNoTracking();
        if (await access.BarToSupervisionAsync(by, edition, cancellationToken) is not null)
        {
            return steps.Where(s => ofEditions.Contains(s.Kind) && s.CandidateId == null);
        }

        // The rest, cases and editions, is asked about step by step (SupervisorsView).
        var complaints = await readers.OfAsync(by, cancellationToken);
        var subject = by.Subject;
        var withoutCase = StepKinds.WithoutCase;
        return steps.Where(s =>
            (s.CandidateId != null || withoutCase.Contains(s.Kind))
            && (s.Person == null || s.Person != subject)
            && (s.ComplaintId == null || complaints.Any(c => c.Id == s.ComplaintId))
        );
    }

    private async Task<IReadOnlyList<ProcessStepView>> ViewsAsync(
        IReadOnlyList<ProcessStep> steps,
        CancellationToken cancellationToken
    )
    {
        var ids = steps.Select(s => s.CandidateId).OfType<Guid>().Distinct().ToList();
        var cases = await db.Set<SupervisedCase>()
            .AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, cancellationToken);
        var editions = await db.Set<SupervisedEdition>()
            .AsNoTracking()
            .ToDictionaryAsync(e => e.Id, e => e.Name, cancellationToken);
        return
        [
            .. steps.Select(step =>
            {
                var about = step.CandidateId is { } id ? cases.GetValueOrDefault(id) : null;
                var edition = step.EditionId ?? about?.EditionId;
                var name = edition is { } known ? editions.GetValueOrDefault(known) : null;
                var kind = StepKinds.Of(step.Kind);
                return new ProcessStepView(
                    step.Id,
                    step.At.ToOffset(AwardClock.ShanghaiOffset),
                    step.Day,
                    step.Kind,
                    kind.Name,
                    step.Article,
                    about?.Name ?? (step.ComplaintId is null ? name ?? "本届评选" : "投诉举报事项"),
                    kind.Actor,
                    edition,
                    name,
                    step.Detail
                );
            }),
        ];
    }
}
