using System.Net.Mime;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Archiving;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Applications.Archive;

/// <summary>
/// Makes the package that an archive waits for: written beside, kept when it is whole. What a crash leaves behind is thrown
/// away, and the package is begun anew.
/// </summary>
internal sealed class MakeArchive(
    ApplicationsDb db,
    IEnumerable<IArchiveNeighbour> neighbours,
    IFileStorage storage,
    IServiceScopeFactory scopes,
    SecretBox box,
    AwardClock clock,
    TimeProvider time
)
{
    // No unit has this name: a package is fetched where it is recorded, not as a file of the office.
    private const string Owner = "edition-archive";

    private static readonly string[] Walls =
    [
        "投诉举报、公示异议的提出人、弄虚作假案件和工作人员案件的材料，由评审监督组和有关机构另行归档，不在本包内（第二十一条、第二十二条、第二十五条）。",
        "因涉及国家秘密、工作秘密而锁定的申报，只收录办理过程，不收录材料（第十一条）。",
    ];

    /// <summary>Makes it.</summary>
    /// <param name="archiveId">The archive, in the state for it.</param>
    /// <param name="cancellationToken">Ends it; nothing stays behind.</param>
    public async Task RunAsync(Guid archiveId, CancellationToken cancellationToken)
    {
        var archive = await db.Set<ArchiveCase>()
            .AsNoTracking()
            .SingleAsync(a => a.Id == archiveId, cancellationToken);
        var edition = await db
            .Editions.AsNoTracking()
            .SingleAsync(e => e.Id == archive.EditionId, cancellationToken);
        await using var staged = await storage.StageAsync(cancellationToken);

        // Counted by a context of its own: the sources read by this one.
        await using var scope = scopes.CreateAsyncScope();
        var count = new PackageCount(
            scope.ServiceProvider.GetRequiredService<ApplicationsDb>(),
            archiveId,
            time
        );
        var keys = await WriteAsync(staged.Stream, archive, edition, count, cancellationToken);
        staged.Stream.Position = 0;
        var sha256 = Convert.ToHexStringLower(
            await SHA256.HashDataAsync(staged.Stream, cancellationToken)
        );
        var file = FileOf(edition, staged.Stream.Length, sha256);
        await staged.KeepAsync(file.Id, cancellationToken);
        var made = new MadePackage(
            file.Id,
            clock.Now,
            count.ByRetention,
            count.Secrets,
            file.Size,
            sha256,
            keys.Package,
            box.Wrap(MadePackage.Purpose(file.Id), keys.ToJson())
        );
        await StoreAsync(archive, file, made, cancellationToken);
    }

    private async Task<KeyHandover> WriteAsync(
        Stream target,
        ArchiveCase archive,
        Edition edition,
        PackageCount count,
        CancellationToken cancellationToken
    )
    {
        await using var writer = new PackageWriter(target, edition.Name);
        foreach (var neighbour in neighbours)
        {
            await using var parts = neighbour
                .PartsAsync(edition.Id, missingOnly: false, cancellationToken)
                .GetAsyncEnumerator(cancellationToken);
            await new PartReader(parts, writer, count).ReadAsync(cancellationToken);
        }

        if (!count.HasLog)
        {
            throw new InvalidOperationException("Nobody gave the transparency log.");
        }

        return await writer.FinishAsync(RemarksOf(archive.Request), cancellationToken);
    }

    private Task StoreAsync(
        ArchiveCase archive,
        StoredFile file,
        MadePackage made,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var found = await db.Set<ArchiveCase>().SingleAsync(a => a.Id == archive.Id, token);
                if (
                    found.State is not ArchiveState.Requested
                    || found.Request.Id != archive.Request.Id
                )
                {
                    // Another one was quicker; what was kept here is nobody's, and removed as such.
                    return;
                }

                var edition = await db.Editions.SingleAsync(e => e.Id == archive.EditionId, token);
                db.Add(file);
                found.Make(made, edition, clock.Now);
                await db.SaveChangesAsync(token);
            },
            cancellationToken
        );

    private StoredFile FileOf(Edition edition, long size, string sha256) =>
        new()
        {
            Name = $"{edition.Name}归档材料包.zip",
            ContentType = MediaTypeNames.Application.Zip,
            Size = size,
            Sha256 = sha256,
            UploadedBy = Owner,
            Unit = Owner,
            Role = Owner,
            UploadedAt = clock.Now,
        };

    private static string[] RemarksOf(ArchiveRequest request) =>
        request.Missing.Count == 0
            ? Walls
            :
            [
                .. Walls,
                .. request.Missing.Select(m =>
                    $"缺少材料（第{ChineseNumerals.Of(m.Article)}条）：{m.Text}"
                ),
                $"材料不齐全仍予制作的理由：{request.Reason}",
            ];
}
