using System.Diagnostics;
using System.Globalization;
using System.Text;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Hosting;

namespace QualityAward.LocalHosting.Running;

/// <summary>When everything is ready (or is not after a minute), prints what runs where and since when.</summary>
internal sealed class ReadyTable(
    ResourceBoard board,
    ConsoleOutput output,
    IHostApplicationLifetime lifetime
) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(
            stoppingToken,
            lifetime.ApplicationStopping
        );
        limit.CancelAfter(Patience);
        try
        {
            await board.WhenAsync(() => IsComplete() ? this : null, limit.Token);
        }
        catch (OperationCanceledException)
        {
            if (
                stoppingToken.IsCancellationRequested
                || lifetime.ApplicationStopping.IsCancellationRequested
            )
            {
                return;
            }
        }

        output.Write(Draw());
    }

    private IEnumerable<ResourceInstance> Shown =>
        board.Instances.Where(i =>
            i.Resource is not (ParameterResource or PostgresDatabaseResource)
        );

    private bool IsComplete() =>
        Shown.All(i => i.IsHealthy || i.State.State == KnownResourceStates.Finished);

    private string Draw()
    {
        using var self = Process.GetCurrentProcess();
        var started = new DateTimeOffset(self.StartTime);
        string[][] rows =
        [
            ["资源", "状态", "地址", "进程", "就绪用时"],
            .. Shown.Select(i =>
                new[] { i.Label, StateOf(i), AddressOf(i), ProcessOf(i), Elapsed(i, started) }
            ),
        ];
        var widths = Enumerable
            .Range(0, rows[0].Length)
            .Select(c => rows.Max(r => WidthOf(r[c])))
            .ToArray();
        var text = new StringBuilder().AppendLine();
        foreach (var row in rows)
        {
            text.AppendJoin(
                    "  ",
                    row.Select((cell, c) => cell + new string(' ', widths[c] - WidthOf(cell)))
                )
                .AppendLine();
        }

        text.Append(
            IsComplete()
                ? $"全部就绪，用时 {Elapsed(started, DateTimeOffset.UtcNow)}。按 Ctrl+C 停止。 / Everything is ready. Press Ctrl+C to stop."
                : "一分钟后仍有资源未就绪，请查看其日志。 / Not everything is ready after a minute: see the logs above."
        );
        return text.ToString();
    }

    private static string StateOf(ResourceInstance instance) =>
        instance.IsHealthy ? "正常"
        : instance.State.State == KnownResourceStates.Running ? "未就绪"
        : instance.State.State;

    private static string AddressOf(ResourceInstance instance) =>
        string.Join(
            ' ',
            instance.State.Urls.Select(u => u.Url.Replace("tcp://", "", StringComparison.Ordinal))
        );

    private static string ProcessOf(ResourceInstance instance) =>
        instance.State.Properties.FirstOrDefault(p => p.Name == "executable.pid")?.Value ?? "–";

    private static string Elapsed(ResourceInstance instance, DateTimeOffset started) =>
        instance.ReadyAt is { } ready ? Elapsed(started, ready) : "–";

    private static string Elapsed(DateTimeOffset started, DateTimeOffset ready) =>
        (ready - started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";

    /// <summary>Chinese characters take two columns.</summary>
    private static int WidthOf(string text) => text.Sum(c => c >= 0x2E80 ? 2 : 1);
}
