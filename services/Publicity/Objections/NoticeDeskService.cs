using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.OnPaper;
using QualityAward.Common;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Publicity.Objections;

/// <summary>How a notice stands, for the services that move on after it (articles 13, 18, 19).</summary>
public sealed class NoticeDeskService(PublicityDb db, SecretBox box, AwardClock clock)
    : NoticeDesk.NoticeDeskBase
{
    /// <inheritdoc/>
    public override async Task<NoticeStatusReply> Status(
        NoticeStatusRequest request,
        ServerCallContext context
    )
    {
        var ct = context.CancellationToken;
        var notice =
            Guid.TryParse(request.NoticeId, out var id)
            && await db
                .Notices.AsNoTracking()
                .Include(row => row.Candidates)
                .SingleOrDefaultAsync(row => row.Id == id, ct)
                is { LastDay: not null } found
                ? found
                : throw new RefusedException(NotFound);

        // Who moves on knows the first version; what counts is the one in force, and the objections to all of them.
        var versions = await db
            .Notices.AsNoTracking()
            .Where(row => row.RootId == notice.RootId)
            .Include(row => row.Candidates)
            .ToListAsync(ct);
        var versionIds = versions.Select(row => row.Id).ToList();
        notice = versions.Single(row => row.SupersededById is null);
        var objections = await db
            .Objections.AsNoTracking()
            .Where(row => versionIds.Contains(row.NoticeId))
            .Select(row => new
            {
                row.CandidateId,
                Open = row.State != ObjectionState.Decided,
                Upheld = row.Upheld == true,
            })
            .ToListAsync(ct);
        objections.AddRange(
            (await PendingOnPaperAsync(versionIds, ct)).Select(candidate => new
            {
                CandidateId = candidate,
                Open = true,
                Upheld = false,
            })
        );

        // Whoever is out no longer holds up the list; the objection is answered all the same.
        var ids = versions
            .SelectMany(row => row.Candidates)
            .Select(row => row.CandidateId)
            .Distinct()
            .ToList();
        var stopped = await db
            .StoppedCandidates.Where(row => ids.Contains(row.CandidateId))
            .Select(row => row.CandidateId)
            .ToListAsync(ct);
        objections.RemoveAll(row =>
            row.Open && row.CandidateId is { } candidate && stopped.Contains(candidate)
        );
        return new()
        {
            PublishedOn = (notice.PeriodFrom ?? notice.PublishedOn).ToIso(),
            LastDay = notice.LastDay!.Value.ToIso(),
            Closed = !notice.IsOpen(clock.Now),
            OpenObjections = objections.Count(row => row.Open),
            Candidates =
            {
                objections
                    .Where(row => row.CandidateId is not null)
                    .GroupBy(row => row.CandidateId!.Value)
                    .OrderBy(group => group.Key)
                    .Select(group => new CandidateObjections
                    {
                        CandidateId = group.Key.ToString(),
                        Open = group.Count(row => row.Open),
                        Upheld = group.Count(row => row.Upheld),
                    }),
            },
        };
    }

    // 代录 that waits for its second person is an objection already.
    private async Task<IEnumerable<Guid?>> PendingOnPaperAsync(
        List<Guid> notices,
        CancellationToken cancellationToken
    )
    {
        var pending = await db.Set<Registration>()
            .AsNoTracking()
            .Where(row => row.Act == "objection" && row.State == RegistrationState.Pending)
            .ToListAsync(cancellationToken);
        return pending
            .Select(row => ObjectionOnPaper.Read(row.Open(box).Payload))
            .Where(request => notices.Contains(request.NoticeId))
            .Select(request => request.CandidateId);
    }

    private static Refusal NotFound { get; } =
        new(
            RefusalKind.NotFound,
            "notice-not-found",
            "公示尚未发布",
            "该公示尚未发布或者不存在，请稍候再试。"
        );
}
