using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Papers;
using QualityAward.Archiving;
using QualityAward.Casework.Archive;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Documents.Delivery;
using QualityAward.Documents.Templates;

namespace QualityAward.Applications.Intake;

/// <summary>
/// 第十一条: every version of every application that was submitted, with its files, for the archive. What is sealed in a form
/// is opened here, and so the whole form is secret in the package (第二十三条). Of a locked one only the steps.
/// </summary>
internal sealed class ApplicationSource(
    ApplicationsDb db,
    FormDocument documents,
    FormProtection protection,
    DocumentPress press,
    RequiredPapers papers
) : IArchiveSource
{
    // What these steps say besides belongs to cases that are archived apart (第十一条、第二十四条、第二十七条).
    private static readonly HashSet<ApplicationVerb> Untold =
    [
        ApplicationVerb.Disqualify,
        ApplicationVerb.FindIneligible,
        ApplicationVerb.Resume,
        ApplicationVerb.Lock,
        ApplicationVerb.RecordHandling,
        ApplicationVerb.RevokeForMisconduct,
        ApplicationVerb.RevokeForAccident,
        ApplicationVerb.RestoreAward,
    ];

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArchivedPiece> PiecesAsync(
        Guid edition,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var head in await db.ArchivedAsync(edition, cancellationToken))
        {
            var application = await db
                .Applications.AsNoTracking()
                .AsSplitQuery()
                .Include(a => a.Versions.OrderBy(v => v.Number))
                .WithSteps()
                .SingleAsync(a => a.Id == head.Id, cancellationToken);
            HashSet<Guid> given = [];
            foreach (
                var version in application.State is ApplicationState.Locked
                    ? []
                    : application.Versions
            )
            {
                yield return PieceOf(application, version, given);
            }

            yield return StepsOf(application);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MissingPiece>> MissingAsync(
        Guid edition,
        CancellationToken cancellationToken
    )
    {
        var submitted = db.Set<ApplicationVersion>()
            .AsNoTracking()
            .Where(v =>
                db.Applications.Any(a =>
                    a.Id == v.ApplicationId
                    && a.EditionId == edition
                    && a.VersionCount == v.Number
                    && a.State != ApplicationState.Locked
                )
            );
        if (
            !await submitted.AnyAsync(cancellationToken)
            || !await papers.NeedsAsync(edition, StampedActs.Recommendation, cancellationToken)
        )
        {
            return [];
        }

        var without = 0;
        await foreach (
            var version in submitted.AsAsyncEnumerable().WithCancellation(cancellationToken)
        )
        {
            without += version.Form.Recommendation?.Document?.FileId is null ? 1 : 0;
        }

        return without == 0 ? [] : [new($"有{without}件申报的推荐意见缺少盖章扫描件。", 11)];
    }

    private ArchivedPiece PieceOf(
        Application application,
        ApplicationVersion version,
        HashSet<Guid> given
    )
    {
        var scan = version.Form.Recommendation?.Document?.FileId;
        var files = FormFiles.Of(version.Form).ToList();
        var fresh = files.Where(given.Add).ToList();
        return new(
            new(
                application.Name!,
                null,
                $"{application.Name}申报材料（第{version.Number}版）",
                ArchiveRows.DayOf(version.SubmittedAt),
                null,
                ArchiveRows.RetentionOf(application.State),
                fresh.Count < files.Count ? "附件与前一版相同的，不重复收录。" : null
            ),
            [
                ArchivedFile.Made(
                    "申报表.pdf",
                    FileRole.Text,
                    "application/pdf",
                    () =>
                        new MemoryStream(
                            press
                                .Print(
                                    DocumentKinds.ApplicationForm,
                                    documents.Archived(application, version),
                                    PrintFormat.Pdf
                                )
                                .Content
                        )
                ),
                ArchivedFile.Json(
                    "申报表（全文）.json",
                    WholeOf(application, version),
                    FileRole.Original,
                    secret: true
                ),
                .. fresh.Select(id =>
                    ArchivedFile.Stored(id, id == scan ? FileRole.Original : FileRole.Attachment)
                ),
            ]
        );
    }

    // With what opens the log's commitments to it.
    private object WholeOf(Application application, ApplicationVersion version) =>
        new
        {
            application = application.Id,
            kind = application.Kind,
            receivingBody = application.ReceivingBody,
            caseSalt = Convert.ToHexStringLower(application.CaseSalt),
            version = version.Number,
            submittedBy = version.SubmittedByName,
            submittedAt = version.SubmittedAt,
            registersAskedAt = version.RegistersAskedAt,
            sha256 = version.Sha256,
            salt = Convert.ToHexStringLower(version.Salt),
            form = protection.Opened(version.Form),
        };

    private static ArchivedPiece StepsOf(Application application)
    {
        var locked = application.State is ApplicationState.Locked;
        return new(
            new(
                application.ReceivingBody ?? application.Name!,
                null,
                $"{application.Name}申报办理过程",
                ArchiveRows.DayOf(application.ChangedAt),
                null,
                ArchiveRows.RetentionOf(application.State),
                locked ? "材料因涉密锁定，不收录。" : null
            ),
            [
                ArchivedFile.Json(
                    "办理过程.json",
                    application.Steps.Select(step => new
                    {
                        step.Number,
                        act = ApplicationStates.NameOf(step.Verb),
                        state = step.State.ChineseName(),
                        step.At,
                        by = step.ByName,
                        unit = step.ByUnit,
                        detail = locked || Untold.Contains(step.Verb) ? null : step.Detail,
                    })
                ),
            ]
        );
    }
}
