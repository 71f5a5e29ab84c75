using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Documents.Delivery;
using QualityAward.Documents.Model;
using QualityAward.Documents.Templates;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Award.Deliberation;

/// <summary>第六条、第十八条：会议纪要 of a 审议, for whoever may know of everybody on the list.</summary>
internal static class MinutesDocument
{
    public static void MapMinutesDocument(this IEndpointRouteBuilder api) =>
        api.MapGet("/deliberations/{id:guid}/document", GetAsync)
            .WithTags("领导小组审议")
            .RequireAwardRole(Roles.Office, Roles.LeadingGroup, Roles.Supervisor)
            .WithSummary("会议纪要（PDF或者Word）");

    private static async Task<FileContentHttpResult> GetAsync(
        [AsParameters] DocumentAsked asked,
        MeetingAnswer answer,
        ReviewDb db,
        CancellationToken cancellationToken
    )
    {
        var found = await answer.FindAsync(asked.Id, asked.By, cancellationToken);
        if (found.Meeting.Candidates.Any(found.Hidden.Contains))
        {
            throw new RefusedException(Refusals.NotFound);
        }

        if (!found.Meeting.Closed)
        {
            throw DocumentRefusals.NotReady("会议纪要", "审议结束");
        }

        var view = await answer.ViewAsync(found, cancellationToken);
        var edition = await db
            .Editions.Where(e => e.Id == view.EditionId)
            .Select(e => e.Name)
            .SingleAsync(cancellationToken);
        return asked.Press.Answer(DocumentKinds.Minutes, ContentOf(view, edition), asked);
    }

    private static DocumentContent ContentOf(DeliberationView view, string edition) =>
        new(
            new Dictionary<string, string?>
            {
                ["届次"] = edition,
                ["会议日期"] = view.HeldOn.ToChinese(),
                ["到会成员"] = string.Join("、", view.Present.Select(m => m.Name)),
                ["人数"] = $"{view.Present.Count}",
                ["退回理由"] = view.SendBackReason,
                ["通过"] = view.SendBackReason is null
                    ? NamesOf(view, DeliberationOutcome.Approved)
                    : null,
                ["不予通过"] = NamesOf(view, DeliberationOutcome.Struck),
                ["日期"] = (view.Minutes?.Date ?? view.HeldOn).ToChinese(),
            }
        )
        {
            Number = view.Minutes?.DocumentNumber,
            Parts = new Dictionary<string, IReadOnlyList<Block>>
            {
                ["表决情况"] = view.Counts.Count == 0 ? [] : [Votes(view)],
            },
        };

    private static string? NamesOf(DeliberationView view, DeliberationOutcome outcome) =>
        view.Counts.Where(c => c.Outcome == outcome).Select(c => c.Name).ToList()
            is { Count: > 0 } names
            ? string.Join("、", names)
            : null;

    private static DataTable Votes(DeliberationView view) =>
        new(
            [
                new("申报主体", 5),
                new("赞成", 1.2f, Alignment.Centre),
                new("反对", 1.2f, Alignment.Centre),
                new("弃权", 1.2f, Alignment.Centre),
                new("结果和理由", 4),
            ],
            [
                .. view.Counts.Select(
                    IReadOnlyList<string> (c) =>
                        [
                            c.Name,
                            $"{c.For}",
                            $"{c.Against}",
                            $"{c.Abstain}",
                            c.Outcome switch
                            {
                                DeliberationOutcome.Approved => "通过",
                                DeliberationOutcome.Struck => $"不予通过：{c.Reason}",
                                _ => "未形成决定",
                            },
                        ]
                ),
            ]
        );
}
