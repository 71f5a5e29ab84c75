using System.Globalization;
using System.Text.Json;
using QualityAward.Benchmarks;
using QualityAward.Benchmarks.Ceilings;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.ServiceDefaults;

// dotnet run -c Release --project tests/Benchmarks -- http://localhost:8080 [Npgsql connection string]
// against a system in which the scenario has been played, started with the gateway's rate limits out of the way
// (docs/performance.md). Every figure stands beside its ceiling, measured in the same run by the same generator.
var gateway = new Uri(args.Length > 0 ? args[0] : "http://localhost:8080");
var postgres = args.Length > 1 ? args[1] : null;
using var client = Http.For(gateway);

var notices = JsonSerializer.Deserialize<Page<NoticeSummary>>(
    await client.GetStringAsync(new Uri("/api/publicity/notices", UriKind.Relative)),
    AwardJson.Options
)!;
var path = $"/notices/{notices.Items[0].Id}";
var page = await client.GetByteArrayAsync(new Uri(path, UriKind.Relative));

await using var kestrel = await StaticKestrel.StartAsync(page, "text/html; charset=utf-8");
await using var yarp = await BareYarp.StartAsync(StaticKestrel.AddressOf(kestrel));
using var bare = Http.For(StaticKestrel.AddressOf(kestrel));
using var hop = Http.For(StaticKestrel.AddressOf(yarp));

var kestrelRate = await Http.GetAsync(bare, path);
var yarpRate = await Http.GetAsync(hop, path);
Report("bare Kestrel, the page's bytes", kestrelRate, null, null);
Report("bare YARP before it", yarpRate, "Kestrel", yarpRate / kestrelRate);
var cached = await Http.GetAsync(client, path);
Report("notice page from the gateway's cache", cached, "YARP", cached / yarpRate);
Report("   the same", cached, "Kestrel", cached / kestrelRate);
var verify = await Http.GetAsync(client, "/api/honours/verify/PZHZLJ-03-Z-01");
Report("certificate verification", verify, "YARP", verify / yarpRate);

if (postgres is not null)
{
    await using var table = await BarePostgres.StartAsync(postgres);
    var rows = await table.UpdateAsync();
    Report("bare Npgsql, the draft's row, durable", rows, null, null);
    using var drafts = await DraftSaves.PrepareAsync(gateway);
    var saves = await drafts.RunAsync();
    Report("draft save through the gateway", saves, "Npgsql", saves / rows);
}

static void Report(string what, double perSecond, string? ceiling, double? ratio) =>
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{what, -42} {perSecond, 10:0}/s {(ratio is { } r ? $"{r:0.00} × {ceiling}" : "")}"
        )
    );
