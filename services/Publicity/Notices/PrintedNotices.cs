using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Documents.Delivery;
using QualityAward.Documents.Templates;
using QualityAward.Rest.Json;

namespace QualityAward.Publicity.Notices;

/// <summary>
/// Public documents as files. Anybody may ask for them, so that each is made once as long as it says the same, and one at a
/// time: visitors who press the button often take no time from those who read.
/// </summary>
internal sealed class PrintedNotices(DocumentPress press) : IDisposable
{
    private const long Room = 32 * 1024 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private readonly MemoryCache _files = new(new MemoryCacheOptions { SizeLimit = Room });
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>The file.</summary>
    public async Task<DocumentFile> OfAsync(
        NoticeView notice,
        PrintFormat format,
        CancellationToken cancellationToken
    )
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(notice, AwardJson.Options);
        var key = (format, Convert.ToHexStringLower(SHA256.HashData(content)));
        if (_files.TryGetValue(key, out DocumentFile? made))
        {
            return made!;
        }

        await _one.WaitAsync(cancellationToken);
        try
        {
            if (!_files.TryGetValue(key, out made))
            {
                made = press.Print(DocumentKinds.Notice, NoticeDocument.Of(notice), format);
                _files.Set(
                    key,
                    made,
                    new MemoryCacheEntryOptions
                    {
                        Size = made.Content.Length,
                        SlidingExpiration = Kept,
                    }
                );
            }

            return made!;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _files.Dispose();
        _one.Dispose();
    }
}
