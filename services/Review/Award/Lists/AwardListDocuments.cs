using System.Globalization;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Documents.Delivery;
using QualityAward.Documents.Model;
using QualityAward.Documents.Templates;
using QualityAward.Review.Editions;

namespace QualityAward.Review.Award.Lists;

/// <summary>第十八条至第二十条：综合评审报告, 报请审定的请示 and the draft of 市政府's decision.</summary>
internal static class AwardListDocuments
{
    /// <summary>综合评审报告 with the ranking and the proposed list.</summary>
    public static DocumentContent Report(
        AwardListView list,
        IReadOnlyList<CompositeRow> ranking,
        DateOnly today
    ) =>
        new(
            new Dictionary<string, string?>
            {
                ["届次"] = list.EditionName,
                ["日期"] = (list.ReportDocument?.Date ?? today).ToChinese(),
            }
        )
        {
            Number = list.ReportDocument?.DocumentNumber,
            Parts = new Dictionary<string, IReadOnlyList<Block>>
            {
                ["报告"] = [new Paragraph(list.Report)],
                ["综合评审结果"] = [Ranking(ranking)],
                ["建议名单"] = Named(list.Entries),
            },
        };

    /// <summary>报请审定的请示.</summary>
    /// <exception cref="RefusedException"><c>document-not-ready</c>: not announced yet.</exception>
    public static DocumentContent Request(AwardListView list, DateOnly today) =>
        list.NoticeNumber is not { } notice || list.AnnouncedOn is not { } announced
            ? throw DocumentRefusals.NotReady("请示", "拟获奖名单向社会公示")
            : new(
                new Dictionary<string, string?>
                {
                    ["届次"] = list.EditionName,
                    ["公示日期"] = announced.ToChinese(),
                    ["公示文号"] = notice,
                    ["日期"] = (list.Submission?.Date ?? today).ToChinese(),
                }
            )
            {
                Number = list.Submission?.DocumentNumber,
                Parts = new Dictionary<string, IReadOnlyList<Block>>
                {
                    ["名单"] = Named(list.Entries.Where(Stands)),
                },
            };

    /// <summary>The draft of the decision, or what was decided; the same words as its announcement.</summary>
    /// <exception cref="RefusedException"><c>document-not-ready</c>: not submitted yet.</exception>
    public static DocumentContent Decision(
        AwardListView list,
        ReviewEdition edition,
        DateOnly today
    )
    {
        if (list.State is not (AwardListState.Submitted or AwardListState.Decided))
        {
            throw DocumentRefusals.NotReady("决定（代拟稿）", "拟获奖名单报请市政府审定");
        }

        var decided = list.State is AwardListState.Decided;
        var awarded = list
            .Entries.Where(e => decided ? e.State is EntryState.Awarded : Stands(e))
            .ToList();
        var kinds = awarded.Select(e => CandidateKinds.Find(e.Kind)!.Value).ToList();
        return new(
            new Dictionary<string, string?>
            {
                ["事由"] = NoticeText.DecisionTitle(edition, awarded.Count),
                ["受表扬"] = awarded.Count == 0 ? null : "受到表扬的组织和个人",
                ["日期"] = (list.DecidedOn ?? today).ToChinese(),
            }
        )
        {
            Number = list.Decision?.DocumentNumber,
            Foot = decided ? null : "代拟稿，以市政府印发的为准",
            Parts = new Dictionary<string, IReadOnlyList<Block>>
            {
                ["决定事项"] =
                [
                    .. NoticeText
                        .DecisionParagraphs(edition, kinds, list.RewardYuan)
                        .Select(text => new Paragraph(text)),
                ],
                ["名单"] = awarded.Count == 0 ? [] : Named(awarded),
            },
        };
    }

    private static bool Stands(AwardEntryView entry) =>
        entry.State is not (EntryState.Struck or EntryState.NotAwarded);

    private static IReadOnlyList<Block> Named(IEnumerable<AwardEntryView> entries)
    {
        var all = entries.ToList();
        if (all.Count == 0)
        {
            return [new Paragraph("本届没有拟获奖的组织和个人，名额空缺（宁缺毋滥）。")];
        }

        return
        [
            .. all.GroupBy(e => e.Kind)
                .OrderByDescending(kind => kind.Key, StringComparer.Ordinal)
                .SelectMany(kind =>
                    new Block[]
                    {
                        new Paragraph(
                            kind.Key == "organisation"
                                ? $"组织奖（{kind.Count()}个）"
                                : $"个人奖（{kind.Count()}名）"
                        ),
                        new ItemList([.. kind.Select(e => e.Name)]),
                    }
                ),
        ];
    }

    private static DataTable Ranking(IReadOnlyList<CompositeRow> rows) =>
        new(
            [
                new("类别", 1.6f, Alignment.Centre),
                new("名次", 1.4f, Alignment.Centre),
                new("名称（姓名）", 6),
                new("综合得分", 2, Alignment.Right),
                new("达到入围分数线", 2.6f, Alignment.Centre),
            ],
            [
                .. rows.OrderByDescending(r => r.Kind, StringComparer.Ordinal)
                    .ThenBy(r => r.Rank)
                    .Select(
                        IReadOnlyList<string> (r) =>
                            [
                                r.Kind == "organisation" ? "组织" : "个人",
                                $"{r.Rank}",
                                r.Name,
                                r.Composite.ToString("0.00", CultureInfo.InvariantCulture),
                                r.AboveFloor ? "是" : "否",
                            ]
                    ),
            ]
        );
}
