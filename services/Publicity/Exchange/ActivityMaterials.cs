using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.FileCleaning;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Exchange;

/// <summary>Materials and pictures of an activity, which everybody may read once it is published.</summary>
internal sealed class ActivityMaterials(FileStore<PublicityDb> files, FileCleaner cleaner)
{
    /// <summary>The content with pictures of which nothing is left but what is seen.</summary>
    /// <param name="content">As typed.</param>
    /// <param name="before">What the activity named before; taken as it is.</param>
    /// <param name="by">Whose uploads they must be.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="RefusedException"><c>file-not-found</c>, <c>activity-file-secret</c>, <c>activity-picture-type</c>.</exception>
    public async Task<ActivityContent> TakeAsync(
        ActivityContent content,
        ActivityContent? before,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        foreach (var id in (content.FileIds ?? []).Except(before?.FileIds ?? []))
        {
            await RequireOpenAsync(id, by, cancellationToken);
        }

        List<ActivityPicture> pictures = [];
        var known = (before?.Pictures ?? []).Select(picture => picture.FileId).ToHashSet();
        foreach (var picture in content.Pictures ?? [])
        {
            pictures.Add(
                known.Contains(picture.FileId)
                    ? picture
                    : picture with
                    {
                        FileId = await CleanAsync(picture.FileId, by, cancellationToken),
                    }
            );
        }

        return content with
        {
            Pictures = pictures,
        };
    }

    private async Task<StoredFile> RequireOpenAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var file = await files.RequireAsync(id, by, cancellationToken);
        return file.Secret
            ? throw Refuse.ByLaw(
                "activity-file-secret",
                "活动材料是公开的",
                $"“{file.Name}”标为含技术秘密或者商业秘密，不能作为公开的活动材料。请改用可以公开的文件。",
                23,
                ("fileId", id)
            )
            : file;
    }

    // A photograph tells where and by what it was taken.
    private async Task<Guid> CleanAsync(Guid id, AwardUser by, CancellationToken cancellationToken)
    {
        var file = await RequireOpenAsync(id, by, cancellationToken);
        if (file.ContentType is not (ContentTypes.Png or ContentTypes.Jpeg))
        {
            throw Unusable("图片应为PNG或者JPEG格式。", id);
        }

        using var received = new MemoryStream();
        await using (var stored = await files.OpenAsync(file, cancellationToken))
        {
            await stored.CopyToAsync(received, cancellationToken);
        }

        received.Position = 0;
        Stream cleaned;
        try
        {
            cleaned = await cleaner.CleanAsync(received, file.Name, cancellationToken);
        }
        catch (RefusedException refused) when (refused.Refusal.Code == "file-cannot-be-cleaned")
        {
            throw Unusable("图片已经损坏或者过大，无法读取，请重新拍照或者缩小后上传。", id);
        }

        await using (cleaned)
        {
            var kept = await files.SaveAsync(
                cleaned,
                file.Name,
                secret: false,
                by,
                cancellationToken
            );
            return kept.Id;
        }
    }

    private static RefusedException Unusable(string detail, Guid id) =>
        Refuse.ByLaw(
            "activity-picture-type",
            "图片无法使用",
            detail,
            null,
            ("field", "content.pictures"),
            ("fileId", id)
        );
}
