using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace QualityAward.TestSupport.Growth;

/// <summary>
/// Notes what a service asks its database while it answers somebody, and nothing of what it does by itself. Every
/// <see cref="ServiceFactory{TEntryPoint}"/> has one; it costs nothing until it is used.
/// </summary>
public sealed class DatabaseWatch : DbCommandInterceptor
{
    private static readonly AsyncLocal<bool> Here = new();
    private readonly HttpContextAccessor _accessor = new();
    private readonly ConcurrentQueue<Question> _questions = [];
    private volatile bool _watching;

    /// <summary>What was asked while something was done, by requests to the service or by the work itself.</summary>
    public async Task<IReadOnlyList<Question>> DuringAsync(Func<Task> work)
    {
        _questions.Clear();
        (_watching, Here.Value) = (true, true);
        try
        {
            await work();
        }
        finally
        {
            (_watching, Here.Value) = (false, false);
        }

        return [.. _questions];
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    private void Note(DbCommand command)
    {
        if (_watching && (Here.Value || _accessor.HttpContext is not null))
        {
            _questions.Enqueue(
                new(
                    command.CommandText,
                    [.. command.Parameters.Cast<NpgsqlParameter>().Select(p => p.Clone())]
                )
            );
        }
    }
}

/// <summary>A command as it was sent.</summary>
/// <param name="Sql">Its text.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record Question(string Sql, IReadOnlyList<NpgsqlParameter> Parameters)
{
    private static readonly string[] Explained = ["SELECT", "WITH", "INSERT", "DELETE"];

    /// <summary>Whether it is one command, and can be run again for its plan: no lock outlives it.</summary>
    public bool CanBeExplained =>
        Explained.Any(verb => Sql.TrimStart().StartsWith(verb, StringComparison.OrdinalIgnoreCase))
        && !Sql.TrimEnd().TrimEnd(';').Contains(';', StringComparison.Ordinal)
        && !Sql.Contains("pg_advisory", StringComparison.Ordinal)
        && !Sql.Contains("FOR SHARE", StringComparison.Ordinal)
        && !Sql.Contains("FOR UPDATE", StringComparison.Ordinal);
}
