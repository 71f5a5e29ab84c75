using System.Globalization;
using System.Runtime.InteropServices;
using QualityAward.Cache;

// The RESP server of an installation without Redis: REDIS_PORT and REDIS_PASSWORD say where and for whom; SIGTERM or
// SIGINT ends it.
var port = int.Parse(Required("REDIS_PORT"), CultureInfo.InvariantCulture);
using var ended = new ManualResetEventSlim();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var server = RespServer.Start(port, Required("REDIS_PASSWORD"));
Console.WriteLine($"RESP server (Garnet) listening on 127.0.0.1:{port}");
ended.Wait();
Console.WriteLine("RESP server stopped");

void End(PosixSignalContext context)
{
    context.Cancel = true;
    ended.Set();
}

static string Required(string name) =>
    Environment.GetEnvironmentVariable(name)
    ?? throw new InvalidOperationException($"The variable {name} is missing.");
