using System.Reflection;
using Aspire.Hosting;

namespace QualityAward.LocalHosting.Testing;

/// <summary>Runs an AppHost's own Main inside a test up to the moment when it would build the application.</summary>
internal sealed class EntryPointSession
{
    private static readonly AsyncLocal<EntryPointSession?> Running = new();
    private DistributedApplicationBuilder? _builder;

    /// <summary>The session in whose Main we are, or null.</summary>
    public static EntryPointSession? Current => Running.Value;

    /// <summary>What tests want: nothing on the console, no dashboard, no fixed ports, nothing forced to disk.</summary>
    public static IReadOnlyDictionary<string, string?> Defaults { get; } =
        new Dictionary<string, string?>
        {
            ["LocalHosting:Console"] = "false",
            ["LocalHosting:Dashboard"] = "false",
            ["LocalHosting:RandomizePorts"] = "true",
            ["LocalHosting:Durable"] = "false",
        };

    /// <summary>Runs Main on a thread of the pool and answers with the builder it made.</summary>
    /// <exception cref="InvalidOperationException">Main ended before it built an application.</exception>
    public static Task<DistributedApplicationBuilder> RunAsync(
        Assembly appHost,
        string[] args,
        CancellationToken cancellationToken
    ) =>
        Task.Run(
            () =>
            {
                var session = new EntryPointSession();
                Running.Value = session;
                var main =
                    appHost.EntryPoint
                    ?? throw new InvalidOperationException($"{appHost} has no Main.");
                try
                {
                    object?[] parameters = main.GetParameters().Length == 0 ? [] : [args];
                    var code = main.Invoke(
                        null,
                        BindingFlags.DoNotWrapExceptions,
                        binder: null,
                        parameters,
                        culture: null
                    );
                    throw new InvalidOperationException(
                        $"The AppHost ended with {code} before it built an application; its message is on the console."
                    );
                }
                catch (MainTakenOverException)
                {
                    return session._builder!;
                }
            },
            cancellationToken
        );

    public void TakeOver(DistributedApplicationBuilder builder)
    {
        _builder = builder;
        throw new MainTakenOverException();
    }

    /// <summary>Leaves Main: what comes after the build is the test's.</summary>
    private sealed class MainTakenOverException : Exception;
}
