using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Acceptance;

/// <summary>Lists and consultations as REST shows them; whoever is out of the reader's reach does not appear.</summary>
internal sealed class AcceptanceViews(ApplicationsDb db, AcceptanceDesk desk, AwardClock clock)
{
    /// <summary>A list for the office or the supervisors.</summary>
    public async Task<AcceptanceListView> OfAsync(
        AcceptanceList list,
        AwardUser by,
        CancellationToken ct
    )
    {
        var openable = await desk.OpenableAsync(by, list, ct);
        var ids = list.Entries.Select(e => e.ApplicationId).Where(openable.Contains).ToList();
        var found = await ApplicationsAsync(ids, ct);
        var consultations = await db.Set<AcceptanceConsultation>()
            .AsNoTracking()
            .Where(c => c.ListId == list.Id)
            .OrderBy(c => c.DepartmentUnit)
            .ToListAsync(ct);
        var edition = await EditionNameAsync(list.EditionId, ct);
        var entries = ids.Select(id => Entry(found[id])).ToList();
        return new(
            list.Id,
            list.EditionId,
            edition,
            list.State,
            [.. entries.Where(e => e.Kind == CandidateKind.Organisation)],
            [.. entries.Where(e => e.Kind == CandidateKind.Individual)],
            [.. consultations.Select(c => View(c, edition, found, office: true))],
            list.NoticeId,
            list.DocumentNumber,
            list.AnnouncedOn,
            list.ConcludedAt
        );
    }

    /// <summary>Consultations for the department asked, or for the office.</summary>
    public async Task<IReadOnlyList<AcceptanceConsultationView>> OfAsync(
        IReadOnlyList<AcceptanceConsultation> consultations,
        AwardUser by,
        CancellationToken ct
    )
    {
        var office = by.Role == Roles.Office;
        var views = new List<AcceptanceConsultationView>();
        foreach (var group in consultations.GroupBy(c => c.ListId))
        {
            var list = await desk.FindAsync(group.Key, ct);
            var candidates = group.SelectMany(c => c.Candidates).ToHashSet();
            if (office)
            {
                candidates.IntersectWith(await desk.OpenableAsync(by, list, ct));
            }

            var found = await ApplicationsAsync(candidates, ct);
            var edition = await EditionNameAsync(list.EditionId, ct);
            views.AddRange(group.Select(c => View(c, edition, found, office)));
        }

        return views;
    }

    private async Task<Dictionary<Guid, CaseHead>> ApplicationsAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken ct
    ) =>
        await db
            .Applications.Where(a => ids.Contains(a.Id))
            .Select(CaseHead.Columns)
            .ToDictionaryAsync(a => a.Id, ct);

    private async Task<string> EditionNameAsync(Guid id, CancellationToken ct) =>
        (await db.Editions.AsNoTracking().SingleAsync(e => e.Id == id, ct)).Name;

    private AcceptanceConsultationView View(
        AcceptanceConsultation c,
        string edition,
        Dictionary<Guid, CaseHead> found,
        bool office
    ) =>
        new(
            c.Id,
            c.ListId,
            edition,
            c.DepartmentUnit,
            c.DepartmentName,
            c.DueOn,
            c.IsOpen && c.DueOn < clock.Today,
            c.Letter,
            [
                .. c
                    .Candidates.Where(found.ContainsKey)
                    .Select(id => Candidate(c, found[id], office)),
            ],
            c.Reply?.RepliedBy,
            c.Reply?.RepliedAt,
            c.Reply?.Document,
            c.Reply?.RegistrationId
        );

    private static ConsultedCandidateView Candidate(
        AcceptanceConsultation c,
        CaseHead a,
        bool office
    )
    {
        var answer = c.Reply?.Answers.SingleOrDefault(x => x.ApplicationId == a.Id);
        var handling = c.Handlings.SingleOrDefault(h => h.ApplicationId == a.Id);
        return new(
            a.Id,
            a.Kind,
            a.Name ?? "",
            PlaceOf(a),
            answer?.Answer,
            answer?.Reasons,
            office ? handling?.Handling : null
        );
    }

    private static AcceptanceEntryView Entry(CaseHead a) =>
        new(
            a.Id,
            a.Kind,
            a.Name ?? "",
            PlaceOf(a),
            a.ReceivingBody ?? "",
            a.State.ToString(),
            a.State.ChineseName()
        );

    private static string PlaceOf(CaseHead a)
    {
        var published = Published.Of(a);
        return a.Kind == CandidateKind.Organisation ? published.Place : published.Employer;
    }
}
