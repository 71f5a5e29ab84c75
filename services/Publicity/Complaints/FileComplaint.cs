using QualityAward.Casework.OnPaper;
using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Events;
using QualityAward.Publicity.Complaints.Rules;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Publicity.Complaints;

/// <summary>Takes a complaint in, from the public page or from paper.</summary>
internal sealed class FileComplaint(
    PublicityDb db,
    LogBook log,
    ComplaintVault vault,
    ComplaintFiles files,
    ComplaintLimits limits,
    RulesOfComplaints rulebook,
    PeopleComplainedAbout people,
    AwardClock clock
)
{
    /// <summary>By anybody, without anything about them but what they wrote.</summary>
    /// <returns>The receipt, known to nobody else.</returns>
    public async Task<string> FromPublicAsync(
        FileComplaintRequest typed,
        CancellationToken cancellationToken
    )
    {
        var form = ComplaintForm.Read(typed);
        var (edition, rules) = await RulesForAsync(form, cancellationToken);
        UnsignedComplaintRule.Check(form.Contact, rules);
        var receipt = Receipt.Make();
        await FileAsync(
            form,
            (edition, rules),
            receipt,
            ComplaintFiles.Uploader.Unit,
            null,
            cancellationToken
        );
        return receipt;
    }

    /// <summary>By a letter or an oral report that a clerk has registered and a second one checked.</summary>
    public async Task FromPaperAsync(
        FileComplaintRequest typed,
        RegisteredAct entry,
        CancellationToken cancellationToken
    )
    {
        var form = ComplaintForm.Read(typed);

        // The letter itself goes to whoever handles the complaint, who may be of another group than its registrars.
        if (entry.Document.FileId is { } letter)
        {
            form = form with { FileIds = [.. (form.FileIds ?? []).Append(letter).Distinct()] };
        }

        await FileAsync(
            form,
            await RulesForAsync(form, cancellationToken),
            receipt: null,
            entry.RegisteredBy.Unit,
            entry,
            cancellationToken
        );
    }

    private async Task<(Guid? Edition, ComplaintRules Rules)> RulesForAsync(
        FileComplaintRequest form,
        CancellationToken cancellationToken
    )
    {
        var edition = await rulebook.EditionAsync(form.CandidateId, cancellationToken);
        return (edition, await rulebook.AskAsync(edition, cancellationToken));
    }

    private async Task FileAsync(
        FileComplaintRequest form,
        (Guid? Edition, ComplaintRules Rules) by,
        string? receipt,
        string uploaderUnit,
        RegisteredAct? entry,
        CancellationToken cancellationToken
    )
    {
        var (wall, handlers) = await people.FindAsync(form, cancellationToken);
        await db.InTransaction(
            async cancellationToken =>
            {
                var fileIds = ComplaintForm.Files(form.FileIds);
                await files.RequireAsync(fileIds, uploaderUnit, cancellationToken);
                var id = Guid.NewGuid();
                var now = clock.Now;

                // The leaf is opened to the complainant alone, who can check it against what was written.
                var commitment = await log.CommitAsync(
                    Leaf.InBatch(
                        "complaint-filed",
                        21,
                        now,
                        new { text = Commitment.To($"{form.Subject}\n{form.Text}").Value }
                    ),
                    cancellationToken
                );
                var complaint = Complaint.File(
                    new(
                        id,
                        receipt,
                        vault.Seal(id, form),
                        wall,
                        fileIds,
                        commitment,
                        entry?.Id,
                        by.Edition,
                        form.CandidateId
                    ),
                    handlers,
                    now
                );
                await limits.FillAsync(complaint, by.Rules, cancellationToken);
                db.Add(complaint);
                db.Record("complaint-filed", complaint.Id, now, entry?.OnTimeline());
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken
        );
    }
}
