using System.Text.Json;
using QualityAward.Provisioning;

namespace QualityAward.EndToEnd.Start;

/// <summary>The manifest that the AppHost publishes.</summary>
public sealed class Manifest : IAsyncLifetime
{
    /// <summary>All of it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What it describes, by name.</summary>
    public JsonElement Resources { get; private set; }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // Paths in it are relative to it: beside the projects they stay short and portable.
        var file = Path.Combine(
            Path.GetDirectoryName(Projects.AppHost.ProjectPath)!,
            "obj",
            $"manifest-{Environment.ProcessId}.json"
        );
        var output = new LastLines(40);
        string[] publish = ["--publisher", "manifest", "--output-path", file];
        var code = await new Invocation(
            "dotnet",
            ["exec", typeof(Projects.AppHost).Assembly.Location, .. publish]
        ).RunAsync((line, _) => output.Add(line), null, TestContext.Current.CancellationToken);
        Assert.True(code == 0, output.ToString());
        Text = await File.ReadAllTextAsync(file);
        File.Delete(file);
        Resources = JsonDocument.Parse(Text).RootElement.GetProperty("resources");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
