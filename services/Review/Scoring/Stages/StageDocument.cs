using System.Globalization;
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

namespace QualityAward.Review.Scoring.Stages;

/// <summary>
/// 第十五条至第十七条：the report of a stage with its list. It tells of all candidates: whoever must stay out of one gets none
/// of it (第二十二条).
/// </summary>
internal static class StageDocument
{
    public static void MapStageDocument(this IEndpointRouteBuilder api) =>
        api.MapGet("/editions/{id:guid}/stages/{stage}/document", GetAsync)
            .WithTags("评审阶段")
            .RequireAwardRole(Roles.Office, Roles.Supervisor)
            .WithSummary("阶段评审报告（PDF或者Word）");

    private static async Task<FileContentHttpResult> GetAsync(
        [AsParameters] DocumentAsked asked,
        StageName stage,
        ReviewDb db,
        StageBoard board,
        CancellationToken cancellationToken
    )
    {
        var (edition, which) = (asked.Id, stage.Stage);
        var found =
            await db
                .Stages.AsNoTracking()
                .SingleOrDefaultAsync(
                    s => s.EditionId == edition && s.Stage == which,
                    cancellationToken
                )
            ?? throw new RefusedException(Refusals.NotFound);
        var view = await board.ViewAsync(asked.By, found, cancellationToken);
        if (view.Candidates.Count < found.Candidates.Count)
        {
            throw new RefusedException(Refusals.NotFound);
        }

        if (view is not { Report: { Length: > 0 } report, ClosedAt: { } closed })
        {
            throw DocumentRefusals.NotReady($"{StageNames.Of(which)}报告", "该阶段办结");
        }

        var name = await db
            .Editions.Where(e => e.Id == edition)
            .Select(e => e.Name)
            .SingleAsync(cancellationToken);
        var day = DateOnly.FromDateTime(closed.ToOffset(AwardClock.ShanghaiOffset).DateTime);
        return asked.Press.Answer(
            DocumentKinds.StageReport,
            new(
                new Dictionary<string, string?>
                {
                    ["届次"] = name,
                    ["阶段"] = StageNames.Of(which),
                    ["日期"] = (view.Document?.Date ?? day).ToChinese(),
                }
            )
            {
                Number = view.Document?.DocumentNumber,
                Parts = new Dictionary<string, IReadOnlyList<Block>>
                {
                    ["报告"] = [new Paragraph(report)],
                    ["名单"] = [Candidates(view)],
                },
            },
            asked
        );
    }

    private static DataTable Candidates(StageView view)
    {
        var last = view.Stage is ReviewStage.Defence;
        return new(
            [
                new("序号", 1.2f, Alignment.Centre),
                new("名称（姓名）", 6),
                new("类别", 1.6f, Alignment.Centre),
                new("合议评分", 2, Alignment.Right),
                new(last ? "结果" : "进入下一阶段", 2, Alignment.Centre),
            ],
            [
                .. view.Candidates.Select(
                    IReadOnlyList<string> (c, i) =>
                        [
                            $"{i + 1}",
                            c.Name,
                            c.Kind == "organisation" ? "组织" : "个人",
                            c.Total?.ToString("0.##", CultureInfo.InvariantCulture) ?? "",
                            last ? "已答辩"
                            : c.Enters is true ? "进入"
                            : "未进入",
                        ]
                ),
            ]
        );
    }
}
