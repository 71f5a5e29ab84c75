using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QualityAward.Archiving;
using QualityAward.Casework.Archive;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Files;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>
/// 第十五条至第十七条: stage lists, reports, site visits and sealed sheets, for the archive. Sheets and agreed scores are secret
/// in the package: nobody but the supervisors, who hold the keys, reads who gave what (第七条).
/// </summary>
internal sealed class StageSource(ReviewDb db) : IArchiveSource
{
    private const string Experts = "评审专家组";

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArchivedPiece> PiecesAsync(
        Guid edition,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var names = await db
            .Candidates.AsNoTracking()
            .Where(c => c.EditionId == edition)
            .ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken);
        var stages = await db
            .Stages.AsNoTracking()
            .Where(s => s.EditionId == edition)
            .OrderBy(s => s.OpenedAt)
            .ToListAsync(cancellationToken);
        foreach (var stage in stages)
        {
            yield return PieceOf(stage, names);
            foreach (var candidate in stage.Candidates)
            {
                if (await ScoresAsync(stage, candidate, names, cancellationToken) is { } scores)
                {
                    yield return scores;
                }
            }
        }

        var visits = await db
            .SiteVisits.AsNoTracking()
            .Where(v => v.EditionId == edition)
            .OrderBy(v => v.PlannedOn)
            .ThenBy(v => v.Id)
            .ToListAsync(cancellationToken);
        foreach (var visit in visits)
        {
            yield return PieceOf(visit, names);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MissingPiece>> MissingAsync(
        Guid edition,
        CancellationToken cancellationToken
    )
    {
        var stages = await db
            .Stages.AsNoTracking()
            .Where(s => s.EditionId == edition)
            .ToListAsync(cancellationToken);
        var visits = await db
            .SiteVisits.AsNoTracking()
            .Where(v => v.EditionId == edition)
            .ToListAsync(cancellationToken);
        var open = visits.Count(v => !v.IsRecorded);
        var isWithoutRules =
            stages.Count > 0
            && !await db.RuleSets.AnyAsync(
                r => r.EditionId == edition && r.State == RuleSetState.Approved,
                cancellationToken
            );
        return
        [
            .. isWithoutRules ? (MissingPiece[])[new("没有审议通过的评审规则。", 6)] : [],
            .. stages
                .Where(s => string.IsNullOrWhiteSpace(s.Report))
                .OrderBy(s => s.Stage)
                .Select(s => new MissingPiece(
                    $"{StageNames.Of(s.Stage)}没有形成报告。",
                    s.Article
                )),
            .. open == 0 ? (MissingPiece[])[] : [new($"有{open}次现场评审没有登记情况。", 16)],
        ];
    }

    private static ArchivedPiece PieceOf(StageList stage, Dictionary<Guid, string> names) =>
        new(
            new(
                Experts,
                stage.Document?.DocumentNumber,
                $"{StageNames.Of(stage.Stage)}名单和报告",
                DayOf(stage.ClosedAt ?? stage.OpenedAt),
                null,
                RetentionPeriod.Permanent
            ),
            [
                ArchivedFile.Json(
                    "评审环节.json",
                    new
                    {
                        stage.Stage,
                        stage.State,
                        stage.OpenedAt,
                        stage.ClosedAt,
                        candidates = Named(stage.Candidates, names),
                        stage.Report,
                        entering = Named(stage.Entering, names),
                        stage.Lot,
                        stage.Acknowledged,
                    }
                ),
                .. ArchivedFile.Scans(stage.Document),
            ]
        );

    private async Task<ArchivedPiece?> ScoresAsync(
        StageList stage,
        Guid candidate,
        Dictionary<Guid, string> names,
        CancellationToken cancellationToken
    )
    {
        var sheets = await db
            .Sheets.AsNoTracking()
            .Where(s => s.Stage == stage.Stage && s.CandidateId == candidate)
            .OrderBy(s => s.Id)
            .ToListAsync(cancellationToken);
        var agreed = await db
            .Consensuses.AsNoTracking()
            .Where(c => c.Stage == stage.Stage && c.CandidateId == candidate)
            .ToListAsync(cancellationToken);
        if (sheets.Count + agreed.Count == 0)
        {
            return null;
        }

        var experts = await db
            .Appointments.AsNoTracking()
            .Where(a => a.EditionId == stage.EditionId)
            .Select(a => new { a.Subject, a.Name })
            .ToListAsync(cancellationToken);
        var byAccount = experts.ToLookup(e => e.Subject, e => e.Name);
        var owners = sheets.Select(s => s.Id).ToList();
        var files = await db.Set<NamedFile>()
            .AsNoTracking()
            .Where(n => owners.Contains(n.OwnerId))
            .Select(n => n.FileId)
            .Distinct()
            .OrderBy(id => id)
            .ToListAsync(cancellationToken);
        return new(
            new(
                Experts,
                null,
                $"{names.GetValueOrDefault(candidate)}{StageNames.Of(stage.Stage)}评分表",
                DayOf(stage.ClosedAt ?? stage.OpenedAt),
                null,
                RetentionPeriod.ThirtyYears,
                "评分表加密收录（第七条）。"
            ),
            [
                ArchivedFile.Json(
                    "评分表.json",
                    new
                    {
                        sheets = sheets.Select(s => new
                        {
                            expert = byAccount[s.Expert].FirstOrDefault(),
                            s.State,
                            s.Catalogue,
                            s.Items,
                            s.Strengths,
                            s.Improvements,
                            s.Total,
                            s.Seal,
                            salt = s.SealSalt is { } salt ? Convert.ToHexStringLower(salt) : null,
                            s.SealLeafId,
                            s.Flagged,
                            s.KeptReason,
                            s.Decisions,
                        }),
                        agreed = agreed.Select(c => new
                        {
                            c.Items,
                            c.Total,
                            c.Agreed,
                        }),
                    },
                    secret: true
                ),
                .. files.Select(id => ArchivedFile.Stored(id, FileRole.Attachment)),
            ]
        );
    }

    private static ArchivedPiece PieceOf(SiteVisit visit, Dictionary<Guid, string> names) =>
        new(
            new(
                Experts,
                null,
                $"{names.GetValueOrDefault(visit.CandidateId)}现场评审情况",
                visit.VisitedOn ?? visit.PlannedOn,
                null,
                RetentionPeriod.ThirtyYears
            ),
            [ArchivedFile.Json("现场评审.json", visit.ToView())]
        );

    private static IEnumerable<object> Named(
        IEnumerable<Guid> candidates,
        Dictionary<Guid, string> names
    ) => candidates.Select(id => new { id, name = names.GetValueOrDefault(id) });

    private static DateOnly DayOf(DateTimeOffset at) =>
        DateOnly.FromDateTime(at.ToOffset(AwardClock.ShanghaiOffset).DateTime);
}
