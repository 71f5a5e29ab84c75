namespace QualityAward.Common;

/// <summary>
/// How large what is sent may be, one setting a kind: the gateway's limit, the service's own, the page's help and every
/// refusal say this number.
/// </summary>
/// <param name="Key">Name in a route's metadata.</param>
/// <param name="Megabytes">The largest content, in MiB; people are told "MB".</param>
public sealed record UploadKind(string Key, int Megabytes)
{
    /// <summary>What a file's content may be, as people read it.</summary>
    public const string Types =
        "PDF、OFD、PNG、JPEG、docx、xlsx（不含宏）以及 UTF-8 编码的 txt、csv 文件";

    /// <summary>A form or a JSON document without files.</summary>
    public static UploadKind Document { get; } = new("document", 1);

    /// <summary>A file of a signed-in person: material, scan, statement.</summary>
    public static UploadKind Material { get; } = new("material", 50);

    /// <summary>第二十一条: an attachment of somebody unknown; on the page, all of a complaint's together.</summary>
    public static UploadKind ComplaintAttachment { get; } = new("complaint-attachment", 20);

    /// <summary>历届获奖名单.</summary>
    public static UploadKind WinnerList { get; } = new("winner-list", 5);

    /// <summary>A certificate's file to be verified.</summary>
    public static UploadKind Certificate { get; } = new("certificate", 5);

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<UploadKind> All { get; } =
    [Document, Material, ComplaintAttachment, WinnerList, Certificate];

    /// <summary>The largest content, in bytes.</summary>
    public long MaximumBytes => Megabytes * 1024L * 1024;

    /// <summary>The limit as people read it, e.g. <c>50 MB</c>.</summary>
    public string Limit => $"{Megabytes} MB";
}
