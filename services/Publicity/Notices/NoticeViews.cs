using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Calendar;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Calendar;

namespace QualityAward.Publicity.Notices;

/// <summary>Notices as anybody reads them, by the award's clock.</summary>
public sealed class NoticeViews(
    PublicityDb db,
    LegalCalendar legalCalendar,
    ObjectionSettings settings,
    AwardClock clock
)
{
    private WorkingDayCalendar? _calendar;

    /// <summary>A document in full.</summary>
    /// <exception cref="RefusedException">404: there is none.</exception>
    public async Task<NoticeView> OfAsync(Guid id, CancellationToken cancellationToken) =>
        await OfAsync(
            await db
                .Notices.AsNoTracking()
                .Include(candidate => candidate.Candidates)
                .SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken)
                ?? throw new RefusedException(Refusals.NotFound),
            cancellationToken
        );

    /// <summary>The document in full.</summary>
    public async Task<NoticeView> OfAsync(Notice notice, CancellationToken cancellationToken)
    {
        var (state, daysLeft) = await StateAsync(
            notice.LastDay,
            notice.SupersededById is not null,
            cancellationToken
        );
        var revoked = await db.RevokedAwards.OfAsync(notice, cancellationToken);
        var changed = await db
            .ChangedDecisions.AsNoTracking()
            .SingleOrDefaultAsync(row => row.NoticeId == notice.Id, cancellationToken);
        return new(
            notice.Id,
            notice.Kind,
            notice.Kind.ChineseName(),
            notice.Title,
            notice.DocumentNumber,
            notice.PublishedOn,
            notice.LastDay,
            notice.EditionId,
            notice.EditionName,
            notice.Paragraphs,
            [.. notice.Basis.Select(basis => new BasisView(basis.Notice, basis.Number, basis.Url))],
            notice.PeriodDays,
            state,
            daysLeft,
            Shown(notice, CandidateKind.Organisation, revoked),
            Shown(notice, CandidateKind.Individual, revoked),
            notice.Candidates.Count(row => row.Kind is CandidateKind.Organisation),
            notice.Candidates.Count(row => row.Kind is CandidateKind.Individual),
            notice.ContentHash,
            notice.Remark,
            notice.SupersededById is null
            && notice.Kind.ObjectionArticle() is { } article
            && notice.LastDay is { } lastDay
                ? settings.Guide(article, lastDay, notice.SupervisionContact)
                : null,
            notice is { CorrectionKind: { } kind, SupersedesId: { } before }
                ? new(kind, kind.ChineseName(), notice.CorrectionReason!, before)
                : null,
            notice.SupersededById,
            notice.PeriodFrom,
            changed?.Outcome
        );
    }

    /// <summary>Whether a period is open, and how many working days are left.</summary>
    public async Task<(NoticeState? State, int? DaysLeft)> StateAsync(
        DateOnly? lastDay,
        bool superseded,
        CancellationToken cancellationToken
    )
    {
        if (lastDay is not { } last)
        {
            return (null, null);
        }

        if (superseded || clock.Now >= last.End())
        {
            return (NoticeState.Closed, null);
        }

        _calendar ??= await legalCalendar.LoadAsync(cancellationToken);
        var today = clock.Today;
        return (NoticeState.Open, today >= last ? 0 : _calendar.Count(today, last).Days);
    }

    // 第三条: individuals who were not awarded are shown no more once the edition has ended.
    private static IReadOnlyList<NoticeCandidateView> Shown(
        Notice notice,
        CandidateKind kind,
        Dictionary<Guid, RevocationMark> revoked
    ) =>
        [
            .. notice
                .Candidates.Where(row => row.Kind == kind && row.RedactedAt is null)
                .OrderBy(row => row.Place)
                .Select(row => new NoticeCandidateView(
                    row.CandidateId,
                    row.Kind,
                    row.Name,
                    row.Division,
                    row.Industry,
                    row.Employer,
                    row.Position,
                    row.ReceivingBody,
                    row.Deeds,
                    revoked.GetValueOrDefault(row.CandidateId)
                )),
        ];
}
