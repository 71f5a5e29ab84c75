using QualityAward.Common;

namespace QualityAward.Documents.Delivery;

/// <summary>Why a document cannot be made.</summary>
public static class DocumentRefusals
{
    /// <summary>What it would say has not been decided yet.</summary>
    /// <param name="document">Its name.</param>
    /// <param name="lacks">What has to happen first, e.g. 初审单位提出初审意见.</param>
    public static RefusedException NotReady(string document, string lacks) =>
        Refuse.ByState(
            "document-not-ready",
            "文件尚未形成",
            $"{document}须在{lacks}后形成，目前不能打印或者下载。",
            article: null
        );
}
