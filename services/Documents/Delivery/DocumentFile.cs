using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace QualityAward.Documents.Delivery;

/// <summary>A document as a file.</summary>
/// <param name="Name">官方文件名.</param>
/// <param name="ContentType">Its kind.</param>
/// <param name="Content">Its bytes.</param>
public sealed record DocumentFile(string Name, string ContentType, byte[] Content)
{
    /// <summary>As an attachment.</summary>
    public FileContentHttpResult ToAnswer() => TypedResults.File(Content, ContentType, Name);
}
