using System.Text;
using QualityAward.Common;
using QualityAward.Files;

namespace QualityAward.FileCleaning;

/// <summary>
/// 第二十一条: a complaint's file is kept without what may tell who filed it – where a picture was taken, authors, comments,
/// tracked changes, paths. What cannot be cleaned is refused with the way to do it. Works in memory: nothing that was not
/// cleaned ever touches a disk.
/// </summary>
public sealed class FileCleaner : IDisposable
{
    // Decoding takes many times the file's size; whoever comes third waits.
    private readonly SemaphoreSlim _places = new(2);

    /// <summary>The cleaned content, from its beginning.</summary>
    /// <param name="received">The upload.</param>
    /// <param name="name">Tells a table from other text.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="RefusedException">
    /// 422 <c>file-cannot-be-cleaned</c>. A kind that is not taken at all is left to
    /// <see cref="FileStore{TDb}"/>, which says so.
    /// </exception>
    public async Task<Stream> CleanAsync(
        MemoryStream received,
        string name,
        CancellationToken cancellationToken
    )
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return ContentTypes.Find(received, IsText(received), name) switch
            {
                ContentTypes.Jpeg or ContentTypes.Png => PictureCleaner.Clean(received),
                ContentTypes.Pdf => PdfCleaner.Clean(received),
                ContentTypes.Docx => WordCleaner.Clean(received),
                ContentTypes.Xlsx => SheetCleaner.Clean(received),
                ContentTypes.Ofd => throw CleaningRefusals.NotCleanable(
                    "OFD文件中的作者和签章信息无法清除",
                    "请另存为PDF，或者截图"
                ),
                _ => Rewound(received),
            };
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private static bool IsText(MemoryStream content)
    {
        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(
                content.GetBuffer(),
                0,
                (int)content.Length
            );
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static MemoryStream Rewound(MemoryStream content)
    {
        content.Position = 0;
        return content;
    }
}
