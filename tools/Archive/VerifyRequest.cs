namespace QualityAward.Archive;

/// <summary>What is asked of the program.</summary>
/// <param name="Package">Path of the package.</param>
/// <param name="Key">The log's vkey, or a file that holds it; null where it is not given.</param>
/// <param name="Keys">Path of the file of keys; null where it is not given.</param>
internal sealed record VerifyRequest(string Package, string? Key, string? Keys)
{
    public const string Usage =
        "用法：verify 归档材料包.zip [--key 日志公钥或其文件] [--keys 密钥移交文件]\n"
        + "结束代码：0 核验无误，1 有问题，2 无法核验。";

    /// <summary>Null where the words are none that the program knows.</summary>
    public static VerifyRequest? Read(string[] words)
    {
        if (words is not ["verify", var package, .. var rest])
        {
            return null;
        }

        var request = new VerifyRequest(package, null, null);
        while (rest.Length > 0)
        {
            switch (rest)
            {
                case ["--key", var key, ..] when request.Key is null:
                    request = request with { Key = key };
                    break;
                case ["--keys", var keys, ..] when request.Keys is null:
                    request = request with { Keys = keys };
                    break;
                default:
                    return null;
            }

            rest = rest[2..];
        }

        return request;
    }
}
