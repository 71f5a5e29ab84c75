using QualityAward.Scenario;
using QualityAward.Scenario.Playing;

// dotnet run --project tests/Scenario -- http://localhost:8080 [--until recheck|ground|review|deliberation] [--once]
var address =
    args.FirstOrDefault(a => a.StartsWith("http", StringComparison.Ordinal))
    ?? Environment.GetEnvironmentVariable("AWARD_GATEWAY")
    ?? "http://localhost:8080";

// Says to whoever watches the console where to begin.
var ready = $"演示已就绪：{address.TrimEnd('/')}/demo 列出各身份的账号、所处环节和可以试办的事项。";
var account = new Account(Console.Out);
using var hand = new Stagehand(new Uri(address), account);
try
{
    var play = new WholeAward(hand, account);
    if (args.Contains("--once") && await play.IsPlayedAsync())
    {
        Console.WriteLine("演示数据已在，不再重播；如需重新演示，请以 --demo --reset 启动。");
        Console.WriteLine(ready);
        return 0;
    }

    var named = args.SkipWhile(a => a != "--until").Skip(1).FirstOrDefault();
    await play.RunAsync(named is null ? null : Enum.Parse<Halt>(named, ignoreCase: true));
    account.Close();
    if (args.Contains("--once"))
    {
        Console.WriteLine(ready);
    }

    return 0;
}
catch (ScenarioException e)
{
    Console.Error.WriteLine($"\n剧本中断：{e.Message}");
    return 1;
}
