using Grpc.Core;
using QualityAward.LocalHosting.Dashboard.Wire;
using QualityAward.LocalHosting.Resources;

namespace QualityAward.LocalHosting.Dashboard;

/// <summary>Answers the dashboard out of the feed. Streams end when the dashboard goes or <paramref name="end"/> is set.</summary>
internal sealed class ResourceService(IResourceFeed feed, DashboardOptions options, ServiceEnd end)
    : DashboardService.DashboardServiceBase
{
    /// <inheritdoc/>
    public override Task<ApplicationInformationResponse> GetApplicationInformation(
        ApplicationInformationRequest request,
        ServerCallContext context
    ) =>
        Task.FromResult(
            new ApplicationInformationResponse { ApplicationName = options.ApplicationName }
        );

    /// <inheritdoc/>
    public override Task WatchResources(
        WatchResourcesRequest request,
        IServerStreamWriter<WatchResourcesUpdate> responseStream,
        ServerCallContext context
    ) =>
        UntilEndAsync(
            context,
            async ct =>
            {
                var isFirst = true;
                await foreach (var states in feed.WatchAsync(ct))
                {
                    await responseStream.WriteAsync(Update(states, isFirst), ct);
                    isFirst = false;
                }
            }
        );

    /// <inheritdoc/>
    public override Task WatchResourceConsoleLogs(
        WatchResourceConsoleLogsRequest request,
        IServerStreamWriter<WatchResourceConsoleLogsUpdate> responseStream,
        ServerCallContext context
    ) =>
        UntilEndAsync(
            context,
            async ct =>
            {
                var follow = !request.SuppressFollow;
                await foreach (var lines in feed.ReadConsoleAsync(request.ResourceName, follow, ct))
                {
                    var update = new WatchResourceConsoleLogsUpdate();
                    update.LogLines.AddRange(lines.Select(Line));
                    await responseStream.WriteAsync(update, ct);
                }
            }
        );

    /// <inheritdoc/>
    public override async Task<ResourceCommandResponse> ExecuteResourceCommand(
        ResourceCommandRequest request,
        ServerCallContext context
    )
    {
        var outcome = await feed.ExecuteCommandAsync(
            request.ResourceName,
            request.CommandName,
            context.CancellationToken
        );
        var response = new ResourceCommandResponse
        {
            Kind = outcome.Success
                ? ResourceCommandResponseKind.Succeeded
                : ResourceCommandResponseKind.Failed,
        };
        if (outcome.Message is { } message)
        {
            response.Message = message;
        }

        return response;
    }

    /// <inheritdoc/>
    public override Task WatchInteractions(
        IAsyncStreamReader<WatchInteractionsRequestUpdate> requestStream,
        IServerStreamWriter<WatchInteractionsResponseUpdate> responseStream,
        ServerCallContext context
    ) => UntilEndAsync(context, ct => Task.Delay(Timeout.Infinite, ct));

    private static WatchResourcesUpdate Update(IReadOnlyList<ResourceState> states, bool isFirst)
    {
        var resources = states.Select(ResourceMessages.From);
        if (isFirst)
        {
            var all = new InitialResourceData();
            all.Resources.AddRange(resources);
            return new() { InitialData = all };
        }

        var changes = new WatchResourcesChanges();
        changes.Value.AddRange(resources.Select(r => new WatchResourcesChange { Upsert = r }));
        return new() { Changes = changes };
    }

    private static ConsoleLogLine Line(ConsoleLine line) =>
        new()
        {
            Text = line.Text,
            IsStdErr = line.IsError,
            LineNumber = line.Number,
        };

    private async Task UntilEndAsync(
        ServerCallContext context,
        Func<CancellationToken, Task> stream
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            context.CancellationToken,
            end.Token
        );
        try
        {
            await stream(either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // The usual end of a stream.
        }
    }
}
