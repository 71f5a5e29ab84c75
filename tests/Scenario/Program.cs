using System.Text.Json;
using QualityAward.Scenario;
using QualityAward.Scenario.Export;
using QualityAward.Scenario.Playing;

// dotnet run --project tests/Scenario -- http://localhost:8080 [--until recheck|ground|review|deliberation] [--once] [--export FILE], or --go-on where an earlier play stopped at --until review
var address =
    args.FirstOrDefault(a => a.StartsWith("http", StringComparison.Ordinal))
    ?? Environment.GetEnvironmentVariable("AWARD_GATEWAY")
    ?? "http://localhost:8080";

// Says to whoever watches the console where to begin.
var ready = $"演示已就绪：{address.TrimEnd('/')}/demo 列出各身份的账号、所处环节和可以试办的事项。";
var account = new Account(Console.Out);

// A machine that is busy with something else makes the services give up asking each other: asked again, they answer.
using var hand = new Stagehand(new Uri(address), account, patience: TimeSpan.FromMinutes(2));
try
{
    var play = new WholeAward(hand, account);
    if (args.Contains("--once") && await play.IsPlayedAsync())
    {
        if (!await play.IsCompleteAsync())
        {
            return Fail("先前的演示没有播放完整", "数据停在中途");
        }

        Console.WriteLine("演示数据已在，不再重播；如需重新演示，请以 --demo --reset 启动。");
        Console.WriteLine(ready);
        return 0;
    }

    if (args.Contains("--go-on"))
    {
        await play.GoOnAsync();
        account.Close();
        return 0;
    }

    var named = Following("--until");
    var end = await play.RunAsync(named is null ? null : Enum.Parse<Halt>(named, ignoreCase: true));
    account.Close(end is null ? null : EndState.HashOf(end));
    if (end is not null && Following("--export") is { } file)
    {
        await File.WriteAllTextAsync(file, EndState.Readable(end));
    }

    if (args.Contains("--once"))
    {
        Console.WriteLine(ready);
    }

    return 0;
}
catch (Exception e)
    when (e
            is ScenarioException
                or HttpRequestException
                or OperationCanceledException
                or JsonException
    )
{
    return Fail($"“{account.Stage}”环节中断", e.Message);
}

// Whoever waits for the demonstration learns that there is none, where it stopped and what to do.
static int Fail(string where, string why)
{
    Console.Error.WriteLine(
        $"\n演示未就绪：{where}：{why}\n已有的数据不完整。请按上面的说明排除原因后，以 --demo --reset 重新启动。"
    );
    return 1;
}

string? Following(string flag) => args.SkipWhile(a => a != flag).Skip(1).FirstOrDefault();
