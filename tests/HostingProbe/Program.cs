using System.Collections;

// A little service: tells its environment, is as healthy as a file says, and crashes when asked.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();
var sickness = builder.Configuration["PROBE_SICKNESS"];
app.MapGet("/health", () => File.Exists(sickness) ? Results.StatusCode(503) : Results.Ok());
app.MapGet(
    "/environment",
    () =>
        Environment
            .GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string?)e.Value)
);
app.MapPost("/crash", () => Environment.Exit(3));
Console.WriteLine($"probe {Environment.ProcessId}");
app.Run();
