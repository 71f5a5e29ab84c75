using Aspire.Hosting;

// A small system with every kind of part, for tests that start and end a whole AppHost.
var builder = DistributedApplication.CreateBuilder(args);
var postgres = builder.AddPostgres("postgres");
var database = postgres.AddDatabase("probedb");
var redis = builder.AddRedis("redis");
var probe = builder
    .AddProject<Projects.HostingProbe>("probe", launchProfileName: null)
    .WithHttpEndpoint()
    .WithHttpHealthCheck("/health")
    .WithReference(database)
    .WaitFor(database)
    .WithReference(redis)
    .WaitFor(redis);
builder
    .AddExecutable("sleeper", "sleep", ".", "1000")
    .WithEnvironment("PROBE", probe.GetEndpoint("http"));
await builder.Build().RunAsync();
return Environment.ExitCode;
