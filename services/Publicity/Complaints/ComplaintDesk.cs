using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.Rest.Problems;
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
    public async Task<Complaint> FindAsync(Guid id, AwardUser by, CancellationToken ct) =>
        await (await readers.OfAsync(by, ct)).SingleOrDefaultAsync(c => c.Id == id, ct)
        ?? throw new RefusedException(Refusals.NotFound);

    /// <summary>Does one act.</summary>
    /// <param name="act">Whose, on which complaint, read in which version.</param>
    /// <param name="verb">Which act.</param>
    /// <param name="note">What is kept of it.</param>
    /// <param name="change">What it changes besides the state.</param>
    /// <param name="reply">What the complainant is told, if anything.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<Complaint> ActAsync(
        DeskAct act,
        ComplaintVerb verb,
        StepNote note,
        Action<Complaint>? change,
        string? reply,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async ct =>
            {
                var (id, version, by) = act;
                var complaint = await FindAsync(id, by, ct);
                if (!ComplaintViews.MayDo(complaint, by, verb))
                {
                    throw new RefusedException(Refusals.RoleLacksRight);
                }

                if (complaint.Version != version)
                {
                    throw new RefusedException(
                        Refusals.ChangedMeanwhile(views.Detail(complaint, by))
                    );
                }

                if (note.Document?.FileId is { } scan)
                {
                    await files.RequireAsync(scan, by, ct);
                    complaint.Attach(scan);
                }

                var now = clock.Now;
                complaint.Do(verb, by, now, vault.Seal(id, note));
                change?.Invoke(complaint);
                if (reply is not null)
                {
                    complaint.Say(vault.Seal(id, new MessageContent(reply, [])), now);
                    if (verb == ComplaintVerb.Decide)
                    {
                        complaint.Do(
                            ComplaintVerb.Reply,
                            by,
                            now,
                            vault.Seal(id, new StepNote(reply))
                        );
                    }
                }

                await limits.FillAsync(complaint, told: null, ct);
                var step =
                    $"complaint-{JsonNamingPolicy.KebabCaseLower.ConvertName(verb.ToString())}";
                db.Record(step, complaint.Id, now);
                await log.CommitAsync(
                    Leaf.InBatch(step, 21, now, new { complaint = complaint.Commitment }),
                    ct
                );
                await db.SaveChangesAsync(ct);
                return complaint;
            },
            cancellationToken
        );
}

/// <summary>Who acts on which complaint, read in which version.</summary>
internal sealed record DeskAct(Guid Id, uint Version, AwardUser By);
