using QualityAward.LocalHosting.Testing;

namespace Aspire.Hosting.Testing;

/// <summary>Runs an AppHost inside a test.</summary>
public static class DistributedApplicationTestingBuilder
{
    /// <summary>Runs the AppHost's Main up to <c>Build</c>; the test may then say more and build.</summary>
    /// <typeparam name="TEntryPoint">A type of the AppHost's assembly: <c>Projects.AppHost</c>.</typeparam>
    /// <param name="args">The AppHost's command line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IDistributedApplicationTestingBuilder> CreateAsync<TEntryPoint>(
        string[] args,
        CancellationToken cancellationToken = default
    )
        where TEntryPoint : class =>
        new TestingBuilder(
            await EntryPointSession
                .RunAsync(typeof(TEntryPoint).Assembly, args, cancellationToken)
                .ConfigureAwait(false)
        );
}

/// <summary>An AppHost's builder in the hands of a test.</summary>
public interface IDistributedApplicationTestingBuilder
    : IDistributedApplicationBuilder,
        IAsyncDisposable,
        IDisposable
{
    /// <summary>Builds the application.</summary>
    Task<DistributedApplication> BuildAsync(CancellationToken cancellationToken = default);
}
