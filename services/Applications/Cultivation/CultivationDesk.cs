using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Cultivation;

/// <summary>第八条: the desk of a receiving body that guides and recommends. Another body's nursery does not exist for it.</summary>
internal sealed class CultivationDesk(
    ApplicationsDb db,
    CultivationAnswer answer,
    CultivationGround ground,
    AwardClock clock
)
{
    /// <summary>Takes somebody in.</summary>
    /// <exception cref="RefusedException">
    /// As <see cref="CultivatedFacts.Read"/>; 422 <c>already-cultivated</c>, <c>planned-edition-past</c>.
    /// </exception>
    public Task<CultivatedCandidate> BeginAsync(
        CultivateRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var facts = CultivatedFacts.Read(
            request.Kind,
            new(
                request.Name,
                request.CreditCode,
                request.Employer,
                request.IndustrySection,
                request.PlannedEdition,
                request.Note
            )
        );
        return db.InTransaction(
            async token =>
            {
                await ground.RequireDistinctAsync(facts, by, except: null, token);
                if (facts.PlannedEdition is { } planned)
                {
                    await ground.RequireAheadAsync(planned, token);
                }

                var candidate = CultivatedCandidate.Begin(facts, by, clock.Today, clock.Now);
                db.Add(candidate);
                await db.SaveChangesAsync(token);
                return candidate;
            },
            cancellationToken
        );
    }

    /// <summary>Puts what is known of it right.</summary>
    public Task<CultivatedCandidate> AmendAsync(
        CaseAct on,
        AmendCultivationRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            CultivationActs.Amend,
            on,
            async (candidate, token) =>
            {
                var facts = CultivatedFacts.Read(candidate.Kind, request);
                await ground.RequireDistinctAsync(facts, on.By, on.Id, token);
                PlannedEditionRule.CheckKept(candidate.State, facts.PlannedEdition);
                if (facts.PlannedEdition is { } planned && planned != candidate.PlannedEdition)
                {
                    await ground.RequireAheadAsync(planned, token);
                }

                candidate.Amend(facts, on.By, clock.Now);
            },
            cancellationToken
        );

    /// <summary>Notes guidance.</summary>
    public Task<CultivatedCandidate> GuideAsync(
        CaseAct on,
        NoteGuidanceRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            CultivationActs.Guide,
            on,
            (candidate, _) =>
            {
                if (!Enum.IsDefined(request.Form))
                {
                    throw new RefusedException(Refusals.Malformed("请选择辅导方式。"));
                }

                var advice = TypedText.Require(request.Advice, "advice", "辅导内容和建议", 2000);
                var guidance = request with
                {
                    Advice = CultivatedFacts.Harmless(advice, "advice", "辅导内容和建议"),
                    By = TypedText.Require(request.By, "by", "辅导人", 100),
                };
                GuidanceDayRule.Check(guidance.Day, clock.Today);
                candidate.Guide(guidance, on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>辅导 begins.</summary>
    public Task<CultivatedCandidate> CoachAsync(CaseAct on, CancellationToken cancellationToken) =>
        ChangeAsync(CultivationActs.Coach, on, c => c.Coach(on.By, clock.Now), cancellationToken);

    /// <summary>It is meant to be recommended.</summary>
    public Task<CultivatedCandidate> PlanAsync(
        CaseAct on,
        PlanRecommendationRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            CultivationActs.Plan,
            on,
            async (candidate, token) =>
            {
                await ground.RequireAheadAsync(request.PlannedEdition, token);
                candidate.Plan(request.PlannedEdition, on.By, clock.Now);
            },
            cancellationToken
        );

    /// <summary>It is not ready yet.</summary>
    public Task<CultivatedCandidate> StepBackAsync(
        CaseAct on,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            CultivationActs.StepBack,
            on,
            c => c.StepBack(on.By, clock.Now),
            cancellationToken
        );

    /// <summary>It is cultivated no longer.</summary>
    public Task<CultivatedCandidate> EndAsync(
        CaseAct on,
        EndCultivationRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            CultivationActs.End,
            on,
            c => c.End(TypedText.Require(request.Reason, "reason", "理由", 500), on.By, clock.Now),
            cancellationToken
        );

    /// <summary>It is cultivated again.</summary>
    public Task<CultivatedCandidate> ResumeAsync(CaseAct on, CancellationToken cancellationToken) =>
        ChangeAsync(CultivationActs.Resume, on, c => c.Resume(on.By, clock.Now), cancellationToken);

    private Task<CultivatedCandidate> ChangeAsync(
        Act<CultivatedCandidate> act,
        CaseAct on,
        Action<CultivatedCandidate> change,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            act,
            on,
            (candidate, _) =>
            {
                change(candidate);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    private Task<CultivatedCandidate> ChangeAsync(
        Act<CultivatedCandidate> act,
        CaseAct on,
        Func<CultivatedCandidate, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var all = db.Set<CultivatedCandidate>();
                var candidate = await answer.RequireAsync(all, on.Id, on.By, token);
                on.Seen?.Ensure(candidate.Version, () => CultivationViews.ToRow(candidate));
                act.Require(candidate);
                await change(candidate, token);
                await db.SaveChangesAsync(token);
                return candidate;
            },
            cancellationToken
        );
}
