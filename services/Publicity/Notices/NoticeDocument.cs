using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Documents.Model;
using QualityAward.Documents.Templates;

namespace QualityAward.Publicity.Notices;

/// <summary>A public document as a paper: what its page says, with what became of it since.</summary>
internal static class NoticeDocument
{
    /// <summary>What stands in it.</summary>
    public static DocumentContent Of(NoticeView notice) =>
        new(
            new Dictionary<string, string?>
            {
                ["标题"] = notice.Title,
                ["发布单位"] = PublisherOf(notice.Kind),
                ["日期"] = notice.PublishedOn.ToChinese(),
            }
        )
        {
            Number = notice.DocumentNumber,
            Foot = $"内容校验值 {notice.ContentHash}",
            Parts = new Dictionary<string, IReadOnlyList<Block>>
            {
                ["正文"] =
                [
                    .. Since(notice).Concat(notice.Paragraphs).Select(text => new Paragraph(text)),
                    .. Organisations(notice),
                    .. Individuals(notice),
                    .. Ending(notice).Select(text => new Paragraph(text)),
                ],
            },
        };

    /// <summary>Whose document it is.</summary>
    public static string PublisherOf(NoticeKind kind) =>
        kind is NoticeKind.Decision or NoticeKind.Revocation or NoticeKind.RevocationChange
            ? "攀枝花市人民政府"
            : "攀枝花市质量强市工作领导小组办公室";

    private static IEnumerable<string> Since(NoticeView notice)
    {
        if (notice.SupersededBy is not null)
        {
            yield return "（本文件已经更正，以更正后的版本为准；本版本保留备查。）";
        }

        if (notice.Correction is { } correction)
        {
            yield return $"（更正：{correction.Reason}）";
        }

        if (notice.Outcome is { } outcome)
        {
            yield return $"（本公告所载决定已被{(outcome.Annulled ? "撤销" : "变更")}：{outcome.Authority}{outcome.DecidedOn.ToChinese()}，{outcome.DocumentNumber}。）";
        }
    }

    private static IEnumerable<Block> Organisations(NoticeView notice)
    {
        if (notice.Organisations.Count == 0)
        {
            yield break;
        }

        yield return new Heading(1, $"组织（{notice.OrganisationCount}个）");
        yield return new DataTable(
            [new("名称", 5), new("所在县（区）", 3), new("行业", 3), new("初审单位", 4)],
            [
                .. notice.Organisations.Select(
                    IReadOnlyList<string> (row) =>
                        [NameOf(row), row.Place ?? "", row.Industry ?? "", row.ReceivingBody]
                ),
            ]
        );
    }

    private static IEnumerable<Block> Individuals(NoticeView notice)
    {
        if (notice.IndividualCount == 0)
        {
            yield break;
        }

        yield return new Heading(1, $"个人（{notice.IndividualCount}名）");
        if (notice.Individuals.Count > 0)
        {
            var deeds = notice.Individuals.Any(row => row.Deeds is not null);
            IReadOnlyList<Column> columns =
            [
                new("姓名", 2),
                new("工作单位", 4),
                new("职务（职称）", 3),
                new("初审单位", 3),
            ];
            yield return new DataTable(
                deeds ? [.. columns, new("主要事迹", 6)] : columns,
                [.. notice.Individuals.Select(row => Cells(row, deeds ? [row.Deeds ?? ""] : []))]
            );
        }

        if (notice.IndividualCount > notice.Individuals.Count)
        {
            yield return new Paragraph(
                $"本届评选已经结束，{notice.IndividualCount - notice.Individuals.Count}名未获奖个人的信息不再公开。"
            );
        }
    }

    private static string[] Cells(NoticeCandidateView row, IEnumerable<string> more) =>
        [NameOf(row), row.Employer ?? "", row.Position ?? "", row.ReceivingBody, .. more];

    private static IEnumerable<string> Ending(NoticeView notice)
    {
        if (notice.Remark is { } remark)
        {
            yield return remark;
        }

        if (notice.Objections is { } guide)
        {
            foreach (var line in guide.How)
            {
                yield return line;
            }

            yield return $"受理部门：{guide.Desk}（{guide.DeskContact}）";
            yield return $"监督：{guide.Supervision}（{guide.SupervisionContact}）";
        }

        if (notice.LastDay is { } last)
        {
            var from = notice.PeriodFrom ?? notice.PublishedOn;
            yield return $"公示期：{ChineseDates.ToChineseRange(from, last)}24时，不少于{notice.PeriodDays}个工作日，公布当日不计入。";
        }
    }

    private static string NameOf(NoticeCandidateView row) =>
        row.Revoked is { } mark ? $"{row.Name}（表扬奖励已由{mark.DocumentNumber}撤销）" : row.Name;
}
