using QualityAward.Common;
using QualityAward.ServiceDefaults;

namespace QualityAward.Honours;

/// <summary>Small files that come as the request's body and are not kept.</summary>
internal static class Bodies
{
    /// <exception cref="RefusedException">400: empty, or larger than allowed.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request, int most, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, ct)) > 0)
        {
            bytes.Write(chunk, 0, read);
            if (bytes.Length > most)
            {
                throw new RefusedException(
                    Refusals.Malformed($"文件不得超过{most / 1024 / 1024}兆字节。")
                );
            }
        }

        return bytes.Length > 0
            ? bytes.ToArray()
            : throw new RefusedException(Refusals.Malformed("请选择文件。"));
    }
}
