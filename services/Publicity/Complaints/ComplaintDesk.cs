using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Publicity.Complaints;

/// <summary>The acts of those who handle complaints.</summary>
internal sealed class ComplaintDesk(
    PublicityDb db,
    ComplaintReaders readers,
    ComplaintVault vault,
    ComplaintViews views,
    ComplaintLimits limits,
    LogBook log,
    FileStore<PublicityDb> files,
    AwardClock clock
)
{
    /// <summary>The complaint, where it exists for this person.</summary>
    public async Task<Complaint> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await (await readers.OfAsync(by, cancellationToken)).SingleOrDefaultAsync(
            c => c.Id == id,
            cancellationToken
        ) ?? throw new RefusedException(Refusals.NotFound);

    /// <summary>Does one act.</summary>
    /// <param name="verb">Which act.</param>
    /// <param name="on">Whose, on which complaint, read in which version.</param>
    /// <param name="read">What it is, out of the request; asked only where the act is open.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<Complaint> ActAsync(
        ComplaintVerb verb,
        CaseAct on,
        Func<Complaint, CancellationToken, Task<DeskStep>> read,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var complaint = await FindAsync(on.Id, on.By, token);
                if (!ComplaintActs.AreOf(on.By, complaint, verb))
                {
                    throw new RefusedException(Refusals.RoleLacksRight);
                }

                on.Seen?.Ensure(complaint.Version, () => views.Detail(complaint, on.By));
                ComplaintActs.Of(verb).Require(complaint);
                var step = await read(complaint, token);
                if (step.Note.Document?.FileId is { } scan)
                {
                    await files.RequireAsync(scan, on.By, token);
                    complaint.Attach(scan);
                }

                var now = clock.Now;
                Do(complaint, verb, step, on.By, now);
                await limits.FillAsync(complaint, told: null, token);
                var name = $"complaint-{verb.Code()}";
                db.Record(name, complaint.Id, now);
                await log.CommitAsync(
                    Leaf.InBatch(name, 21, now, new { complaint = complaint.Commitment }),
                    token
                );
                await db.SaveChangesAsync(token);
                return complaint;
            },
            cancellationToken
        );

    private void Do(
        Complaint complaint,
        ComplaintVerb verb,
        DeskStep step,
        AwardUser by,
        DateTimeOffset now
    )
    {
        complaint.Do(verb, by, now, vault.Seal(complaint.Id, step.Note));
        step.Change?.Invoke(complaint);
        if (step.Reply is not { } reply)
        {
            return;
        }

        complaint.Say(vault.Seal(complaint.Id, new MessageContent(reply, [])), now);
        if (verb == ComplaintVerb.Decide)
        {
            complaint.Do(
                ComplaintVerb.Reply,
                by,
                now,
                vault.Seal(complaint.Id, new StepNote(reply))
            );
        }
    }
}

/// <summary>What an act is.</summary>
/// <param name="Note">What is kept of it.</param>
internal sealed record DeskStep(StepNote Note)
{
    /// <summary>What it changes besides the state.</summary>
    public Action<Complaint>? Change { get; init; }

    /// <summary>What the complainant is told, if anything.</summary>
    public string? Reply { get; init; }
}
