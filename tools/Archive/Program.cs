using System.Text;
using System.Text.Json;
using QualityAward.Archive;

Console.OutputEncoding = Encoding.UTF8;
if (VerifyRequest.Read(args) is not { } request)
{
    await Console.Error.WriteLineAsync(VerifyRequest.Usage);
    return 2;
}

try
{
    return await Verify.RunAsync(request, Console.Out);
}
catch (Exception e)
    when (e is IOException or UnauthorizedAccessException or FormatException or JsonException)
{
    await Console.Error.WriteLineAsync($"无法核验：{e.Message}");
    return 2;
}
