using System.Text.Json;
using Npgsql;

namespace QualityAward.TestSupport.Growth;

/// <summary>What an answer cost the database, in what does not depend on the machine.</summary>
/// <param name="Commands">Sent.</param>
/// <param name="Rows">Returned.</param>
/// <param name="Touched">Rows read to find them, those that were dropped included.</param>
/// <param name="Sought">The same without tables so small that they are rightly read whole.</param>
/// <param name="Bytes">Returned, by PostgreSQL's own average width of a row.</param>
/// <param name="Reads">Of which tables, one by one.</param>
public sealed record Cost(
    int Commands,
    long Rows,
    long Touched,
    long Sought,
    long Bytes,
    IReadOnlyList<TableRead> Reads
)
{
    /// <summary>Of a table of fewer rows PostgreSQL rightly reads all: its pages are fewer than an index's and its own.</summary>
    private const int Small = 1000;

    /// <summary>Asks each question again, for its plan and what it really read (EXPLAIN ANALYZE), and takes back what it did.</summary>
    public static async Task<Cost> OfAsync(
        IReadOnlyList<Question> questions,
        string connectionString,
        CancellationToken cancellationToken
    )
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        var cost = new Cost(questions.Count, 0, 0, 0, 0, []);
        foreach (var question in questions.Where(q => q.CanBeExplained))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using var command = new NpgsqlCommand(
                $"EXPLAIN (ANALYZE, FORMAT JSON) {question.Sql}",
                connection,
                transaction
            );
            command.Parameters.AddRange(question.Parameters.Select(p => p.Clone()).ToArray());
            var plan = JsonElement
                .Parse((string)(await command.ExecuteScalarAsync(cancellationToken))!)[0]
                .GetProperty("Plan");
            await transaction.RollbackAsync(cancellationToken);
            cost = cost.With(plan, question.Sql);
        }

        return cost;
    }

    private Cost With(JsonElement plan, string sql)
    {
        var rows = Number(plan, "Actual Rows");
        var nodes = Nodes(plan).Where(n => n.TryGetProperty("Relation Name", out _)).ToList();
        return this with
        {
            Rows = Rows + rows,
            Bytes = Bytes + rows * Number(plan, "Plan Width"),
            Touched = Touched + nodes.Sum(Read),
            Sought = Sought + nodes.Where(n => !IsSmall(n)).Sum(Read),
            Reads =
            [
                .. Reads,
                .. nodes.Select(n => new TableRead(
                    n.GetProperty("Relation Name").GetString()!,
                    n.GetProperty("Node Type").GetString()!,
                    Read(n),
                    sql,
                    n.GetProperty("Node Type").GetString() == "Seq Scan" && !IsSmall(n)
                )),
            ],
        };
    }

    // A small table is read whole for one row or for all of them: that says nothing of growth.
    private static bool IsSmall(JsonElement node) =>
        node.GetProperty("Node Type").GetString() == "Seq Scan"
        && Number(node, "Actual Rows") + Number(node, "Rows Removed by Filter") <= Small;

    private static IEnumerable<JsonElement> Nodes(JsonElement plan) =>
        plan.TryGetProperty("Plans", out var parts)
            ? [plan, .. parts.EnumerateArray().SelectMany(Nodes)]
            : [plan];

    private static long Read(JsonElement node) =>
        (
            Number(node, "Actual Rows")
            + Number(node, "Rows Removed by Filter")
            + Number(node, "Rows Removed by Index Recheck")
        ) * Number(node, "Actual Loops");

    private static long Number(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) ? (long)value.GetDouble() : 0;
}

/// <summary>What a plan read of a table.</summary>
/// <param name="Table">Its name.</param>
/// <param name="How">PostgreSQL's name of the node.</param>
/// <param name="Rows">Read, those that were dropped included.</param>
/// <param name="Sql">The command.</param>
/// <param name="IsWhole">Whether it was read from end to end though it is not small.</param>
public sealed record TableRead(string Table, string How, long Rows, string Sql, bool IsWhole);
