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

/// <summary>
/// 第十三条：征求市级有关部门意见 as letters. As their scans are, they are for whoever may open all that they speak of
/// (第二十二条).
/// </summary>
internal static class AcceptanceLetters
{
    public static void MapAcceptanceLetters(this IEndpointRouteBuilder api)
    {
        var one = api.MapGroup("/acceptance-consultations/{id:guid}")
            .WithTags("受理名单")
            .RequireAwardRole(Roles.Department, Roles.Office);
        one.MapGet("/document", LetterAsync).WithSummary("受理名单征求意见函（PDF或者Word）");
        one.MapGet("/reply/document", ReplyAsync)
            .WithSummary("受理名单征求意见回函（PDF或者Word）");
    }

    private static async Task<FileContentHttpResult> LetterAsync(
        [AsParameters] DocumentAsked asked,
        ReplyDesk desk,
        AcceptanceConsultationAnswer answer,
        AwardClock clock,
        CancellationToken cancellationToken
    )
    {
        var view = await WholeAsync(asked, desk, answer, cancellationToken);
        return asked.Press.Answer(
            DocumentKinds.AcceptanceLetter,
            new(
                new Dictionary<string, string?>
                {
                    ["届次"] = view.EditionName,
                    ["被征求单位"] = view.DepartmentName,
                    ["件数"] = $"{view.Candidates.Count}",
                    ["回复日期"] = view.DueOn.ToChinese(),
                    ["日期"] = (view.Letter?.Date ?? clock.Today).ToChinese(),
                }
            )
            {
                Number = view.Letter?.DocumentNumber,
                Parts = new Dictionary<string, IReadOnlyList<Block>>
                {
                    ["名单"] = [Table(view, answered: false)],
                },
            },
            asked
        );
    }

    private static async Task<FileContentHttpResult> ReplyAsync(
        [AsParameters] DocumentAsked asked,
        ReplyDesk desk,
        AcceptanceConsultationAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var view = await WholeAsync(asked, desk, answer, cancellationToken);
        if (view.RepliedAt is not { } replied)
        {
            throw DocumentRefusals.NotReady("回函", "该部门回复意见");
        }

        var day = DateOnly.FromDateTime(replied.ToOffset(AwardClock.ShanghaiOffset).DateTime);
        return asked.Press.Answer(
            DocumentKinds.AcceptanceReply,
            new(
                new Dictionary<string, string?>
                {
                    ["届次"] = view.EditionName,
                    ["被征求单位"] = view.DepartmentName,
                    ["日期"] = (view.Document?.Date ?? day).ToChinese(),
                }
            )
            {
                Number = view.Document?.DocumentNumber,
                Parts = new Dictionary<string, IReadOnlyList<Block>>
                {
                    ["意见"] = [Table(view, answered: true)],
                },
            },
            asked
        );
    }

    private static async Task<AcceptanceConsultationView> WholeAsync(
        DocumentAsked asked,
        ReplyDesk desk,
        AcceptanceConsultationAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var found = await desk.FindAsync(asked.Id, asked.By, cancellationToken);
        var view = await answer.ViewAsync(found, asked.By, cancellationToken);
        return view.Candidates.Count < found.Candidates.Count
            ? throw new RefusedException(Refusals.NotFound)
            : view;
    }

    private static DataTable Table(AcceptanceConsultationView view, bool answered)
    {
        IReadOnlyList<Column> columns =
        [
            new("序号", 1.2f, Alignment.Centre),
            new("类别", 1.5f, Alignment.Centre),
            new("名称（姓名）", 5),
            new("所在县（区）或者工作单位", 4),
        ];
        return new(
            answered ? [.. columns, new("意见", 1.8f, Alignment.Centre), new("理由", 4)] : columns,
            [
                .. view.Candidates.Select(
                    IReadOnlyList<string> (c, i) =>
                        [
                            $"{i + 1}",
                            c.Kind.ChineseName(),
                            c.Name,
                            c.Place,
                            .. answered
                                ?
                                [
                                    c.Answer is ConsultationAnswer.Objection ? "有异议" : "无异议",
                                    c.Reasons ?? "",
                                ]
                                : Array.Empty<string>(),
                        ]
                ),
            ]
        );
    }
}
