using Microsoft.Extensions.Configuration;
using QualityAward.Provisioning;

namespace QualityAward.AppHost;

/// <summary>
/// Whether a container engine answers. Without one Aspire only warns, the containers never start, and what waits for them
/// waits for ever.
/// </summary>
internal static class ContainerEngine
{
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(20);

    /// <summary>Null where an engine answers, else why containers cannot be had and what to do.</summary>
    public static async Task<string?> RefusalAsync(IConfiguration configuration)
    {
        string[] engines = configuration["ASPIRE_CONTAINER_RUNTIME"] is { Length: > 0 } chosen
            ? [chosen]
            : ["docker", "podman"];
        foreach (var engine in engines)
        {
            if (await AnswersAsync(engine))
            {
                return null;
            }
        }

        return $"""
            --containers 需要容器引擎，但 {string.Join(
                "、",
                engines
            )} 没有应答。请安装并启动 Docker 或 Podman；或去掉 --containers，由本机直接运行 PostgreSQL 和 Redis。
            --containers needs a container engine, but {string.Join(
                " and ",
                engines
            )} did not answer. Install and start Docker or Podman, or leave --containers out: PostgreSQL and Redis then run as processes of this machine.
            """;
    }

    private static async Task<bool> AnswersAsync(string engine)
    {
        if (Executables.Find(engine) is not { } program)
        {
            return false;
        }

        using var limit = new CancellationTokenSource(AnswersWithin);
        try
        {
            // "version" also asks the server; with "info" docker answers 0 although there is none.
            return await new Invocation(program, ["version"]).RunAsync(null, null, limit.Token)
                == 0;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
