using QualityAward.Common;

namespace QualityAward.FileCleaning;

/// <summary>Why an uploaded file is not taken from somebody who need not say who they are.</summary>
internal static class CleaningRefusals
{
    /// <summary>第二十一条: what may tell who filed cannot be taken out of the file.</summary>
    /// <param name="why">A clause in Chinese, without full stop.</param>
    /// <param name="way">What to do instead, without full stop.</param>
    public static RefusedException NotCleanable(string why, string way) =>
        new(
            new(
                RefusalKind.RuleOfLaw,
                "file-cannot-be-cleaned",
                "无法清除文件中的来源信息",
                $"为保护投诉举报人，附件中的拍摄地点、作者、批注等信息在保存前清除；{why}，未予保存。{way}后重新上传。",
                Article: 21
            )
        );
}
