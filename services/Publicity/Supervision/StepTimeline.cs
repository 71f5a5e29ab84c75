using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Complaints;
using QualityAward.Publicity.Notices;
using QualityAward.Publicity.Objections;
using QualityAward.ServiceDefaults;

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
        var rows = await After(steps, query.After)
            .Take(query.Limit + 1)
            .ToListAsync(cancellationToken);
        var shown = rows.Take(query.Limit).ToList();
        return new(
            await ViewsAsync(shown, cancellationToken),
            rows.Count > shown.Count ? $"{new NoticeCursor(shown[^1].At, shown[^1].Id)}" : null
        );
    }

    /// <summary>
    /// All of them, the latest first, however many: read some at a time, so that neither memory nor the reader's patience is a
    /// limit. What the person may see is asked once, at the beginning.
    /// </summary>
    /// <exception cref="RefusedException">Review cannot be asked; before the first step is read.</exception>
    public async Task<IAsyncEnumerable<ProcessStepView>> ReadAllAsync(
        AwardUser by,
        StepQuery query,
        CancellationToken cancellationToken
    ) => AllAsync(await AskedAsync(by, query, cancellationToken), cancellationToken);

    private async IAsyncEnumerable<ProcessStepView> AllAsync(
        IQueryable<ProcessStep> steps,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        NoticeCursor? last = null;
        List<ProcessStep> rows;
        do
        {
            rows = await After(steps, last).Take(Portion).ToListAsync(cancellationToken);
            foreach (var view in await ViewsAsync(rows, cancellationToken))
            {
                yield return view;
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
        var steps = await VisibleAsync(by, query.Edition, cancellationToken);
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
    private async Task<IQueryable<ProcessStep>> VisibleAsync(
        AwardUser by,
        Guid? edition,
        CancellationToken cancellationToken
    )
    {
        if (await access.BarToSupervisionAsync(by, edition, cancellationToken) is not null)
        {
            var ofEditions = StepKinds.OfEditions;
            return db.Set<ProcessStep>().AsNoTracking().Where(s => ofEditions.Contains(s.Kind));
        }

        return Visible(
            by,
            await OpenToAsync(by, edition, cancellationToken),
            await readers.OfAsync(by, cancellationToken)
        );
    }

    // Filtered in the query, so that neither a page's length nor its order tells of what is hidden.
    private IQueryable<ProcessStep> Visible(
        AwardUser by,
        OpenCases cases,
        IQueryable<Complaint> complaints
    )
    {
        var subject = by.Subject;
        var withoutCase = StepKinds.WithoutCase;
        var ofEditions = StepKinds.OfEditions;
        var (open, closed, editions) = cases;
        return db.Set<ProcessStep>()
            .AsNoTracking()
            .Where(s =>
                (
                    s.CandidateId == null
                        ? withoutCase.Contains(s.Kind)
                        : open.Contains(s.CandidateId.Value)
                )
                && (
                    // 第七条: of an edition in which the supervisor has no part, that it exists and no more.
                    s.EditionId == null
                    || ofEditions.Contains(s.Kind)
                    || editions.Contains(s.EditionId.Value)
                )
                && (s.Person == null || s.Person != subject)
                && (s.ComplaintId == null || complaints.Any(c => c.Id == s.ComplaintId))
                && (
                    s.Kind != StepKinds.MajorMatter
                    || (s.EditionId != null && !closed.Contains(s.EditionId.Value))
                )
            );
    }

    /// <summary>The cases open to the supervisor, the editions in which one is not, and those in which he has a part.</summary>
    private async Task<OpenCases> OpenToAsync(
        AwardUser by,
        Guid? edition,
        CancellationToken cancellationToken
    )
    {
        var cases = (
            await db.Set<SupervisedCase>()
                .Where(c => edition == null || c.EditionId == edition)
                .Select(c => new { c.EditionId, c.Id })
                .ToListAsync(cancellationToken)
        ).ToLookup(c => c.EditionId, c => c.Id);
        var known = await db.Set<SupervisedEdition>()
            .AsNoTracking()
            .Where(e => edition == null || e.Id == edition)
            .Select(e => e.Id)
            .ToListAsync(cancellationToken);
        List<Guid> open = [];
        List<Guid> closed = [];
        List<Guid> editions = [];
        foreach (var id in known.Union(cases.Select(c => c.Key)))
        {
            var of = cases[id].ToList();
            var rights = await access.StandingAsync(by, id, of, cancellationToken);
            if (!rights.TakesPart || rights.PledgeMissing)
            {
                closed.Add(id);
                continue;
            }

            editions.Add(id);
            open.AddRange(rights.Open);
            if (rights.Open.Count < of.Count)
            {
                closed.Add(id);
            }
        }

        return new(open, closed, editions);
    }

    private sealed record OpenCases(List<Guid> Open, List<Guid> Closed, List<Guid> Editions);

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

/// <summary>What is asked for.</summary>
internal sealed record StepQuery(
    Guid? Edition,
    string? Kind,
    string? Subject,
    NoticeCursor? After,
    int Limit
);
