using QualityAward.Common;

namespace QualityAward.Honours.Import.Reading;

/// <summary>Why a list cannot be read: 400, with what to do.</summary>
internal static class ListRefusals
{
    public static RefusedException Unreadable(Exception? _ = null) =>
        Refuse(
            "spreadsheet-unreadable",
            "无法读取该表格",
            "该文件已经损坏，或者不是表格。请用表格软件打开，另存为 .xlsx 或者 .csv 后重新选择。"
        );

    public static RefusedException Locked { get; } =
        Refuse(
            "spreadsheet-locked",
            "表格设有密码",
            "该表格设有打开密码，系统无法读取。请取消密码，另存为 .xlsx 后重新选择。"
        );

    public static RefusedException OldFormat { get; } =
        Refuse(
            "spreadsheet-old-format",
            "表格为旧格式",
            "该文件为 .xls、.et 等旧格式，系统无法读取。请用表格软件打开，另存为 .xlsx 后重新选择。"
        );

    public static RefusedException Encoding { get; } =
        Refuse(
            "spreadsheet-encoding",
            "文本编码无法识别",
            "该文本既不是 UTF-8、UTF-16（带字节顺序标记），也不是 GB 18030 编码。请另存为“CSV UTF-8”或者 .xlsx 后重新选择。"
        );

    public static RefusedException Heading(IEnumerable<string> heading) =>
        Refuse(
            "spreadsheet-heading",
            "第一行不是表头",
            $"第一行应为表头：{string.Join("、", heading)}。请删去表头以上的标题行，并按照模板排列各列。"
        );

    public static RefusedException TooLong(int most) =>
        Refuse("spreadsheet-too-long", "行数过多", $"一次最多导入{most}行，请分批导入。");

    private static RefusedException Refuse(string code, string title, string detail) =>
        new(new(RefusalKind.Malformed, code, title, detail));
}
