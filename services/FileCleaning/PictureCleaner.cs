using SkiaSharp;

namespace QualityAward.FileCleaning;

/// <summary>Pictures are decoded and encoded anew: of the file nothing stays but what is seen.</summary>
internal static class PictureCleaner
{
    /// <summary>More is no photograph but a way to fill the memory: 60 million pixels are 240 MB.</summary>
    private const long MostPixels = 60_000_000;

    private const int JpegQuality = 92;

    public static MemoryStream Clean(MemoryStream content)
    {
        content.Position = 0;
        using var codec = SKCodec.Create(content) ?? throw Unreadable();
        if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            throw CleaningRefusals.NotCleanable("图片过大（超过6000万像素）", "请缩小图片");
        }

        using var decoded = SKBitmap.Decode(codec) ?? throw Unreadable();
        using var upright = Upright(decoded, codec.EncodedOrigin);
        var cleaned = new MemoryStream();
        if (
            !upright.Encode(
                cleaned,
                codec.EncodedFormat is SKEncodedImageFormat.Png
                    ? SKEncodedImageFormat.Png
                    : SKEncodedImageFormat.Jpeg,
                JpegQuality
            )
        )
        {
            throw Unreadable();
        }

        cleaned.Position = 0;
        return cleaned;
    }

    // The turn is told in the metadata that goes: afterwards the pixels themselves must stand upright.
    private static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin)
    {
        var swapped = origin >= SKEncodedOrigin.LeftTop;
        var (width, height) = swapped
            ? (picture.Height, picture.Width)
            : (picture.Width, picture.Height);
        var upright = new SKBitmap(width, height, picture.ColorType, picture.AlphaType);
        using var canvas = new SKCanvas(upright);
        canvas.Concat(Turn(origin, width, height));
        canvas.DrawBitmap(picture, 0, 0, SKSamplingOptions.Default);
        return upright;
    }

    // EXIF 2.3, tag 0x0112: where the first row and column of the stored picture belong.
    private static SKMatrix Turn(SKEncodedOrigin origin, int width, int height) =>
        origin switch
        {
            SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new(0, -1, width, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new(0, -1, width, -1, 0, height, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, height, 0, 0, 1),
            _ => SKMatrix.Identity,
        };

    private static Common.RefusedException Unreadable() =>
        CleaningRefusals.NotCleanable("图片已经损坏，无法读取", "请重新拍照或者截图");
}
