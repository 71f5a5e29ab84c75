using System.Diagnostics;
using QualityAward.Archiving;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Stages;

/// <summary>
/// 第一条、第三条、第二十三条：the edition's package, made of all services, fetched by one and its keys by another, checked without the
/// system, and handed over.
/// </summary>
public sealed class Archived(Stagehand hand, Account account, EditionView edition)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private string At => $"/api/applications/edition-archives/{edition.Id}";

    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        account.Begin("归档", hand.Now);
        var office = await hand.AsAsync("office");
        var lacks = await office.GetAsync<ArchiveMissingList>($"{At}/missing");
        await office.ActAsync(
            At,
            "request",
            new RequestArchiveRequest(lacks.Items.Count == 0 ? null : "所缺材料不在系统内形成。")
        );
        var made = await MadeAsync(office);
        var package = await office.GetBytesAsync($"{At}/package");
        var supervisor = await hand.AsAsync("supervisor");
        using var handedOver = new MemoryStream(await supervisor.GetBytesAsync($"{At}/keys"));
        var keys = KeyHandover.Read(handedOver);
        using var file = new MemoryStream(package);
        var report = await PackageCheck.RunAsync(file, key: null, keys, CancellationToken.None);
        if (report.Findings.Count > 0 || report.SecretsClosed > 0)
        {
            throw new ScenarioException(
                $"the package is not whole: {string.Join(' ', report.Findings)}"
            );
        }

        await office.ActAsync(
            At,
            "hand-over",
            new HandOverArchiveRequest(
                ArchiveReceiver.PublicArchive,
                "示例档案馆",
                new(
                    "示例档移〔2026〕1号",
                    DateOnly.FromDateTime(hand.Now.DateTime),
                    (
                        await office.UploadAsync(
                            "applications",
                            "交接文据.pdf",
                            Papers.Scan("交接文据")
                        )
                    ).Id
                )
            )
        );
        account.Say(
            $"归档材料包{report.Pieces}件、{package.Length / 1024} KB，离线核验无误：文件{report.Entries}个，日志{report.Leaves}条，涉密文件{report.SecretsOpened}个；缺{made.Request!.Missing.Count}项。"
        );
        account.End();
    }

    private async Task<EditionArchiveView> MadeAsync(Player office)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var view = await office.GetAsync<EditionArchiveView>(At);
            if (view.State is ArchiveState.Made)
            {
                return view;
            }

            if (Stopwatch.GetElapsedTime(began) > Longest)
            {
                throw new ScenarioException($"the package is not made: {view.Progress}");
            }

            await Task.Delay(Pause);
        }
    }
}
