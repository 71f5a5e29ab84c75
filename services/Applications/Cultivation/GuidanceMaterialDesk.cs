using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Cultivation;

/// <summary>第八条: guidance material is published and withdrawn.</summary>
internal sealed class GuidanceMaterialDesk(
    ApplicationsDb db,
    FileStore<ApplicationsDb> files,
    GuidanceMaterialAnswer answer,
    ReceivingBodies bodies,
    AwardClock clock
)
{
    private const int MostFiles = 20;

    /// <summary>Publishes; all receiving bodies are told of what 市质量强市办 publishes.</summary>
    /// <exception cref="RefusedException">400; 422 <c>file-not-found</c>, <c>guidance-files</c>.</exception>
    public async Task<GuidanceMaterial> PublishAsync(
        PublishGuidanceRequest typed,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var request = typed with
        {
            Title = TypedText.Require(typed.Title, "title", "标题", 100),
            Note = string.IsNullOrWhiteSpace(typed.Note)
                ? null
                : TypedText.Require(typed.Note, "note", "说明", 1000),
            FileIds = [.. typed.FileIds.Distinct()],
        };
        await RequireFilesAsync(request.FileIds, by, cancellationToken);
        string[] told =
            by.Role == Roles.Office
                ? [.. (await bodies.AllAsync(cancellationToken)).Select(unit => unit.Code)]
                : [];
        return await db.InTransaction(
            async token =>
            {
                var material = GuidanceMaterial.Publish(request, by, told, clock.Now);
                db.Add(material);
                await db.SaveChangesAsync(token);
                return material;
            },
            cancellationToken
        );
    }

    /// <summary>Withdraws the own.</summary>
    /// <exception cref="RefusedException">403: another unit's; 404; 409 <c>guidance-withdrawn</c>.</exception>
    public Task<GuidanceMaterial> WithdrawAsync(
        CaseAct on,
        WithdrawGuidanceRequest request,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var material = await answer.RequireOwnAsync(on.Id, on.By, token);
                on.Seen?.Ensure(
                    material.Version,
                    () => GuidanceMaterialAnswer.View(material, on.By)
                );
                GuidanceMaterialActs.Withdraw.Require(material);
                material.Withdraw(TypedText.Require(request.Reason, "reason", "理由", 500));
                await db.SaveChangesAsync(token);
                return material;
            },
            cancellationToken
        );

    private async Task RequireFilesAsync(
        IReadOnlyList<Guid> ids,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        if (ids.Count is 0 or > MostFiles)
        {
            throw Refuse.ByLaw(
                "guidance-files",
                "请附上资料文件",
                $"指导资料应当附1至{MostFiles}个文件。",
                8,
                ("field", "fileIds")
            );
        }

        foreach (var id in ids)
        {
            var file = await files.RequireAsync(id, by, cancellationToken);
            // 第二十三条: what holds a secret is nothing to guide others with.
            if (file.Secret)
            {
                throw new RefusedException(FileRefusals.NotFound(id));
            }
        }
    }
}
