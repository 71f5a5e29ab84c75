using QualityAward.Scenario;
using QualityAward.Scenario.Playing;

// dotnet run --project tests/Scenario -- http://localhost:8080 [--until review]
var gateway = new Uri(
    args.FirstOrDefault(a => a.StartsWith("http", StringComparison.Ordinal))
        ?? "http://localhost:8080"
);
var untilReview = args.Contains("review");
var account = new Account(Console.Out);
using var hand = new Stagehand(gateway, account);
try
{
    await new ThirdEdition(hand, account).PlayAsync(untilReview);
    account.Close();
    return 0;
}
catch (ScenarioException e)
{
    Console.Error.WriteLine($"\n剧本中断：{e.Message}");
    return 1;
}
