using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.RegulationVersions;
using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Common.Regulation;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Misconduct;
using QualityAward.Honours.Register;
using QualityAward.Honours.Registers;
using QualityAward.Honours.Subjects;

namespace QualityAward.Honours.Recommendations;

/// <summary>Reads what the conditions of a recommendation depend on, for several awards at once.</summary>
internal sealed class Eligibility(HonoursDb db, RegulationBook regulations, AwardClock clock)
{
    /// <summary>The conditions of each award, as they are today.</summary>
    /// <exception cref="RefusedException"><c>cannot-verify-now</c>.</exception>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<RecommendationGround>>> OfAsync(
        IReadOnlyList<Honour> awards,
        CancellationToken cancellationToken
    )
    {
        var today = clock.Today;
        var versions = await regulations.AllAsync(cancellationToken);
        var inForce = versions.InForceOn(today);
        var until = inForce is null ? (DateOnly?)null : versions.PeriodOf(inForce).LastDay;

        // Early winners without a code are known by their names alone, as everywhere in the register.
        var ids = awards.Select(h => h.Id).ToList();
        var keys = awards.Select(h => h.SubjectKey).OfType<string>().Distinct().ToList();
        var names = awards.Where(h => h.SubjectKey is null).Select(h => h.Name).ToList();
        var bans = await db
            .Bans.AsNoTracking()
            .RunningOn(today)
            .Where(b => keys.Contains(b.Subject.Key) || names.Contains(b.Subject.Name))
            .ToListAsync(cancellationToken);
        var cases = await db
            .MisconductCases.AsNoTracking()
            .Where(c =>
                c.State == MisconductState.Opened
                || c.State == MisconductState.Notified
                || c.State == MisconductState.Heard
            )
            .Where(c => keys.Contains(c.Subject.Key) || names.Contains(c.Subject.Name))
            .ToListAsync(cancellationToken);
        var revocations = await db
            .Revocations.AsNoTracking()
            .Where(r => ids.Contains(r.HonourId))
            .Where(r => r.State == RevocationState.Opened || r.State == RevocationState.Reported)
            .ToListAsync(cancellationToken);
        var accidents = await db
            .RegisterEvents.AsNoTracking()
            .Standing()
            .Where(e => e.Kind == RegisterEventKind.Accident)
            .Where(e => keys.Contains(e.Subject.Key) || names.Contains(e.Subject.Name))
            .ToListAsync(cancellationToken);
        return awards.ToDictionary(
            h => h.Id,
            h =>
                EligibilityRule.Of(
                    new(
                        h.State,
                        LastOf(bans.Where(b => h.IsHeldBy(b.Subject)).Select(b => b.LastDay)),
                        cases.Exists(c => h.IsHeldBy(c.Subject)),
                        revocations.Find(r => r.HonourId == h.Id)?.Article,
                        LastOf(
                            accidents
                                .Where(e => h.IsHeldBy(e.Subject) && CountsAgainst(h, e))
                                .Select(e => e.Day)
                        ),
                        until
                    )
                )
        );
    }

    /// <summary>The conditions of one award.</summary>
    /// <exception cref="RefusedException"><c>cannot-verify-now</c>.</exception>
    public async Task<IReadOnlyList<RecommendationGround>> OfAsync(
        Honour award,
        CancellationToken cancellationToken
    ) => (await OfAsync([award], cancellationToken))[award.Id];

    // 第二十七条: within five years of the award; where its day is not known, any accident is looked at.
    private static bool CountsAgainst(Honour award, RegisterEvent accident) =>
        accident.Grade?.IsLargerOrWorse() is true
        && (award.AwardedOn is null || accident.Day >= award.AwardedOn)
        && (award.LiabilityLastDay is null || accident.Day <= award.LiabilityLastDay);

    private static DateOnly? LastOf(IEnumerable<DateOnly> days) =>
        days.Select(day => (DateOnly?)day).Max();
}
