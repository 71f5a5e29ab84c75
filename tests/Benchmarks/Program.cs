using System.Text;
using QualityAward.Benchmarks;
using QualityAward.Benchmarks.Ceilings;
using QualityAward.Benchmarks.Load;
using QualityAward.Benchmarks.Measuring;
using QualityAward.Benchmarks.Starting;
using QualityAward.Benchmarks.Subjects;

// dotnet run -c Release --project tests/Benchmarks [-- ADDRESS] [--rounds N] [--seconds S] [--only WORD] [--fresh]
// starts the system, plays the award once and measures (docs/performance.md); with an address it measures that gateway.
// Every figure stands beside its ceiling, measured in the same round by the same generator.
if (await CeilingProcess.TryServeAsync(args))
{
    return 0;
}

var settings = Settings.Read(args);
if (settings.Only == "growth")
{
    // Builds nothing: dotnet build -c Release first, or run it as Debug.
    return await Growing.RunAsync() ? 0 : 1;
}

await using var own = settings.Gateway is null ? await OwnSystem.StartAsync(settings.Fresh) : null;
var system = RunningSystem.Find(own?.Gateway ?? settings.Gateway!);
var page = await PublicPages.ReadAsync(system.Gateway, namesHolders: false);
var holders = await PublicPages.ReadAsync(system.Gateway, namesHolders: true);
var certificates = await PublicPages.ReadVerificationsAsync(system.Gateway);
var form = await DraftSaves.FormAsync(system.Gateway);

var file = Path.GetTempFileName();
await File.WriteAllBytesAsync(file, page.Body);
using var kestrel = await CeilingProcess.StartAsync("kestrel", file);
using var yarp = await CeilingProcess.StartAsync("yarp", kestrel.Address.AbsoluteUri);
using var cachedYarp = await CeilingProcess.StartAsync("cached-yarp", kestrel.Address.AbsoluteUri);
await using var table = await BarePostgres.StartAsync(
    system.ApplicationsDb(),
    Encoding.UTF8.GetString(form)
);

var bareKestrel = new Subject(
    "bare Kestrel",
    () => Task.FromResult(GetWorker.All(kestrel.Address, page)),
    () => [kestrel.Id]
);
var bareYarp = new Subject(
    "bare YARP",
    () => Task.FromResult(GetWorker.All(yarp.Address, page)),
    () => [yarp.Id, kestrel.Id]
);
var bareCache = new Subject(
    "bare YARP with output caching",
    () => Task.FromResult(GetWorker.All(cachedYarp.Address, page)),
    () => [cachedYarp.Id, kestrel.Id]
)
{
    Ceiling = bareYarp,
};
var bareNpgsql = new Subject(
    "bare Npgsql",
    () => Task.FromResult(table.Workers()),
    () => system.Processes("postgres")
);
Subject[] subjects =
[
    bareKestrel,
    bareYarp,
    bareCache,
    new(
        "notice page from the gateway's cache",
        () => Task.FromResult(GetWorker.All(system.Gateway, page)),
        () => system.Processes("Gateway")
    )
    {
        Ceiling = bareYarp,
        Goal = 4,
    },
    new(
        "decision, kept for half a second",
        () => Task.FromResult(GetWorker.All(system.Gateway, holders)),
        () => system.Processes("Gateway", "Public", "Publicity", "postgres")
    )
    {
        Ceiling = bareYarp,
    },
    new(
        "certificate verification",
        () => Task.FromResult(GetWorker.All(system.Gateway, certificates)),
        () => system.Processes("Gateway", "Honours", "postgres")
    )
    {
        Ceiling = bareYarp,
        Goal = 1,
    },
    bareNpgsql,
    new(
        "draft save through the gateway",
        () => DraftSaves.PrepareAsync(system.Gateway, form),
        () => system.Processes("Gateway", "Applications", "Cache", "postgres")
    )
    {
        Ceiling = bareNpgsql,
        Goal = 0.4,
    },
];
var chosen = subjects
    .Where(s => settings.Only is null || s.Name.Contains(settings.Only, StringComparison.Ordinal))
    .ToHashSet();
chosen.UnionWith(chosen.Select(s => s.Ceiling).OfType<Subject>().ToList());
var rounds = subjects.Where(chosen.Contains).ToDictionary(s => s, _ => new List<Figure>());

Console.WriteLine(
    $"page {page.Body.Length} bytes, form {form.Length} bytes, {Generator.Workers} connections, load {Report.LoadOfMachine()}"
);
foreach (var subject in rounds.Keys)
{
    await subject.WarmUpAsync(settings.Time);
}

for (var round = 0; round < settings.Rounds; round++)
{
    foreach (var (subject, figures) in rounds)
    {
        figures.Add(subject.Measure(settings.Time));
    }
}

Console.WriteLine($"median of {settings.Rounds} rounds, load now {Report.LoadOfMachine()}");
Report.Print(rounds);
Array.ForEach(subjects, subject => subject.Dispose());
File.Delete(file);
return 0;
