using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using QualityAward.AppHost.Embedded;
using QualityAward.Common;

namespace QualityAward.AppHost;

/// <summary>What the dashboard (and <c>aspire resource NAME COMMAND</c>) can do beside start and stop.</summary>
internal static class Commands
{
    /// <summary>On the gateway, in Development: moves the award clock of all processes on.</summary>
    public static IResourceBuilder<ProjectResource> WithClockCommand(
        this IResourceBuilder<ProjectResource> gateway
    ) =>
        gateway.ApplicationBuilder.Environment.IsDevelopment()
            ? gateway.WithCommand(
                "clock",
                "拨快评选时钟",
                context => MoveClockAsync(gateway.GetEndpoint(ResourceNames.HttpEndpoint), context),
                new()
                {
                    Description =
                        "把评选时钟拨到一个更晚的时刻，等各服务补办其间到期的事项。只能向前，不能退回。",
                    IconName = "ClockArrowDownload",
                    UpdateState = WhenRunning,
                    Progress = new() { Message = "各服务正在补办到期事项……" },
                    Arguments =
                    [
                        new()
                        {
                            Name = "to",
                            Label = "拨到（东八区时刻）",
                            InputType = InputType.Text,
                            Placeholder = "2023-02-06T09:00:00+08:00",
                            Required = true,
                        },
                    ],
                }
            )
            : gateway;

    /// <summary>On a service, in Development: sends again at once what waits for an operator.</summary>
    public static IResourceBuilder<ProjectResource> WithResendCommand(
        this IResourceBuilder<ProjectResource> service
    ) =>
        service.ApplicationBuilder.Environment.IsDevelopment()
            ? service.WithHttpCommand(
                "/dev/events/resend-parked",
                "重发搁置的事件",
                endpointName: ResourceNames.HttpEndpoint,
                commandName: "resend-parked",
                commandOptions: new()
                {
                    Description = "本服务发出、因订阅方反复出错而搁置的事件，立即再发一次。",
                    IconName = "MailArrowUp",
                    UpdateState = WhenRunning,
                    ResultMode = HttpCommandResultMode.Text,
                }
            )
            : service;

    /// <summary>On PostgreSQL: how <c>psql</c> gets in, as the superuser.</summary>
    public static IResourceBuilder<EmbeddedPostgresResource> WithAddressCommand(
        this IResourceBuilder<EmbeddedPostgresResource> server
    ) =>
        server.WithCommand(
            "psql",
            "psql 地址",
            async context =>
            {
                var password = await server.Resource.Password.GetValueAsync(
                    context.CancellationToken
                );
                return CommandResults.Success(
                    "在终端中执行：",
                    new CommandResultData
                    {
                        Value =
                            $"psql postgresql://{EmbeddedPostgresResource.UserName}:{password}@127.0.0.1:{server.Resource.Endpoint.Port}/postgres",
                        Format = CommandResultFormat.Text,
                        DisplayImmediately = true,
                    }
                );
            },
            new()
            {
                Description = "显示以超级用户登录的 psql 命令。其中有密码，请勿外传。",
                IconName = "Key",
            }
        );

    private static ResourceCommandState WhenRunning(UpdateCommandStateContext context) =>
        context.ResourceSnapshot.State?.Text == KnownResourceStates.Running
            ? ResourceCommandState.Enabled
            : ResourceCommandState.Disabled;

    private static async Task<ExecuteCommandResult> MoveClockAsync(
        EndpointReference gateway,
        ExecuteCommandContext context
    )
    {
        if (Instant.Parse(context.Arguments.GetString("to") ?? "") is not { } to)
        {
            return CommandResults.Failure("应写时刻，例如 2023-02-06T09:00:00+08:00。");
        }

        // The gateway itself gives up after two minutes and says what is left.
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(3) };
        using var answer = await client.PostAsJsonAsync(
            $"{gateway.Url}/dev/clock",
            new { to },
            context.CancellationToken
        );
        if (answer.Content.Headers.ContentType?.MediaType?.EndsWith("json") is not true)
        {
            return CommandResults.Failure($"网关答复 {(int)answer.StatusCode}。");
        }

        using var body = JsonDocument.Parse(
            await answer.Content.ReadAsStringAsync(context.CancellationToken)
        );
        return answer.IsSuccessStatusCode
            ? CommandResults.Success($"评选时钟已到 {body.RootElement.GetProperty("now")}。")
            : CommandResults.Failure(body.RootElement.GetProperty("detail").GetString()!);
    }
}
