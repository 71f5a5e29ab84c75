using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QualityAward.Archiving;
using QualityAward.Casework.Archive;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Award.Deliberation;
using QualityAward.Review.Award.Lists;
using QualityAward.Review.Award.MajorMatters;

namespace QualityAward.Review.Award.Approval;

/// <summary>
/// 第六条、第十八条、第十九条: award lists, the meetings on them, 重大事项 and 市政府's decision, for the archive. A 重大事项
/// about a complaint goes with the complaint (第二十一条), and why somebody was struck after an objection with the objection.
/// </summary>
internal sealed class AwardSource(ReviewDb db) : IArchiveSource
{
    private const string LeadingGroup = "攀枝花市质量强市工作领导小组";

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArchivedPiece> PiecesAsync(
        Guid edition,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var matter in await MattersAsync(edition, cancellationToken))
        {
            yield return PieceOf(matter);
        }

        foreach (var list in await ListsAsync(edition, cancellationToken))
        {
            yield return RecommendationOf(list);
            var meetings = await db
                .Meetings.AsNoTracking()
                .Include(m => m.Votes)
                .Where(m => m.AwardListId == list.Id)
                .OrderBy(m => m.HeldOn)
                .ThenBy(m => m.Id)
                .ToListAsync(cancellationToken);
            foreach (var meeting in meetings)
            {
                yield return PieceOf(meeting, list);
            }

            if (list.Submission is { } submission)
            {
                yield return new(
                    new(
                        LeadingGroup,
                        submission.DocumentNumber,
                        "关于报请审定拟获奖名单的请示",
                        submission.Date,
                        null,
                        RetentionPeriod.Permanent
                    ),
                    [
                        ArchivedFile.Json("报请审定.json", new { entries = EntriesOf(list) }),
                        .. ArchivedFile.Scans(submission),
                    ]
                );
            }

            if (list.Decision is { } decision)
            {
                yield return new(
                    new(
                        "攀枝花市人民政府",
                        decision.DocumentNumber,
                        "关于表扬获奖组织和个人的决定",
                        list.DecidedOn ?? decision.Date,
                        null,
                        RetentionPeriod.Permanent
                    ),
                    [
                        ArchivedFile.Json(
                            "市政府决定.json",
                            new
                            {
                                list.DecidedOn,
                                list.RewardYuan,
                                awarded = list.Awarded,
                            }
                        ),
                        .. ArchivedFile.Scans(decision),
                    ]
                );
            }
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MissingPiece>> MissingAsync(
        Guid edition,
        CancellationToken cancellationToken
    )
    {
        var lists = await ListsAsync(edition, cancellationToken);
        if (lists.Find(l => l.State is AwardListState.Decided) is not { } decided)
        {
            return [];
        }

        var minutes = await db
            .Meetings.AsNoTracking()
            .Where(m => m.AwardListId == decided.Id && m.Closed)
            .ToListAsync(cancellationToken);
        List<MissingPiece> missing = [];
        if (minutes.Count == 0)
        {
            missing.Add(new("没有领导小组审议拟获奖名单的会议记录。", 18));
        }
        else if (minutes.Exists(m => m.Minutes?.FileId is null))
        {
            missing.Add(new("领导小组审议的会议纪要缺少扫描件。", 18));
        }

        if (decided.Submission?.FileId is null)
        {
            missing.Add(new("报请市政府审定的请示缺少盖章扫描件。", 19));
        }

        if (decided.Decision?.FileId is null)
        {
            missing.Add(new("市政府决定缺少盖章扫描件。", 19));
        }

        return missing;
    }

    private Task<List<AwardList>> ListsAsync(Guid edition, CancellationToken cancellationToken) =>
        db
            .AwardLists.AsNoTracking()
            .Where(l => l.EditionId == edition)
            .OrderBy(l => l.RecommendedOn)
            .ThenBy(l => l.Id)
            .ToListAsync(cancellationToken);

    private Task<List<MajorMatter>> MattersAsync(
        Guid edition,
        CancellationToken cancellationToken
    ) =>
        db
            .MajorMatters.AsNoTracking()
            .Where(m => m.EditionId == edition && m.Kind != MajorMatterKinds.SuspensionLifted)
            .OrderBy(m => m.HeldOn)
            .ThenBy(m => m.Id)
            .ToListAsync(cancellationToken);

    private static ArchivedPiece PieceOf(MajorMatter matter) =>
        new(
            new(
                LeadingGroup,
                matter.Minutes.DocumentNumber,
                $"研究决定重大事项：{matter.Subject}",
                matter.HeldOn,
                null,
                RetentionPeriod.Permanent
            ),
            [
                ArchivedFile.Json(
                    "重大事项.json",
                    new
                    {
                        matter.Kind,
                        matter.Subject,
                        matter.Decision,
                        matter.HeldOn,
                        matter.For,
                        matter.Against,
                        matter.Abstain,
                        matter.RecordedAt,
                    }
                ),
                .. ArchivedFile.Scans(matter.Minutes),
            ]
        );

    private static ArchivedPiece RecommendationOf(AwardList list) =>
        new(
            new(
                "评审专家组",
                list.ReportDocument?.DocumentNumber,
                "拟获奖建议名单和综合评审报告",
                list.RecommendedOn ?? list.ReportDocument?.Date ?? list.DecidedOn ?? default,
                null,
                RetentionPeriod.Permanent
            ),
            [
                ArchivedFile.Json(
                    "拟获奖建议名单.json",
                    new
                    {
                        list.State,
                        list.RecommendedOn,
                        list.Report,
                        salt = Convert.ToHexStringLower(list.Salt),
                        entries = EntriesOf(list),
                        list.NoticeNumber,
                        list.AnnouncedOn,
                    }
                ),
                .. ArchivedFile.Scans(list.ReportDocument),
            ]
        );

    private static ArchivedPiece PieceOf(Meeting meeting, AwardList list)
    {
        var names = list.Entries.ToDictionary(e => e.CandidateId, e => e.Name);
        return new(
            new(
                LeadingGroup,
                meeting.Minutes?.DocumentNumber,
                "审议拟获奖建议名单的会议纪要和表决",
                meeting.HeldOn,
                null,
                RetentionPeriod.Permanent
            ),
            [
                ArchivedFile.Json(
                    "会议.json",
                    new
                    {
                        meeting.HeldOn,
                        meeting.Present,
                        meeting.Closed,
                        meeting.SendBackReason,
                        votes = meeting.Votes.Select(v => new
                        {
                            member = meeting
                                .Present.FirstOrDefault(p => p.Subject == v.Member)
                                ?.Name,
                            candidate = names.GetValueOrDefault(v.CandidateId),
                            v.Choice,
                            v.CastAt,
                        }),
                    }
                ),
                .. ArchivedFile.Scans(meeting.Minutes),
            ]
        );
    }

    private static IEnumerable<object> EntriesOf(AwardList list) =>
        list.Entries.Select(e => new
        {
            e.CandidateId,
            e.Name,
            e.Kind,
            e.Composite,
            e.Rank,
            e.Deeds,
            e.State,
            reason = e.StruckBy is StruckBy.Objection ? null : e.Reason,
        });
}
