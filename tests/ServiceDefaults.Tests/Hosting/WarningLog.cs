using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace QualityAward.ServiceDefaults.Tests.Hosting;

/// <summary>Keeps what was said loudly.</summary>
internal sealed class WarningLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<Exception?> Warnings { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
        {
            Warnings.Enqueue(exception);
        }
    }

    public void Dispose() { }
}
