using System.Runtime.CompilerServices;
using QualityAward.LocalHosting.Resources;
using QualityAward.LocalHosting.Running;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The console lines of resources.</summary>
public sealed class ResourceLoggerService
{
    private readonly ResourceBoard _board;

    internal ResourceLoggerService(ResourceBoard board) => _board = board;

    /// <summary>The lines kept so far, of all replicas.</summary>
    public async IAsyncEnumerable<IReadOnlyList<LogLine>> GetAllAsync(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        foreach (var instance in _board.Find(resource.Name))
        {
            await Task.CompletedTask.ConfigureAwait(false);
            yield return
            [
                .. instance
                    .Console.After(0)
                    .Lines.Select(l => new LogLine(l.Number, l.Text, l.IsError)),
            ];
        }
    }
}

/// <summary>One line.</summary>
/// <param name="LineNumber">Counts from 1.</param>
/// <param name="Content">The text.</param>
/// <param name="IsErrorMessage">True for standard error.</param>
public readonly record struct LogLine(int LineNumber, string Content, bool IsErrorMessage);
