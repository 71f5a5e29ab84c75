using QualityAward.Applications.Cultivation;
using QualityAward.Applications.Editions;
using QualityAward.Applications.Intake;
using QualityAward.Applications.PreliminaryReview;
using QualityAward.Applications.Recheck;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Search;

/// <summary>What is searched here: the lists of applications, letters and editions, each by its own reading.</summary>
internal static class ApplicationsSearch
{
    public static IReadOnlyList<SearchedList> Lists { get; } =
    [
        SearchedList.Of<OwnAnswer, ApplicationRow>(
            "own-applications",
            "我的申报",
            [Roles.Applicant],
            (answer, search, cancellationToken) =>
                answer.PageAsync(
                    new(search.Words.Typed, null),
                    search.Page,
                    search.By,
                    cancellationToken
                ),
            row =>
                new(
                    $"{row.Id}",
                    row.Name ?? "未填名称",
                    row.EditionName,
                    row.StateName,
                    $"/applications/{row.Id}"
                )
        ),
        SearchedList.Of<PreliminaryAnswer, CaseRow>(
            "preliminary-cases",
            "资格初审",
            [Roles.ReceivingBody],
            (answer, search, cancellationToken) =>
                answer.PageAsync(
                    new(null, search.Words.Typed),
                    search.Page,
                    search.By,
                    cancellationToken
                ),
            row =>
                new(
                    $"{row.Id}",
                    row.Name,
                    row.Place ?? row.Employer,
                    row.StateName,
                    $"/preliminary/{row.Id}"
                )
        ),
        SearchedList.Of<CultivationAnswer, CultivationRow>(
            "cultivated-candidates",
            "培育库",
            [Roles.ReceivingBody],
            (answer, search, cancellationToken) =>
                answer.PageAsync(
                    new() { Q = search.Words.Typed },
                    search.Page,
                    search.By,
                    cancellationToken
                ),
            row =>
                new(
                    $"{row.Id}",
                    row.Name,
                    row.Employer ?? row.Industry,
                    row.State.ChineseName(),
                    $"/cultivation/{row.Id}"
                )
        ),
        SearchedList.Of<RecheckQueue, RecheckRow>(
            "rechecked-cases",
            "申报复核",
            [Roles.Office],
            (queue, search, cancellationToken) =>
                queue.FindAsync(search.Words.Typed, search.Page, search.By, cancellationToken),
            row =>
                new(
                    $"{row.Id}",
                    row.Name,
                    row.Place ?? row.Employer,
                    row.StateName,
                    $"/recheck/{row.Id}"
                )
        ),
        SearchedList.Of<ConsultationCaseAnswer, ConsultationView>(
            "consultations",
            "征求意见函",
            [Roles.Department, Roles.ReceivingBody],
            (answer, search, cancellationToken) =>
                answer.PageAsync(
                    new(null, search.Words.Typed),
                    search.Page,
                    search.By,
                    cancellationToken
                ),
            row =>
                new(
                    $"{row.Id}",
                    row.CandidateName,
                    $"{row.ReceivingBody}征求{row.DepartmentName}意见",
                    null,
                    $"/consultations/{row.Id}"
                )
        ),
        SearchedList.Of<EditionAnswer, EditionView>(
            "editions",
            "届次",
            Roles.All,
            async (answer, search, cancellationToken) =>
            {
                // As many as one page has: there are two a decade.
                var all = await answer.PageAsync(
                    null,
                    new(null, 100),
                    search.By,
                    cancellationToken
                );
                return search.Of(all.Items, edition => search.Words.AreIn(edition.Name));
            },
            edition => new($"{edition.Id}", edition.Name, null, null, $"/editions/{edition.Id}")
        ),
    ];
}
