using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Subjects;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Registers;

/// <summary>市质量强市办 keeps the registers: one person enters, another confirms.</summary>
public sealed class EventDesk(
    HonoursDb db,
    RegisterEventChanges changes,
    SubjectReader subjects,
    SubjectWall wall,
    PaperDesk papers,
    AwardClock clock
)
{
    private static readonly PaperNeeds Source = new("来源文件", null) { Field = "source" };

    /// <summary>Enters an event.</summary>
    public async Task<RegisterEvent> RecordAsync(
        RecordEventRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        Texts.Require(request.Description, "description", "事件说明", 2000);
        EventDayRule.Check(request.Day, clock.Today);
        var graded = GradingRule.Grade(request);
        await papers.CheckAsync(request.Source, Source, by, cancellationToken);
        return await db.InTransaction(
            async token =>
            {
                var subject = subjects.Read(request.Subject);
                await wall.RequireAsync(subject.Key, token);
                var entry = RegisterEvent.Record(request, subject, graded, by, clock.Now);
                db.Add(entry);
                await db.SaveChangesAsync(token);
                return entry;
            },
            cancellationToken
        );
    }

    /// <summary>Confirms an entry.</summary>
    public Task<RegisterEvent> ConfirmAsync(CaseAct on, CancellationToken cancellationToken) =>
        changes.RunAsync(
            RegisterEventActs.Confirm,
            on,
            async (entry, token) =>
                entry.Confirm(await HolderOfAsync(entry.Subject.Key, token), on.By, clock.Now),
            cancellationToken
        );

    /// <summary>Rejects an entry.</summary>
    public Task<RegisterEvent> RejectAsync(
        CaseAct on,
        RejectEventRequest request,
        CancellationToken cancellationToken
    ) =>
        changes.RunAsync(
            RegisterEventActs.Reject,
            on,
            (entry, _) =>
            {
                var reason = Texts.Require(request.Reason, "reason", "理由", 500);
                entry.Reject(reason, on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    private Task<string?> HolderOfAsync(string key, CancellationToken cancellationToken) =>
        db
            .Honours.AsNoTracking()
            .Where(h =>
                (h.SubjectKey == key || h.SuccessorKey == key) && h.State != HonourState.Revoked
            )
            .OrderByDescending(h => h.AwardedOn)
            .Select(h => h.Number)
            .FirstOrDefaultAsync(cancellationToken);
}
