using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Casework.Acts;
using QualityAward.Casework.CaseAccess;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>Consultations as who asked and who was asked read them.</summary>
internal sealed class ConsultationCaseAnswer(
    ApplicationsDb db,
    ConsultationDesk desk,
    CaseOpenings openings,
    AwardClock clock
) : ICaseAnswer<Consultation, ConsultationView>
{
    public async Task<TaggedOk<ConsultationView>> OfAsync(
        Consultation found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, by, cancellationToken), found.Version);

    public async Task<ConsultationView> ViewAsync(
        Consultation found,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var application = await db
            .Applications.Where(a => a.Id == found.ApplicationId)
            .Select(CaseHead.Columns)
            .SingleAsync(cancellationToken);
        return CaseMapping.ToView(found, application, clock.Today, by);
    }

    public async Task<Page<ConsultationView>> PageAsync(
        LetterQuery query,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var (open, q) = query;
        var found = db.Applications.Holding(q).Select(a => a.Id);
        var asked = desk.Of(by)
            .AsNoTracking()
            .Where(c => open == null || (c.Reply == null) == open)
            .Where(c => q == null || found.Contains(c.ApplicationId));

        // 第二十二条: whoever is out of reach takes no place on the page.
        Dictionary<Guid, CaseHead> cases = [];
        Dictionary<Guid, CaseOpening> standing = [];
        var rows = await VisiblePage.ReadAsync<Consultation>(
            page.Size,
            (last, count) =>
                After(asked, last?.Id ?? page.After)
                    .OrderBy(c => c.Id)
                    .Take(count)
                    .ToListAsync(cancellationToken),
            async portion =>
            {
                var ids = portion.Select(c => c.ApplicationId).Except(cases.Keys).ToList();
                var heads = await db
                    .Applications.Where(a => ids.Contains(a.Id))
                    .Select(CaseHead.Columns)
                    .ToListAsync(cancellationToken);
                heads.ForEach(a => cases.Add(a.Id, a));
                foreach (
                    var (id, opening) in await openings.OfAsync(
                        by,
                        heads.Select(a => (a.EditionId, a.Id)),
                        cancellationToken
                    )
                )
                {
                    standing.Add(id, opening);
                }

                return c => standing.ContainsKey(c.ApplicationId);
            }
        );
        return page.Of(
            rows,
            c => c.Id,
            c =>
                Closed(
                    CaseMapping.ToView(c, cases[c.ApplicationId], clock.Today, by),
                    standing[c.ApplicationId]
                )
        );
    }

    private static ConsultationView Closed(ConsultationView view, CaseOpening opening) =>
        opening is CaseOpening.Open
            ? view
            : view with
            {
                Opening = opening,
                Letter = null,
                Reply = null,
                Withdrawal = null,
                Acts = [],
            };

    private static IQueryable<Consultation> After(IQueryable<Consultation> all, Guid? id) =>
        id is { } last ? all.Where(row => row.Id > last) : all;
}

/// <summary>Which consultations are asked for.</summary>
/// <param name="Open">Those without a reply, or those with one.</param>
/// <param name="Q">Part of the candidate's name or of a code.</param>
internal readonly record struct LetterQuery(bool? Open, string? Q);
