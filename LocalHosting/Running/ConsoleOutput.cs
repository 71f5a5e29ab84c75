using Microsoft.Extensions.Hosting;
using QualityAward.LocalHosting.Resources;

namespace QualityAward.LocalHosting.Running;

/// <summary>Shows all consoles as one: each line behind its resource's name, a colour a resource.</summary>
internal sealed class ConsoleOutput(ResourceBoard board, TextWriter writer, bool colours)
    : IHostedService
{
    // ANSI foregrounds that can be read on black and on white.
    private static readonly int[] Palette = [36, 32, 33, 35, 34, 96, 92, 93, 95, 94];

    private readonly Lock _lock = new();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var width = board.Instances.Max(i => (int?)i.Label.Length) ?? 0;
        var number = 0;
        foreach (var instance in board.Instances)
        {
            var prefix = $"[{instance.Label.PadRight(width)}] ";
            if (colours)
            {
                prefix = $"\e[{Palette[number++ % Palette.Length]}m{prefix}\e[0m";
            }

            instance.Console.Appended += line => Write(prefix, line);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Write(string text)
    {
        lock (_lock)
        {
            writer.WriteLine(text);
        }
    }

    private void Write(string prefix, ConsoleLine line) =>
        Write(colours && line.IsError ? $"{prefix}\e[31m{line.Text}\e[0m" : prefix + line.Text);
}
