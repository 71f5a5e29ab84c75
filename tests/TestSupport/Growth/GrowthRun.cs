using System.Diagnostics;
using Npgsql;
using Xunit;

namespace QualityAward.TestSupport.Growth;

/// <summary>
/// Whether lists and checks cost the same however much there is: measured with a page's worth in the tables and again with
/// many times as much. What is asserted does not depend on the machine; times are printed.
/// </summary>
/// <param name="watch">The service's.</param>
/// <param name="connectionString">Its database.</param>
public sealed class GrowthRun(DatabaseWatch watch, string connectionString)
{
    /// <summary>With this in the environment the tables are filled as far as ever expected (tests/Benchmarks).</summary>
    public const string FullSetting = "AWARD_GROWTH";

    private const double Most = 1.3;

    // A page that was not full with little in the tables is full with much.
    private const long Page = 100;

    private readonly List<(string What, Func<Task> Ask)> _checks = [];
    private readonly Dictionary<string, (Cost Cost, double Milliseconds)> _before = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Whether tables are filled as far as ever expected.</summary>
    public static bool IsFull => Environment.GetEnvironmentVariable(FullSetting) == "full";

    /// <summary>A list or a check.</summary>
    public void Add(string what, Func<Task> ask) => _checks.Add((what, ask));

    /// <summary>Fills tables, lets PostgreSQL count them, and waits until it has written what it will.</summary>
    public async Task FillAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(Token);
        command.CommandText = "VACUUM ANALYZE";
        await command.ExecuteNonQueryAsync(Token);
        command.CommandText = "CHECKPOINT";
        await command.ExecuteNonQueryAsync(Token);
    }

    /// <summary>Measures with little in the tables.</summary>
    public async Task MeasureFewAsync()
    {
        foreach (var (what, ask) in _checks)
        {
            _before[what] = await MeasureAsync(ask);
        }
    }

    /// <summary>Measures with much in the tables, prints both, and asserts that nothing has grown.</summary>
    public async Task MeasureManyAsync()
    {
        List<string> grown = [];
        foreach (var (what, ask) in _checks)
        {
            var (few, fast) = _before[what];
            var (many, slow) = await MeasureAsync(ask);
            TestLog.Write(
                $"growth | {what} | {few.Commands} → {many.Commands} | {few.Rows} → {many.Rows} | {few.Touched} → {many.Sought} | {few.Bytes / 1024} → {many.Bytes / 1024} KB | {fast:0.0} → {slow:0.0} ms | {slow / fast:0.00} ×"
            );
            grown.AddRange(Faults(what, few, many));
        }

        // Not Assert.Empty, which shortens what it found.
        if (grown.Count > 0)
        {
            Assert.Fail(string.Join('\n', grown));
        }
    }

    private static IEnumerable<string> Faults(string what, Cost few, Cost many)
    {
        if (many.Commands > few.Commands)
        {
            yield return $"{what}: {few.Commands} → {many.Commands} commands";
        }

        if (many.Rows > few.Rows * Most)
        {
            yield return $"{what}: {few.Rows} → {many.Rows} rows";
        }

        if (many.Sought > (few.Touched + Page) * Most)
        {
            var table = many.Reads.MaxBy(r => r.Rows)!;
            yield return $"{what}: {few.Touched} → {many.Sought} rows read to find them, of {table.Table} {table.Rows} by {table.How}:\n{table.Sql}";
        }

        if (many.Bytes > few.Bytes * Most)
        {
            yield return $"{what}: {few.Bytes} → {many.Bytes} bytes";
        }

        foreach (var read in many.Reads.Where(r => r.IsWhole))
        {
            yield return $"{what}: {read.Table} read from end to end, {read.Rows} rows:\n{read.Sql}";
        }
    }

    private async Task<(Cost, double)> MeasureAsync(Func<Task> ask)
    {
        // Once for what is only done the first time.
        await ask();
        var cost = await Cost.OfAsync(await watch.DuringAsync(ask), connectionString, Token);
        List<double> times = [];
        for (var round = 0; round < (IsFull ? 100 : 1); round++)
        {
            var began = Stopwatch.GetTimestamp();
            await ask();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        // What else runs on the machine only ever adds.
        return (cost, times.Min());
    }
}
