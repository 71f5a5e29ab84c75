using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Documents.Delivery;
using QualityAward.Documents.Model;
using QualityAward.Documents.Templates;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Acceptance;

/// <summary>第十三条：申报受理名单 as a paper, for whoever may know of all on it (第二十二条).</summary>
internal static class AcceptanceDocument
{
    public static void MapAcceptanceDocument(this IEndpointRouteBuilder api) =>
        api.MapGet("/acceptance-lists/{id:guid}/document", GetAsync)
            .WithTags("受理名单")
            .RequireAwardRole(Roles.Office, Roles.Supervisor)
            .WithSummary("申报受理名单（PDF或者Word）");

    private static async Task<FileContentHttpResult> GetAsync(
        [AsParameters] DocumentAsked asked,
        AcceptanceDesk desk,
        AcceptanceAnswer answer,
        AwardClock clock,
        CancellationToken cancellationToken
    )
    {
        var list = await desk.FindAsync(asked.Id, cancellationToken);
        var view = await answer.ViewAsync(list, asked.By, cancellationToken);
        if (view.Organisations.Count + view.Individuals.Count < list.Entries.Count)
        {
            throw new RefusedException(Refusals.NotFound);
        }

        return asked.Press.Answer(
            DocumentKinds.AcceptanceList,
            ContentOf(view, clock.Today),
            asked
        );
    }

    private static DocumentContent ContentOf(AcceptanceListView view, DateOnly today) =>
        new(
            new Dictionary<string, string?>
            {
                ["届次"] = view.EditionName,
                ["件数"] = $"{view.Organisations.Count + view.Individuals.Count}",
                ["日期"] = (view.AnnouncedOn ?? today).ToChinese(),
            }
        )
        {
            Number = view.DocumentNumber,
            Parts = new Dictionary<string, IReadOnlyList<Block>>
            {
                ["名单"] =
                [
                    .. Section("组织", "所在县（区）", view.Organisations),
                    .. Section("个人", "工作单位", view.Individuals),
                ],
            },
        };

    private static IEnumerable<Block> Section(
        string title,
        string place,
        IReadOnlyList<AcceptanceEntryView> entries
    )
    {
        if (entries.Count == 0)
        {
            yield break;
        }

        yield return new Heading(1, $"{title}（{entries.Count}{(title == "组织" ? "个" : "名")}）");
        yield return new DataTable(
            [
                new("序号", 1.2f, Alignment.Centre),
                new("名称（姓名）", 5),
                new(place, 4),
                new("初审单位", 4),
            ],
            [
                .. entries.Select(
                    IReadOnlyList<string> (e, i) => [$"{i + 1}", e.Name, e.Place, e.ReceivingBody]
                ),
            ]
        );
    }
}
