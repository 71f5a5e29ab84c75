using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Files;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Complaints;

/// <summary>Opens what is sealed for those who may read it.</summary>
internal sealed class ComplaintViews(
    PublicityDb db,
    ComplaintVault vault,
    LogBook log,
    AwardClock clock
)
{
    /// <summary>For the complainant.</summary>
    public async Task<ComplaintStatusView> StatusAsync(
        Complaint complaint,
        CancellationToken cancellationToken
    )
    {
        var entry = await db.Set<BatchEntry>()
            .AsNoTracking()
            .SingleAsync(row => row.Commitment == complaint.Commitment, cancellationToken);
        var (salt, leaf) = log.Open(entry);
        var sent = ContentOf(complaint);
        return new(
            sent.Subject,
            complaint.State,
            complaint.State.ChineseName(),
            FiledOn(complaint),
            complaint.DueOn,
            Messages(complaint),
            new(
                entry.Commitment,
                Convert.ToBase64String(salt),
                leaf,
                entry.BatchIndex,
                entry.Position
            ),
            new(
                sent.Text,
                !string.IsNullOrWhiteSpace(sent.Contact),
                sent.PersonComplainedAbout,
                await FilesAsync(complaint, cancellationToken)
            )
        );
    }

    // Of its files only those that came from the public: the papers of the desk's acts belong to it as well.
    private async Task<List<FileView>> FilesAsync(
        Complaint complaint,
        CancellationToken cancellationToken
    )
    {
        var (ids, unit) = (complaint.FileIds, ComplaintFiles.Uploader.Unit);
        var files = await db.Set<StoredFile>()
            .AsNoTracking()
            .Where(f => ids.Contains(f.Id) && f.Unit == unit)
            .ToListAsync(cancellationToken);
        return [.. files.OrderBy(f => Array.IndexOf(ids, f.Id)).Select(f => f.ToView())];
    }

    /// <summary>For the desk's list.</summary>
    public ComplaintRow Row(Complaint complaint, AwardUser user) =>
        new(
            complaint.Id,
            complaint.HandledBy == user.Role ? ContentOf(complaint).Subject : null,
            complaint.State,
            complaint.State.ChineseName(),
            FiledOn(complaint),
            complaint.DueOn,
            complaint.DueOn < clock.Today,
            complaint.SuspendedOn is not null
        );

    /// <summary>For who handles it; 领导小组 sees of others' only what it may decide on.</summary>
    public ComplaintDetail Detail(Complaint complaint, AwardUser user)
    {
        var handles = complaint.HandledBy == user.Role;
        var acts = ComplaintActs.OpenTo(user, complaint);
        return new(
            complaint.Id,
            complaint.State,
            complaint.State.ChineseName(),
            FiledOn(complaint),
            complaint.DueOn,
            complaint.DueOn < clock.Today,
            handles ? ContentOf(complaint) : null,
            handles ? complaint.Substantiated : null,
            complaint.SuspendedCandidates,
            complaint.SuspendedOn,
            complaint.SuspensionDueOn,
            handles ? Messages(complaint) : [],
            handles ? [.. complaint.Steps.Select(step => Step(complaint.Id, step))] : [],
            [.. acts.Select(act => ComplaintStates.Verb(act.Verb))],
            complaint.EditionId,
            handles && complaint.Held
        )
        {
            Acts = acts,
        };
    }

    private FileComplaintRequest ContentOf(Complaint complaint) =>
        vault.Open<FileComplaintRequest>(complaint.Id, complaint.Content);

    private List<ComplaintMessageView> Messages(Complaint complaint) =>
        [
            .. complaint.Messages.Select(message =>
            {
                var content = vault.Open<MessageContent>(complaint.Id, message.Content);
                return new ComplaintMessageView(
                    message.From,
                    content.Text,
                    message.At,
                    content.FileIds
                );
            }),
        ];

    private ComplaintStepView Step(Guid id, ComplaintStep step)
    {
        var note = step.Note is { } content ? vault.Open<StepNote>(id, content) : new();
        return new(
            step.Verb,
            step.Verb.ChineseName(),
            step.At,
            step.ByName,
            note.Text,
            note.CandidateIds,
            note.To,
            note.Document,
            note.MajorMatterId
        );
    }

    private static DateOnly FiledOn(Complaint complaint) =>
        DateOnly.FromDateTime(complaint.FiledAt.ToOffset(AwardClock.ShanghaiOffset).DateTime);
}
