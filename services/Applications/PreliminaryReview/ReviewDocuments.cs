using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Documents.Delivery;
using QualityAward.Documents.Model;
using QualityAward.Documents.Templates;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>第十二条：what a receiving body writes: 征求意见函, 初审意见 and 上报函, and the answers it gets.</summary>
internal sealed class ReviewDocuments(
    ApplicationsDb db,
    PreliminaryDesk desk,
    CaseOpenings openings,
    AwardClock clock
)
{
    /// <summary>征求意见函; drafted from what was asked, also where its stamped paper is scanned already.</summary>
    public static DocumentContent Letter(ConsultationView letter) =>
        new(
            new Dictionary<string, string?>
            {
                ["类别"] = letter.Kind.AwardName(),
                ["申报主体"] = letter.CandidateName,
                ["所在"] = letter.CandidatePlace,
                ["征求单位"] = letter.ReceivingBody,
                ["被征求单位"] = letter.DepartmentName,
                ["回复日期"] = letter.DueOn.ToChinese(),
                ["日期"] = (letter.Letter?.Date ?? DayOf(letter.SentAt)).ToChinese(),
            }
        )
        {
            Number = letter.Letter?.DocumentNumber,
        };

    /// <summary>回函.</summary>
    /// <exception cref="RefusedException"><c>document-not-ready</c>.</exception>
    public static DocumentContent Reply(ConsultationView letter)
    {
        var reply = letter.Reply ?? throw DocumentRefusals.NotReady("回函", "该部门回复意见");
        return new(
            new Dictionary<string, string?>
            {
                ["类别"] = letter.Kind.AwardName(),
                ["申报主体"] = letter.CandidateName,
                ["意见"] = AnswerOf(reply),
                ["理由"] = reply.Reasons,
                ["征求单位"] = letter.ReceivingBody,
                ["被征求单位"] = letter.DepartmentName,
                ["日期"] = (reply.Document?.Date ?? DayOf(reply.RepliedAt)).ToChinese(),
            }
        )
        {
            Number = reply.Document?.DocumentNumber,
        };
    }

    /// <summary>初审意见.</summary>
    /// <exception cref="RefusedException"><c>document-not-ready</c>.</exception>
    public static DocumentContent Opinion(PreliminaryCaseView view)
    {
        var opinion =
            view.Record.Opinion
            ?? throw DocumentRefusals.NotReady("初审意见", "初审单位提出初审意见");
        return new(
            new Dictionary<string, string?>
            {
                ["类别"] = view.Case.Kind.AwardName(),
                ["申报主体"] = view.Case.Name,
                ["初审单位"] = view.Case.ReceivingBody,
                ["意见"] = opinion.Opinion,
                ["结论"] = ConclusionOf(opinion) + "。",
                ["异议答复"] = opinion.AnswersToObjections,
                ["单位内意见"] = opinion.InternalConsultation,
                ["日期"] = opinion.Document.Date.ToChinese(),
            }
        )
        {
            Number = opinion.Document.DocumentNumber,
            Parts = new Dictionary<string, IReadOnlyList<Block>>
            {
                ["征求意见"] = Consultations(view.Consultations),
            },
        };
    }

    /// <summary>上报函 with the list of what the body has reviewed in the edition, as far as the clerk may open it.</summary>
    /// <exception cref="RefusedException"><c>document-not-ready</c>.</exception>
    public async Task<DocumentContent> ReportAsync(
        Application application,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var heads = await desk.Of(by)
            .Where(a => a.EditionId == application.EditionId)
            .OrderBy(a => a.Kind)
            .ThenBy(a => a.Name)
            .Select(CaseHead.Columns)
            .ToListAsync(cancellationToken);
        var open = await openings.OfAsync(
            by,
            heads.Select(a => (a.EditionId, a.Id)),
            cancellationToken
        );
        var ids = open.Where(o => o.Value is CaseOpening.Open).Select(o => o.Key).ToList();
        var records = await db.Set<PreliminaryRecord>()
            .AsNoTracking()
            .Where(r => ids.Contains(r.ApplicationId))
            .ToDictionaryAsync(r => r.ApplicationId, cancellationToken);
        var listed = heads
            .Where(a => records.GetValueOrDefault(a.Id)?.Opinion is not null)
            .Select((a, i) => Row(i + 1, a, records[a.Id].Opinion!))
            .ToList();
        var paper = records.GetValueOrDefault(application.Id)?.ReportDocument;
        return listed.Count == 0
            ? throw DocumentRefusals.NotReady("上报函", "初审单位提出初审意见")
            : new(
                new Dictionary<string, string?>
                {
                    ["初审单位"] = application.ReceivingBody,
                    ["件数"] = $"{listed.Count}",
                    ["日期"] = (paper?.Date ?? clock.Today).ToChinese(),
                }
            )
            {
                Number = paper?.DocumentNumber,
                Parts = new Dictionary<string, IReadOnlyList<Block>>
                {
                    ["名单"] =
                    [
                        new DataTable(
                            [
                                new("序号", 1, Alignment.Centre),
                                new("类别", 1.4f, Alignment.Centre),
                                new("名称（姓名）", 5),
                                new("所在县（区）或者工作单位", 4),
                                new("初审结论", 2, Alignment.Centre),
                            ],
                            listed
                        ),
                    ],
                },
            };
    }

    private static string[] Row(int number, CaseHead head, PreliminaryOpinionView opinion)
    {
        var row = CaseMapping.ToRow(head, 0);
        return
        [
            $"{number}",
            head.Kind.AwardName(),
            row.Name,
            row.Place ?? row.Employer ?? "",
            opinion.Passed ? "通过" : "不通过",
        ];
    }

    private static IReadOnlyList<Block> Consultations(IReadOnlyList<ConsultationView> all) =>
        all.Count == 0
            ? []
            :
            [
                new DataTable(
                    [new("部门", 4), new("意见", 1.6f, Alignment.Centre), new("理由和撤回情况", 6)],
                    [
                        .. all.Select(
                            IReadOnlyList<string> (c) =>
                                [
                                    c.DepartmentName,
                                    c.Reply is { } reply ? AnswerOf(reply) : "待回复",
                                    c.Reply?.Reasons
                                        + (
                                            c.Withdrawal is { } w
                                                ? $"（已于{DayOf(w.At).ToChinese()}书面撤回）"
                                                : ""
                                        ),
                                ]
                        ),
                    ]
                ),
            ];

    private static string AnswerOf(ConsultationReplyView reply) =>
        reply.Answer is ConsultationAnswer.Objection ? "有异议" : "无异议";

    private static string ConclusionOf(PreliminaryOpinionView opinion) =>
        opinion.Passed ? "初审通过，同意上报" : "初审不通过";

    private static DateOnly DayOf(DateTimeOffset at) =>
        DateOnly.FromDateTime(at.ToOffset(AwardClock.ShanghaiOffset).DateTime);
}
