using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Complaints.Rules;
using QualityAward.Publicity.Supervision;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Events;

namespace QualityAward.Publicity.Complaints;

/// <summary>Takes a complaint in, from the public page or from paper.</summary>
internal sealed class FileComplaint(
    PublicityDb db,
    LogBook log,
    ComplaintVault vault,
    ComplaintFiles files,
    ComplaintLimits limits,
    ComplaintSettings settings,
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
        UnsignedComplaintRule.Check(form.Contact, settings);
        var receipt = Receipt.Make();
        await FileAsync(form, receipt, ComplaintFiles.Uploader.Unit, null, cancellationToken);
        return receipt;
    }

    /// <summary>By a letter or an oral report that a clerk has registered and a second one checked.</summary>
    public Task FromPaperAsync(
        FileComplaintRequest typed,
        RegisteredAct entry,
        CancellationToken cancellationToken
    ) =>
        FileAsync(
            ComplaintForm.Read(typed),
            receipt: null,
            entry.RegisteredBy.Unit,
            entry.Id,
            cancellationToken
        );

    private async Task FileAsync(
        FileComplaintRequest form,
        string? receipt,
        string uploaderUnit,
        Guid? registration,
        CancellationToken cancellationToken
    )
    {
        var (subjects, supervisor) = await people.FindAsync(
            form.PersonComplainedAbout,
            $"{form.Subject}\n{form.Text}",
            cancellationToken
        );
        await db.InTransaction(
            async ct =>
            {
                var fileIds = ComplaintForm.Files(form.FileIds);
                await files.RequireAsync(fileIds, uploaderUnit, ct);
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
                    ct
                );
                var complaint = Complaint.File(
                    new(
                        id,
                        receipt,
                        vault.Seal(id, form),
                        form.AboutSupervisor || supervisor,
                        subjects,
                        fileIds,
                        commitment,
                        registration
                    ),
                    now
                );
                await limits.FillAsync(complaint, ct);
                db.Add(complaint);
                db.Record("complaint-filed", complaint.Id, now);
                await db.SaveChangesAsync(ct);
            },
            cancellationToken
        );
    }
}
