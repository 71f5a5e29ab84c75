using QualityAward.Archiving;
using QualityAward.Common.Transparency;

namespace QualityAward.Archive;

/// <summary>Checks a package and says what was found.</summary>
internal static class Verify
{
    public static async Task<int> RunAsync(VerifyRequest request, TextWriter output)
    {
        var key = request.Key is { } given ? LogKey.Parse(await TextOfAsync(given)) : null;
        var keys = request.Keys is { } file ? ReadKeys(file) : null;
        await using var package = File.OpenRead(request.Package);
        var report = await PackageCheck.RunAsync(package, key, keys, CancellationToken.None);
        foreach (var finding in report.Findings)
        {
            await output.WriteLineAsync($"问题  {finding}");
        }

        await output.WriteLineAsync(
            $"共{report.Pieces}件，核对文件{report.Entries}个，验证日志条目{report.Leaves}条，"
                + $"解密核对涉密文件{report.SecretsOpened}个。"
        );
        if (report.SecretsClosed > 0)
        {
            await output.WriteLineAsync(
                $"另有涉密文件{report.SecretsClosed}个未提供密钥，只核对了密文，未核对内容。"
            );
        }

        if (key is null)
        {
            await output.WriteLineAsync("未提供日志公钥，以包内公钥验证；请与公开的日志公钥比对。");
        }

        await output.WriteLineAsync(
            report.Findings.Count == 0 ? "核验无误。" : $"发现问题{report.Findings.Count}处。"
        );
        return report.Findings.Count == 0 ? 0 : 1;
    }

    private static async Task<string> TextOfAsync(string given) =>
        File.Exists(given) ? await File.ReadAllTextAsync(given) : given;

    private static KeyHandover ReadKeys(string path)
    {
        using var file = File.OpenRead(path);
        return KeyHandover.Read(file);
    }
}
