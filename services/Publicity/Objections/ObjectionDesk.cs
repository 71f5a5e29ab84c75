using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Contracts.Review.V1;
using QualityAward.Publicity.Notices;
using QualityAward.Publicity.Objections.Rules;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Publicity.Objections;

/// <summary>市质量强市办's desk of objections. Whoever is recused from a candidate never meets one against it (article 22).</summary>
public sealed class ObjectionDesk(
    PublicityDb db,
    CaseAccess access,
    LogBook log,
    MajorMatters.MajorMattersClient matters,
    SecretBox box,
    AwardClock clock
)
{
    private const int LongestText = 5000;

    /// <summary>A page of the list, latest first.</summary>
    public async Task<Page<ObjectionSummary>> ListAsync(
        AwardUser by,
        Guid? after,
        int limit,
        ObjectionState? state,
        Guid? noticeId,
        CancellationToken cancellationToken
    )
    {
        var rows = (await OpenToAsync(by, cancellationToken)).Where(row =>
            (state == null || row.State == state)
            && (
                noticeId == null
                // Also those to the other versions of a corrected notice.
                || db.Notices.Any(notice =>
                    notice.Id == row.NoticeId
                    && db.Notices.Any(asked =>
                        asked.Id == noticeId && asked.RootId == notice.RootId
                    )
                )
            )
        );
        if (after is { } key)
        {
            var last =
                await rows.SingleOrDefaultAsync(row => row.Id == key, cancellationToken)
                ?? throw new RefusedException(Refusals.NotFound);
            rows = rows.Where(row =>
                row.ReceivedAt < last.ReceivedAt
                || (row.ReceivedAt == last.ReceivedAt && row.Id < last.Id)
            );
        }

        var page = await rows.OrderByDescending(row => row.ReceivedAt)
            .ThenByDescending(row => row.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        var items = await SummariseAsync([.. page.Take(limit)], cancellationToken);
        return new(items, page.Count > limit ? $"{items[^1].Id}" : null);
    }

    /// <summary>One objection.</summary>
    /// <exception cref="RefusedException">404 also where the person may not know of it.</exception>
    public async Task<Objection> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var objection =
            await db.Objections.SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        await access.RequireAsync(
            by,
            objection.EditionId,
            objection.CandidateId,
            cancellationToken
        );
        return objection;
    }

    /// <summary>Begins to verify one.</summary>
    public Task<Objection> AcceptAsync(
        Guid id,
        uint version,
        AwardUser by,
        CancellationToken cancellationToken
    ) => ChangeAsync(id, version, by, row => row.Accept(by, clock.Now), cancellationToken);

    /// <summary>Decides and answers one.</summary>
    public async Task<Objection> DecideAsync(
        Guid id,
        uint version,
        DecideObjectionRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        if (
            request.Finding.Trim() is not { Length: > 0 and <= LongestText } finding
            || request.Answer.Trim() is not { Length: > 0 and <= LongestText } answer
        )
        {
            throw new RefusedException(
                Refusals.Malformed($"请填写核实情况和答复内容（各1至{LongestText}字）。")
            );
        }

        await CheckMatterAsync(id, request.MajorMatterId, by, cancellationToken);
        var decision = request with { Finding = finding, Answer = answer };
        return await ChangeAsync(
            id,
            version,
            by,
            row => row.Decide(decision, box, by, clock.Now),
            cancellationToken
        );
    }

    // 第六条: asked of Review, which has 领导小组's decisions on record.
    private async Task CheckMatterAsync(
        Guid id,
        Guid? matterId,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var objection = await FindAsync(id, by, cancellationToken);
        if (objection.IsMajorMatter)
        {
            LateObjectionRule.CheckMatter(
                objection,
                await matters.GetAsync(
                    new() { MatterId = matterId?.ToString() ?? "" },
                    cancellationToken: cancellationToken
                )
            );
        }
    }

    /// <summary>An objection in full.</summary>
    public async Task<ObjectionView> ViewAsync(Objection row, CancellationToken cancellationToken)
    {
        var content = row.Open(box);
        return new(
            (await SummariseAsync([row], cancellationToken))[0],
            row.Article,
            content.Name,
            content.Contact,
            content.Text,
            row.RegistrationId,
            Local(row.AcceptedAt),
            row.AcceptedBy,
            Local(row.DecidedAt),
            row.DecidedBy,
            row.OpenFinding(box),
            row.OpenAnswer(box),
            row.EditionId,
            row.IsMajorMatter,
            row.MajorMatterId
        );
    }

    private Task<Objection> ChangeAsync(
        Guid id,
        uint version,
        AwardUser by,
        Action<Objection> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async ct =>
            {
                var row = await FindAsync(id, by, ct);
                if (row.Version != version)
                {
                    throw new RefusedException(Refusals.ChangedMeanwhile(await ViewAsync(row, ct)));
                }

                change(row);
                if (row.State is ObjectionState.Decided)
                {
                    await log.AppendAsync(row.ToDecidedLeaf(), ct);
                }

                await db.SaveChangesAsync(ct);
                return row;
            },
            cancellationToken
        );

    // Filtered in the query, so that neither a page's length nor its order tells of what is hidden.
    private async Task<IQueryable<Objection>> OpenToAsync(
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var cases = await db
            .Objections.Select(row => new { row.EditionId, row.CandidateId })
            .Distinct()
            .ToListAsync(cancellationToken);
        List<Guid> open = [];
        List<Guid> editions = [];
        foreach (var edition in cases.GroupBy(row => row.EditionId, row => row.CandidateId))
        {
            var rights = await access.RightsAsync(
                by,
                edition.Key,
                edition.OfType<Guid>(),
                cancellationToken
            );
            open.AddRange(rights.Open);
            if (rights.TakesPart)
            {
                editions.Add(edition.Key);
            }
        }

        // 第七条: what is objected to a list as a whole is for those who take part in its edition.
        return db
            .Objections.AsNoTracking()
            .Where(row =>
                row.CandidateId == null
                    ? editions.Contains(row.EditionId)
                    : open.Contains(row.CandidateId.Value)
            );
    }

    private async Task<IReadOnlyList<ObjectionSummary>> SummariseAsync(
        IReadOnlyList<Objection> rows,
        CancellationToken cancellationToken
    )
    {
        var notices = rows.Select(row => row.NoticeId).Distinct().ToList();
        var candidates = rows.Select(row => row.CandidateId).OfType<Guid>().Distinct().ToList();
        var titles = await db
            .Notices.Where(notice => notices.Contains(notice.Id))
            .Select(notice => new { notice.Id, notice.Title })
            .ToDictionaryAsync(notice => notice.Id, notice => notice.Title, cancellationToken);
        var names = await db.Set<NoticeCandidate>()
            .Where(row => notices.Contains(row.NoticeId) && candidates.Contains(row.CandidateId))
            .Select(row => new
            {
                row.NoticeId,
                row.CandidateId,
                row.Name,
            })
            .ToDictionaryAsync(
                row => (row.NoticeId, row.CandidateId),
                row => row.Name,
                cancellationToken
            );
        return
        [
            .. rows.Select(row =>
                Summary(
                    row,
                    titles[row.NoticeId],
                    row.CandidateId is { } id ? names.GetValueOrDefault((row.NoticeId, id)) : null
                )
            ),
        ];
    }

    private static ObjectionSummary Summary(Objection row, string title, string? candidate) =>
        new(
            row.Id,
            row.NoticeId,
            title,
            row.CandidateId,
            candidate,
            row.Kind,
            row.Kind.ChineseName(),
            row.State,
            row.State.ChineseName(),
            row.ReceivedAt.ToOffset(AwardClock.ShanghaiOffset),
            row.Upheld,
            row.RegistrationId is not null
        );

    private static DateTimeOffset? Local(DateTimeOffset? at) =>
        at?.ToOffset(AwardClock.ShanghaiOffset);
}
