using System.Text;

namespace QualityAward.ServiceDefaults.Tests.Telemetry;

/// <summary>An OTLP collector that keeps whatever it is sent, as text.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly StringBuilder received = new();

    private Collector(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public string Received
    {
        get
        {
            lock (received)
            {
                return received.ToString();
            }
        }
    }

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        var collector = new Collector(builder.Build());
        collector.app.MapPost("/v1/{kind}", collector.KeepAsync);
        await collector.app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task KeepAsync(string kind, HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        lock (received)
        {
            received.AppendLine(kind).AppendLine(Encoding.UTF8.GetString(body.ToArray()));
        }
    }
}
