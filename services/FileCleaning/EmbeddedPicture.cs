using System.Buffers.Binary;

namespace QualityAward.FileCleaning;

/// <summary>
/// A picture inside a document keeps its pixels byte for byte – the document says how to read them – and loses the segments in
/// which cameras and editors leave their traces (ITU-T T.81 annex B; ISO/IEC 15948 clause 5).
/// </summary>
internal static class EmbeddedPicture
{
    private static readonly byte[] PngStart =
    [
        0x89,
        (byte)'P',
        (byte)'N',
        (byte)'G',
        0x0D,
        0x0A,
        0x1A,
        0x0A,
    ];

    private static readonly byte[] JpegEnd = [0xFF, 0xD9];

    // What is needed to show the picture: colours, transparency, size.
    private static readonly HashSet<string> PngChunks =
    [
        "IHDR",
        "PLTE",
        "IDAT",
        "IEND",
        "tRNS",
        "cHRM",
        "gAMA",
        "iCCP",
        "sBIT",
        "sRGB",
        "bKGD",
        "pHYs",
    ];

    /// <summary>The picture without metadata; null where it is neither JPEG nor PNG, or broken.</summary>
    public static byte[]? Clean(byte[] picture) =>
        picture is [0xFF, 0xD8, ..] ? CleanJpeg(picture)
        : picture.AsSpan().StartsWith(PngStart) ? CleanPng(picture)
        : null;

    private static byte[]? CleanJpeg(byte[] picture)
    {
        var cleaned = new MemoryStream(picture.Length);
        cleaned.Write(picture, 0, 2);
        var at = 2;
        while (at + 4 <= picture.Length && picture[at] == 0xFF)
        {
            var marker = picture[at + 1];
            if (marker == 0xDA)
            {
                // From here on there are pixels; after their end, nothing is kept.
                var end = picture.AsSpan().LastIndexOf(JpegEnd);
                cleaned.Write(picture.AsSpan(at, (end < at ? picture.Length : end + 2) - at));
                return cleaned.ToArray();
            }

            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(picture.AsSpan(at + 2));
            if (at + length > picture.Length)
            {
                return null;
            }

            // APP0 is JFIF, APP2 the colour profile, APP14 Adobe's colour transform; other APPn and comments are traces.
            if (marker is not (>= 0xE0 and <= 0xEF or 0xFE) || marker is 0xE0 or 0xE2 or 0xEE)
            {
                cleaned.Write(picture, at, length);
            }

            at += length;
        }

        return null;
    }

    private static byte[]? CleanPng(byte[] picture)
    {
        var cleaned = new MemoryStream(picture.Length);
        cleaned.Write(PngStart);
        var at = PngStart.Length;
        while (at + 12 <= picture.Length)
        {
            var data = BinaryPrimitives.ReadUInt32BigEndian(picture.AsSpan(at));
            if (data > picture.Length - at - 12)
            {
                return null;
            }

            var length = (int)data + 12;
            var name = System.Text.Encoding.ASCII.GetString(picture, at + 4, 4);
            if (PngChunks.Contains(name))
            {
                cleaned.Write(picture, at, length);
            }

            if (name == "IEND")
            {
                return cleaned.ToArray();
            }

            at += length;
        }

        return null;
    }
}
