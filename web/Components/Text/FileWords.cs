namespace QualityAward.Components.Text;

/// <summary>A file's kind and size as people read them.</summary>
public static class FileWords
{
    /// <summary>Kind and size: PDF文件，1.2 MB.</summary>
    public static string Of(string contentType, long bytes) =>
        $"{KindOf(contentType)}，{SizeOf(bytes)}";

    /// <summary>The kind by its media type.</summary>
    public static string KindOf(string contentType) =>
        contentType switch
        {
            "application/pdf" => "PDF文件",
            "application/ofd" => "OFD文件",
            "image/png" or "image/jpeg" => "图片",
            "text/csv" => "CSV表格",
            "text/plain" => "文本文件",
            _ when contentType.EndsWith(".document", StringComparison.Ordinal) => "Word文档",
            _ when contentType.EndsWith(".sheet", StringComparison.Ordinal) => "Excel表格",
            _ => "文件",
        };

    /// <summary>The size.</summary>
    public static string SizeOf(long bytes) =>
        bytes switch
        {
            < 1024 => $"{bytes} 字节",
            < 1024 * 1024 => $"{bytes / 1024} KB",
            _ => FormattableString.Invariant($"{bytes / (1024d * 1024d):0.0} MB"),
        };
}
