using Microsoft.AspNetCore.Http;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.FileCleaning;

/// <summary>Takes a file from somebody who need not say who they are: cleaned, renamed and encrypted before it is kept.</summary>
public sealed class AnonymousUpload(IFileStore store, FileCleaner cleaner)
{
    /// <summary>Receives the request's body.</summary>
    /// <param name="request">Its body is the file.</param>
    /// <param name="name">As uploaded, percent-encoded; of it only the kind stays, since a name may tell who made it.</param>
    /// <param name="called">What it is called instead.</param>
    /// <param name="uploader">All that is kept of whoever uploads.</param>
    /// <param name="cancellationToken">Ends it; nothing stays behind.</param>
    /// <exception cref="RefusedException">As for <see cref="FileCleaner.CleanAsync"/> and <see cref="IFileStore.SaveAsync"/>.</exception>
    public async Task<FileView> SaveAsync(
        HttpRequest request,
        string? name,
        string called,
        AwardUser uploader,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var original = Uri.UnescapeDataString(name ?? "");
        var kept = called + Path.GetExtension(Path.GetFileName(original));
        await using var cleaned = await cleaner.CleanAsync(
            await request.ReadUploadAsync(UploadKind.ComplaintAttachment, cancellationToken),
            kept,
            cancellationToken
        );
        var file = await store.SaveAsync(cleaned, kept, secret: true, uploader, cancellationToken);
        return file.ToView();
    }
}
