using Microsoft.EntityFrameworkCore;
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
        CancellationToken ct
    )
    {
        Texts.Require(request.Description, "description", "事件说明", 2000);
        EventDayRule.Check(request.Day, clock.Today);
        var graded = GradingRule.Grade(request);
        await papers.CheckAsync(request.Source, Source, by, ct);
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
            ct
        );
    }

    /// <summary>Confirms an entry.</summary>
    public Task<RegisterEvent> ConfirmAsync(
        Guid id,
        uint version,
        AwardUser by,
        CancellationToken ct
    ) =>
        SettleAsync(
            id,
            version,
            async (entry, token) =>
                entry.Confirm(await HolderOfAsync(entry.Subject.Key, token), by, clock.Now),
            ct
        );

    /// <summary>Rejects an entry.</summary>
    public Task<RegisterEvent> RejectAsync(
        Guid id,
        uint version,
        string reason,
        AwardUser by,
        CancellationToken ct
    ) =>
        SettleAsync(
            id,
            version,
            (entry, _) =>
            {
                entry.Reject(Texts.Require(reason, "reason", "理由", 500), by, clock.Now);
                return Task.CompletedTask;
            },
            ct
        );

    private Task<string?> HolderOfAsync(string key, CancellationToken ct) =>
        db
            .Honours.AsNoTracking()
            .Where(h => h.SubjectKey == key && h.State != HonourState.Revoked)
            .OrderByDescending(h => h.AwardedOn)
            .Select(h => h.Number)
            .FirstOrDefaultAsync(ct);

    private Task<RegisterEvent> SettleAsync(
        Guid id,
        uint version,
        Func<RegisterEvent, CancellationToken, Task> settle,
        CancellationToken ct
    ) =>
        db.InTransaction(
            async token =>
            {
                var entry = await db.RegisterEvents.ForChangeAsync(
                    id,
                    version,
                    e => wall.RequireAsync(e.Subject.Key, token),
                    e => e.ToView(null),
                    token
                );
                await settle(entry, token);
                await db.SaveChangesAsync(token);
                return entry;
            },
            ct
        );
}
