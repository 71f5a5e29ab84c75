using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Common.Publication;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Exchange.Rules;
using QualityAward.Publicity.PublicTexts;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Publicity.Exchange;

/// <summary>第二十九条: the acts of the organiser.</summary>
internal sealed class ActivityDesk(
    PublicityDb db,
    ActivityAnswer answer,
    ActivityMaterials materials,
    Places places,
    TextReviewDesk reviews,
    AwardClock clock
)
{
    private const string Document = "示范推广活动";

    /// <summary>Plans an activity.</summary>
    public Task<Activity> PlanAsync(
        ActivityContent typed,
        Organiser organiser,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var content = ActivityForm.Read(typed);
                content = await materials.TakeAsync(content, null, by, token);
                var activity = Activity.Plan(content, organiser, by, clock.Now);
                db.Add(activity);
                await db.SaveChangesAsync(token);
                return activity;
            },
            cancellationToken
        );

    /// <summary>Writes it anew.</summary>
    public async Task<Activity> ReviseAsync(
        CaseAct on,
        ReviseActivityRequest request,
        CancellationToken cancellationToken
    )
    {
        var found = await BeforeAsync(ActivityActs.Revise, on, cancellationToken);
        var isPublic = found.State is ActivityState.Published;
        var content = ActivityForm.Read(request.Content);
        var reason = isPublic
            ? ReasonOf(request.Reason, "已发布的活动修改后须公开修改原因。")
            : null;
        if (isPublic)
        {
            RequireAhead(content);
            await CheckAsync(Texts(content, reason), on.By, cancellationToken);
        }

        content = await materials.TakeAsync(content, found.Content, on.By, cancellationToken);
        return await ActAsync(
            ActivityActs.Revise,
            on,
            async (activity, token) =>
            {
                await places.RequireAsync(activity.Id, content.Capacity, token);
                activity.Revise(content, reason, on.By, clock.Now);
                await db.SaveChangesAsync(token);
                await places.FillAsync(activity, clock.Now, token);
            },
            cancellationToken
        );
    }

    /// <summary>Makes it public.</summary>
    public async Task<Activity> PublishAsync(CaseAct on, CancellationToken cancellationToken)
    {
        var found = await BeforeAsync(ActivityActs.Publish, on, cancellationToken);

        // Read again by the rules of today, not of the day it was planned.
        var content = ActivityForm.Read(found.Content);
        RequireAhead(content);
        await CheckAsync(Texts(content, null), on.By, cancellationToken);
        return await ActAsync(
            ActivityActs.Publish,
            on,
            (activity, _) =>
            {
                activity.Publish(clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );
    }

    /// <summary>It does not take place.</summary>
    public async Task<Activity> CancelAsync(
        CaseAct on,
        CancelActivityRequest request,
        CancellationToken cancellationToken
    )
    {
        await BeforeAsync(ActivityActs.Cancel, on, cancellationToken);
        var reason = ReasonOf(request.Reason, "取消活动须写明原因，原因随活动公开。");
        await CheckAsync([new("reason", "取消原因", reason)], on.By, cancellationToken);
        return await ActAsync(
            ActivityActs.Cancel,
            on,
            (activity, _) =>
            {
                activity.Cancel(reason, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );
    }

    /// <summary>It took place.</summary>
    public Task<Activity> MarkHeldAsync(CaseAct on, CancellationToken cancellationToken) =>
        ActAsync(
            ActivityActs.MarkHeld,
            on,
            (activity, _) =>
            {
                if (clock.Now < activity.EndsAt)
                {
                    throw Refuse.ByLaw(
                        "activity-not-over",
                        "活动尚未结束",
                        "活动结束后方可登记已举办。提前结束的，请先修改结束时间。",
                        29,
                        ("endsAt", activity.EndsAt)
                    );
                }

                activity.MarkHeld(clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Says what came of it.</summary>
    public async Task<Activity> CloseAsync(
        CaseAct on,
        CloseActivityRequest request,
        CancellationToken cancellationToken
    )
    {
        await BeforeAsync(ActivityActs.Close, on, cancellationToken);
        var summary = TypedText.Require(
            request.Summary,
            "summary",
            "活动总结",
            ActivityActs.LongestSummary
        );
        await CheckAsync([new("summary", "活动总结", summary)], on.By, cancellationToken);
        return await ActAsync(
            ActivityActs.Close,
            on,
            (activity, _) =>
            {
                activity.Close(summary, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );
    }

    // A text that waits for a second look must be remembered though the act is refused: outside the transaction.
    private async Task<Activity> BeforeAsync(
        Act<Activity> act,
        CaseAct on,
        CancellationToken cancellationToken
    )
    {
        var found = await answer.FindAsync(on.Id, on.By, cancellationToken);
        await EnsureSeenAsync(on, found, cancellationToken);
        act.Require(found);
        return found;
    }

    private Task<Activity> ActAsync(
        Act<Activity> act,
        CaseAct on,
        Func<Activity, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                await db.LockAsync(Places.LockOf(on.Id), token);
                var activity = await answer.FindAsync(on.Id, on.By, token);
                await EnsureSeenAsync(on, activity, token);
                act.Require(activity);
                await change(activity, token);
                await db.SaveChangesAsync(token);
                return activity;
            },
            cancellationToken
        );

    private async Task EnsureSeenAsync(
        CaseAct on,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        if (on.Seen is { } seen && seen.Value != activity.Version)
        {
            var current = await answer.ViewAsync(activity, on.By, cancellationToken);
            seen.Ensure(activity.Version, () => current);
        }
    }

    private static string ReasonOf(string? reason, string detail) =>
        ReasonRule.Require(reason, 29, detail, ActivityForm.LongestReason);

    private static IEnumerable<PublicText> Texts(ActivityContent content, string? reason) =>
        [
            .. ActivityForm.Texts(content).Select(t => new PublicText(t.Field, t.Label, t.Text)),
            .. reason is null ? [] : (PublicText[])[new("reason", "修改原因", reason)],
        ];

    private void RequireAhead(ActivityContent content)
    {
        if (content.EndsAt <= clock.Now)
        {
            throw Refuse.ByLaw(
                "activity-in-the-past",
                "活动时间已过",
                "发布和修改的活动，结束时间应晚于现在。请核对活动时间。",
                29,
                ("field", "content.endsAt")
            );
        }
    }

    private async Task CheckAsync(
        IEnumerable<PublicText> texts,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        List<PublicText> all = [.. texts];
        NoFeeRule.Check(all.Select(t => (t.Field, t.Label, (string?)t.Text)));
        await reviews.CheckAsync(Document, null, all, [], by, cancellationToken);
    }
}
