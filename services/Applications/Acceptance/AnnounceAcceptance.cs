using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Acceptance.Rules;
using QualityAward.Applications.Case;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Casework.Publication;
using QualityAward.Common;
using QualityAward.Common.Publication;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Acceptance;

/// <summary>第十三条：向社会公示. Everything that must hold is asked before; Publicity publishes what is raised here.</summary>
internal sealed class AnnounceAcceptance(
    ApplicationsDb db,
    AcceptanceDesk desk,
    StandingCheck standing,
    PaperDesk papers,
    PublicationCheck publication,
    WorkingDays.WorkingDaysClient workingDays,
    Contracts.Review.V1.Rules.RulesClient rules,
    AwardClock clock
)
{
    public async Task<AcceptanceList> RunAsync(
        CaseAct on,
        AnnounceAcceptanceRequest request,
        CancellationToken cancellationToken
    ) =>
        await desk.ChangeAsync(
            AcceptanceActs.Announce,
            on,
            async (list, token) =>
            {
                if (!DocumentNumber.IsValid(request.DocumentNumber))
                {
                    throw new RefusedException(
                        DocumentNumber.Malformed("documentNumber", request.DocumentNumber)
                    );
                }

                await desk.RequireReportingOverAsync(list.EditionId, token);
                await papers.CheckAsync(request.Document, 13, on.By, token);
                var listed = await desk.ListedAsync(list, ApplicationState.Listed, token);
                SomebodyListedRule.Check(listed.Count);
                await CheckConsultationsAsync(list, listed.Keys.ToHashSet(), token);
                await standing.CheckAsync(list, [.. listed.Values], "公示前查询", token);
                list.Announce(await DrawUpAsync(list, listed, request, on.By, token), clock.Now);
                await db.StepAllAsync(listed.Keys, a => a.Announce(on.By, clock.Now), token);
            },
            cancellationToken
        );

    private async Task CheckConsultationsAsync(
        AcceptanceList list,
        HashSet<Guid> candidates,
        CancellationToken cancellationToken
    )
    {
        var consultations = await db.Set<AcceptanceConsultation>()
            .AsNoTracking()
            .Where(c => c.ListId == list.Id)
            .OrderBy(c => c.DepartmentUnit)
            .ToListAsync(cancellationToken);
        EveryReplyInRule.Check(candidates, consultations);
        ObjectionsHandledRule.Check(candidates, consultations);
    }

    private async Task<Announcement> DrawUpAsync(
        AcceptanceList list,
        IReadOnlyDictionary<Guid, CaseHead> listed,
        AnnounceAcceptanceRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var edition = await db
            .Editions.AsNoTracking()
            .SingleAsync(e => e.Id == list.EditionId, cancellationToken);
        var row = await db
            .RegulationVersions.AsNoTracking()
            .SingleAsync(v => v.Code == edition.RegulationVersion, cancellationToken);
        var days = row.Version.AcceptanceNoticeDays;

        // A period that reaches into a year without a 放假安排 must not begin (calendar-year-unknown).
        await workingDays.LastDayAsync(
            new LastDayRequest { Published = clock.Today.ToIso(), Days = days },
            cancellationToken: cancellationToken
        );
        var candidates = list
            .Entries.Where(e => listed.ContainsKey(e.ApplicationId))
            // 第三条: 主要事迹 are published at the second notice only, and reviewed before: a head has none.
            .Select(e => Published.Of(listed[e.ApplicationId]))
            .ToList();
        var organisations = candidates.Count(c => c.Kind == "organisation");
        var title = string.IsNullOrWhiteSpace(request.Title)
            ? AcceptanceText.Title(edition)
            : request.Title.Trim();
        var paragraphs = request.Paragraphs is { Count: > 0 } written
            ? written
            : AcceptanceText.Paragraphs(
                edition,
                organisations,
                candidates.Count - organisations,
                days
            );
        NamelessTextRule.Check([title, .. paragraphs], candidates.Select(c => c.Name));
        await publication.CheckAsync(
            "受理名单公示",
            edition.Id,
            PublicText.Of(title, paragraphs),
            await NotListedAsync(edition.Id, listed.Keys, cancellationToken),
            by,
            cancellationToken
        );
        var approved = await rules.ComplaintsAsync(
            new() { EditionId = edition.Id.ToString() },
            cancellationToken: cancellationToken
        );
        return new(
            edition.Name,
            request.DocumentNumber,
            request.Document,
            title,
            paragraphs,
            candidates,
            clock.Today,
            days,
            approved.SupervisorContact
        );
    }

    // 第三条: who was not accepted is not published.
    private Task<List<string>> NotListedAsync(
        Guid editionId,
        IEnumerable<Guid> listed,
        CancellationToken cancellationToken
    ) =>
        db
            .Applications.Where(a =>
                a.EditionId == editionId
                && a.State != ApplicationState.Draft
                && a.Name != null
                && !listed.Contains(a.Id)
            )
            .Select(a => a.Name!)
            .Distinct()
            .ToListAsync(cancellationToken);
}
