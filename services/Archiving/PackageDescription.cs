namespace QualityAward.Archiving;

/// <summary>What a package says of itself to a reader who has nothing else.</summary>
internal static class PackageDescription
{
    public static string Of(
        string edition,
        int pieces,
        int secrets,
        IReadOnlyList<string> remarks
    ) =>
        $"""
            攀枝花市政府质量奖{edition}归档材料包

            一、内容：共{pieces}件。目录见“{PackagePaths.CatalogueCsv}”（表格）和“{PackagePaths.CatalogueXml}”（程序读取），两者内容一致。
            每件一个文件夹（“{PackagePaths.Pieces}0001”起），内有正文、原件、附件及“{PackagePaths.Metadata}”。
            二、完整性：“{PackagePaths.Hashes}”列出其余全部文件的 SHA-256 值，解压后可用 sha256sum -c 核对。
            三、公开验证：“{PackagePaths.Log}”内有公开验证日志的公钥、检查点以及各条目的原文和包含证明（C2SP tlog-proof、RFC 6962）。
            四、涉密文件：共{secrets}个，以“{PackagePaths.SecretEnding}”结尾，已加密（AES-256-GCM，每64 KiB一段）；密钥另行移交，不在本包内。
            五、脱离系统核验：dotnet run --project tools/Archive -- verify 本包 [--key 日志公钥] [--keys 密钥移交文件]

            """.ReplaceLineEndings("\n")
        + (
            remarks.Count == 0
                ? ""
                : string.Concat(
                    remarks.Select((remark, i) => (i == 0 ? "六、备注：" : "") + $"{remark}\n")
                )
        );
}
