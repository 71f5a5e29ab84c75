using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Receipts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Exchange.Rules;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Publicity.Exchange;

/// <summary>第二十九条: anybody registers, and with the receipt looks, changes, withdraws and says how it was.</summary>
internal sealed class TakePart(
    PublicityDb db,
    Places places,
    ParticipantVault vault,
    PublicActivities activities,
    AwardClock clock
)
{
    /// <summary>Registers somebody: with a place, or for the waiting list.</summary>
    /// <exception cref="RefusedException">404; 409 <c>activity-registration-closed</c>; what is wrong with the form.</exception>
    public Task<ActivityReceipt> RegisterAsync(
        Guid id,
        RegisterForActivityRequest request,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                await db.LockAsync(Places.LockOf(id), token);
                var activity = await ActivityAsync(id, token);
                RegistrationOpenRule.Check(activity.State, activity.Content, clock.Now);
                var person = ParticipantForm.Read(
                    request.Name,
                    request.Unit,
                    request.Telephone,
                    request.Email
                );
                var privacy = ParticipantForm.Privacy(request.PrivacyVersion);
                var (receipt, key) = (ReceiptCode.New(), Guid.NewGuid());
                var participant = Participant.Register(
                    id,
                    new(
                        key,
                        await places.NextNumberAsync(id, token),
                        vault.HashOf(receipt),
                        vault.Seal(key, person),
                        privacy
                    ),
                    await places.IsFreeAsync(activity, token)
                        ? ParticipantState.Registered
                        : ParticipantState.Waiting,
                    clock.Now
                );
                db.Add(participant);
                await db.SaveChangesAsync(token);
                return new ActivityReceipt(receipt, participant.State);
            },
            cancellationToken
        );

    /// <summary>One's own registration.</summary>
    /// <exception cref="RefusedException">404: no registration has this receipt.</exception>
    public async Task<ParticipationView> LookAsync(
        ActivityReceiptRequest request,
        CancellationToken cancellationToken
    )
    {
        var participant = await FindAsync(request.Receipt, cancellationToken);
        return await ViewAsync(
            participant,
            await ActivityAsync(participant.ActivityId, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Corrects who it is.</summary>
    public Task<ParticipationView> ChangeAsync(
        ChangeParticipantRequest request,
        CancellationToken cancellationToken
    ) =>
        ActAsync(
            request.Receipt,
            (participant, activity, _) =>
            {
                RequireChangeable(participant, activity);
                var person = ParticipantForm.Read(
                    request.Name,
                    request.Unit,
                    request.Telephone,
                    request.Email
                );
                participant.Change(vault.Seal(participant.Id, person));
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Gives the place up: whoever waits first has it.</summary>
    public Task<ParticipationView> WithdrawAsync(
        ActivityReceiptRequest request,
        CancellationToken cancellationToken
    ) =>
        ActAsync(
            request.Receipt,
            async (participant, activity, token) =>
            {
                RequireChangeable(participant, activity);
                participant.Withdraw();
                await db.SaveChangesAsync(token);
                await places.FillAsync(activity, clock.Now, token);
            },
            cancellationToken
        );

    /// <summary>Says how it was.</summary>
    public Task<ParticipationView> RateAsync(
        ActivityFeedbackRequest request,
        CancellationToken cancellationToken
    ) =>
        ActAsync(
            request.Receipt,
            (participant, activity, _) =>
            {
                if (!MayRate(participant, activity))
                {
                    throw Refuse.ByState(
                        "activity-feedback-closed",
                        "当前不能评价",
                        "活动举办后，报名成功的人员可以评价；名单信息到期删除后不再接受评价。",
                        29
                    );
                }

                var (rating, text) = ParticipantForm.Feedback(request.Rating, request.Text);
                participant.Rate(rating, vault.SealText(participant.Id, text));
                return Task.CompletedTask;
            },
            cancellationToken
        );

    private Task<ParticipationView> ActAsync(
        string receipt,
        Func<Participant, Activity, CancellationToken, Task> act,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                // Which activity, does not change: only then can the places be locked before anything counts.
                var id = (await FindAsync(receipt, token)).ActivityId;
                await db.LockAsync(Places.LockOf(id), token);
                db.ChangeTracker.Clear();
                var participant = await FindAsync(receipt, token);
                var activity = await ActivityAsync(id, token);
                await act(participant, activity, token);
                await db.SaveChangesAsync(token);
                return await ViewAsync(participant, activity, token);
            },
            cancellationToken
        );

    private async Task<ParticipationView> ViewAsync(
        Participant participant,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        var person = vault.Open(participant);
        return new(
            await activities.SummaryAsync(activity, cancellationToken),
            activity.CancelReason,
            [
                .. PublicActivities
                    .ChangesOf(activity)
                    .Where(change => change.At >= participant.RegisteredAt),
            ],
            participant.Id,
            participant.Number,
            participant.State,
            participant.State.ChineseName(),
            participant.State is ParticipantState.Waiting
                ? await db.Set<Participant>()
                    .CountAsync(
                        p =>
                            p.ActivityId == activity.Id
                            && p.State == ParticipantState.Waiting
                            && p.Number <= participant.Number,
                        cancellationToken
                    )
                : null,
            participant.MovedUpAt?.ToOffset(AwardClock.ShanghaiOffset),
            person?.Name,
            person?.Unit,
            person?.Telephone,
            person?.Email,
            participant.CheckedInAt?.ToOffset(AwardClock.ShanghaiOffset),
            IsChangeable(participant, activity),
            MayRate(participant, activity),
            participant.Rating
        );
    }

    private bool IsChangeable(Participant participant, Activity activity) =>
        participant is { State: not ParticipantState.Withdrawn, CheckedInAt: null }
        && RegistrationOpenRule.AllowsChange(activity.State, activity.Content, clock.Now);

    private void RequireChangeable(Participant participant, Activity activity)
    {
        if (!IsChangeable(participant, activity))
        {
            throw Refuse.ByState(
                "participant-settled",
                "报名不能再变更",
                "报名取消后、签到后或者活动开始后，不能再修改或者取消报名。",
                29
            );
        }
    }

    // Whoever had a place and is still known: a text after the names went would stay behind.
    private static bool MayRate(Participant participant, Activity activity) =>
        participant is { State: ParticipantState.Registered, Person: not null }
        && activity.State is (ActivityState.Held or ActivityState.Closed);

    private async Task<Participant> FindAsync(string receipt, CancellationToken cancellationToken)
    {
        var hash = vault.HashOf(receipt);
        return await db.Set<Participant>()
                .SingleOrDefaultAsync(p => p.ReceiptHash == hash, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
    }

    private async Task<Activity> ActivityAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<Activity>()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                a => a.Id == id && a.State != ActivityState.Draft,
                cancellationToken
            )
        ?? throw new RefusedException(Refusals.NotFound);
}
