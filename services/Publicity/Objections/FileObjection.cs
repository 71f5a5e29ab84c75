using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.OnPaper;
using QualityAward.Casework.Receipts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Notices;
using QualityAward.Publicity.Objections.Rules;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Publicity.Objections;

/// <summary>第十三条、第十八条：anybody objects to a public list, online or on paper.</summary>
public sealed class FileObjection(
    PublicityDb db,
    ObjectionSettings settings,
    LogBook log,
    SecretBox box,
    AwardClock clock
)
{
    /// <summary>Online, without an account.</summary>
    /// <returns>The receipt code; it is stored nowhere.</returns>
    /// <exception cref="RefusedException">A rule refuses.</exception>
    public Task<string> RunAsync(
        Guid noticeId,
        FileObjectionRequest request,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async cancellationToken =>
            {
                ObjectionPeriodRule.CheckCurrent(await FindAsync(noticeId, cancellationToken));
                var about = await ConsiderAsync(
                    noticeId,
                    request.CandidateId,
                    clock.Now,
                    cancellationToken
                );
                var content = ObjectionFormRule.Check(
                    request.Kind,
                    request.Name,
                    request.Contact,
                    request.Text,
                    settings,
                    about.Article
                );
                return await StoreAsync(
                    about,
                    content,
                    request.Kind,
                    clock.Now,
                    null,
                    cancellationToken
                );
            },
            cancellationToken
        );

    /// <summary>By letter, telephone or visit; registered by one clerk and checked by another.</summary>
    /// <param name="request">What was registered.</param>
    /// <param name="entry">The registration; its paper's date is the day of arrival.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RefusedException">A rule refuses.</exception>
    public async Task RegisterAsync(
        RegisteredObjection request,
        RegisteredAct entry,
        CancellationToken cancellationToken
    )
    {
        var arrived = new DateTimeOffset(
            entry.Document.Date.ToDateTime(TimeOnly.MinValue),
            AwardClock.ShanghaiOffset
        );
        var about = await ConsiderAsync(
            request.NoticeId,
            request.CandidateId,
            arrived,
            cancellationToken
        );
        var content = ObjectionFormRule.Check(
            request.Kind,
            request.Name,
            request.Contact,
            request.Text,
            settings,
            about.Article
        );
        await StoreAsync(about, content, request.Kind, arrived, entry, cancellationToken);
    }

    /// <summary>What an objection would be about, its rules checked.</summary>
    public async Task<ObjectionCase> ConsiderAsync(
        Guid noticeId,
        Guid? candidateId,
        DateTimeOffset arrived,
        CancellationToken cancellationToken
    )
    {
        var notice = await FindAsync(noticeId, cancellationToken);
        var article = ObjectionPeriodRule.Check(notice, arrived);
        CandidateOnNoticeRule.Check(notice, candidateId);
        LateObjectionRule.Check(
            article,
            await db.IsDecidedAsync(notice.EditionId, cancellationToken)
        );
        return new(
            notice.Id,
            notice.EditionId,
            article,
            candidateId,
            await db.IsConcludedAsync(notice, cancellationToken)
        );
    }

    private async Task<Notice> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db
            .Notices.AsNoTracking()
            .Include(row => row.Candidates)
            .SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    private async Task<string> StoreAsync(
        ObjectionCase about,
        ObjectionContent content,
        ObjectionKind kind,
        DateTimeOffset at,
        RegisteredAct? entry,
        CancellationToken cancellationToken
    )
    {
        var receipt = ReceiptCode.New();
        var objection = Objection.Receive(
            about,
            content,
            kind,
            receipt,
            box,
            at,
            entry?.Id,
            about.ListIsFinal
        );
        db.Add(objection);
        await log.AppendAsync(objection.ToReceivedLeaf(entry?.OnTimeline()), cancellationToken);
        return receipt;
    }
}
