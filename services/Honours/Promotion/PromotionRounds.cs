using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Promotion;

/// <summary>第三十条: opens the reports of a year, moves their last day, and asks for all that is waited for.</summary>
internal sealed class PromotionRounds(HonoursDb db, PromotionOverview overview, AwardClock clock)
{
    /// <summary>Opens a year's reports.</summary>
    /// <exception cref="RefusedException">409 <c>promotion-round-exists</c>; 422 <c>promotion-due-wrong</c>, <c>promotion-year-wrong</c>.</exception>
    public Task<PromotionRound> OpenAsync(
        OpenPromotionRoundRequest request,
        CancellationToken cancellationToken
    )
    {
        if (request.Year < clock.Today.Year - 1 || request.Year > clock.Today.Year)
        {
            throw Refuse.ByLaw(
                "promotion-year-wrong",
                "报告的年度有误",
                "报告的年度应为本年或者上一年。",
                30,
                ("field", "year")
            );
        }

        var dueOn = request.DueOn ?? PromotionRound.UsualDueOn(request.Year);
        PromotionDueRule.Check(request.Year, dueOn, clock.Today);
        return db.InTransaction(
            async token =>
            {
                await LockAsync(token);
                if (await db.PromotionRounds.AnyAsync(r => r.Year == request.Year, token))
                {
                    throw Refuse.ByState(
                        "promotion-round-exists",
                        "该年度的报告已经通知",
                        $"{request.Year}年度推广情况的报告已经通知，需要时可以调整期限。",
                        30
                    );
                }

                return await FillAsync(request.Year, dueOn, token);
            },
            cancellationToken
        );
    }

    /// <summary>Opens a year's reports that nobody has opened, and those of awards that have come since.</summary>
    public Task EnsureAsync(int year, CancellationToken cancellationToken) =>
        db.InTransaction(
            async token =>
            {
                await LockAsync(token);
                await FillAsync(year, PromotionRound.UsualDueOn(year), token);
            },
            cancellationToken
        );

    /// <summary>Whether awards wait to be asked for a year's report.</summary>
    public Task<bool> IsIncompleteAsync(int year, CancellationToken cancellationToken) =>
        Missing(year).AnyAsync(cancellationToken);

    /// <summary>Asks all that are waited for.</summary>
    public Task<PromotionRound> RemindAllAsync(
        CaseAct on,
        RemindPromotionRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            PromotionActs.RemindAll,
            on,
            (round, waiting) =>
            {
                var note = Texts.Require(request.Note, "note", "催办内容", 500);
                if (waiting.Count == 0)
                {
                    throw Refuse.ByLaw(
                        "promotion-nobody-waiting",
                        "没有需要催办的报告",
                        "该年度的报告均已提交、审阅或者免予报告。",
                        30
                    );
                }

                round.Remind(clock.Now);
                waiting.ForEach(report => report.Remind(note, on.By, clock.Now));
            },
            cancellationToken
        );

    /// <summary>Moves the last day.</summary>
    public Task<PromotionRound> MoveDueAsync(
        CaseAct on,
        MovePromotionDueRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            PromotionActs.MoveDue,
            on,
            (round, waiting) =>
            {
                var reason = Texts.Require(request.Reason, "reason", "理由", 1000);
                PromotionDueRule.Check(round.Year, request.DueOn, clock.Today);
                round.Move(request.DueOn);
                waiting.ForEach(report => report.Move(request.DueOn, reason, clock.Now));
            },
            cancellationToken
        );

    private IQueryable<PromotionHolder> Missing(int year) =>
        db
            .Honours.Where(h => h.State == HonourState.Certified && h.Year <= year)
            .Where(h => !db.PromotionReports.Any(r => r.HonourId == h.Id && r.Year == year))
            .Select(h => new PromotionHolder(
                h.Id,
                h.Number!,
                h.Name,
                h.Kind,
                h.ApplicantUnit,
                h.Place
            ));

    private async Task<PromotionRound> FillAsync(
        int year,
        DateOnly dueOn,
        CancellationToken cancellationToken
    )
    {
        var round = await db.PromotionRounds.SingleOrDefaultAsync(
            r => r.Year == year,
            cancellationToken
        );
        if (round is null)
        {
            round = PromotionRound.Open(year, dueOn, clock.Now);
            db.Add(round);
        }

        var missing = await Missing(year).ToListAsync(cancellationToken);
        db.AddRange(missing.Select(holder => PromotionReport.Open(round, holder, clock.Now)));
        await db.SaveChangesAsync(cancellationToken);
        return round;
    }

    // The job and the office may open one year at once.
    private Task LockAsync(CancellationToken cancellationToken) =>
        db.LockAsync("promotion-rounds", cancellationToken);

    private Task<PromotionRound> ChangeAsync(
        Act<PromotionRound> act,
        CaseAct on,
        Action<PromotionRound, List<PromotionReport>> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var round = await db.PromotionRounds.RequireAsync(on.Id, token);
                var now = await overview.ViewAsync(round, on.By, token);
                on.Seen?.Ensure(round.Version, () => now);
                act.Require(round);
                var waiting = await db.WaitedForAsync(r => r.RoundId == on.Id, token);
                change(round, waiting);
                await db.SaveChangesAsync(token);
                return round;
            },
            cancellationToken
        );
}
