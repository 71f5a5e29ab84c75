using System.Text.RegularExpressions;
using Microsoft.Extensions.Hosting;

namespace QualityAward.AppHost;

/// <summary>
/// Shows all consoles as one in the terminal: each line behind its resource's name, a colour a resource. Aspire itself shows
/// them in its dashboard only.
/// </summary>
internal sealed partial class ConsoleOutput(
    DistributedApplicationModel model,
    ResourceLoggerService loggers
) : BackgroundService
{
    // ANSI foregrounds that can be read on black and on white.
    private static readonly int[] Palette = [36, 32, 33, 35, 34, 96, 92, 93, 95, 94];

    // no-color.org; output into a file stays plain.
    private static readonly bool Colours =
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    private readonly Lock _lock = new();

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IResource[] shown =
        [
            .. model.OurParts(),
            .. model.Resources.OfType<Embedded.FontsResource>(),
        ];
        var width = shown.Max(r => (int?)r.Name.Length) ?? 0;
        return Task.WhenAll(
            shown.Select((r, i) => ForwardAsync(r, Label(r, width, i), stoppingToken))
        );
    }

    private static string Label(IResource resource, int width, int number)
    {
        var label = $"[{resource.Name.PadRight(width)}] ";
        return Colours ? $"\e[{Palette[number % Palette.Length]}m{label}\e[0m" : label;
    }

    private async Task ForwardAsync(
        IResource resource,
        string label,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await foreach (
                var lines in loggers.WatchAsync(resource).WithCancellation(cancellationToken)
            )
            {
                foreach (var line in lines)
                {
                    Write(label, line);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
    }

    private void Write(string label, LogLine line)
    {
        var text = Timestamp().Replace(line.Content, "");
        text = Colours ? text : Colour().Replace(text, "");
        lock (_lock)
        {
            Console.WriteLine(
                Colours && line.IsErrorMessage ? $"{label}\e[31m{text}\e[0m" : label + text
            );
        }
    }

    [GeneratedRegex(@"\e\[[\d;]*m")]
    private static partial Regex Colour();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT[\d:.]+Z ")]
    private static partial Regex Timestamp();
}
