using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QualityAward.Common;
using QualityAward.Provisioning;

namespace QualityAward.AppHost;

/// <summary>The data of this installation (<c>.data/</c>): one AppHost at a time, its secrets, its clock.</summary>
internal sealed class AwardData
{
    private readonly bool _isPublishing;

    private AwardData(string folder, StartFlags flags, bool isPublishing) =>
        (Folder, Flags, _isPublishing) = (folder, flags, isPublishing);

    /// <summary>Full path.</summary>
    public string Folder { get; }

    /// <summary>What the person who started us said.</summary>
    public StartFlags Flags { get; }

    /// <summary>The award clock's file.</summary>
    public string ClockFile => Path.Combine(Folder, "clock.json");

    /// <summary>Takes the folder for this AppHost and does what the flags say; null, and it says why, where that cannot be.</summary>
    public static async Task<AwardData?> OpenAsync(
        IDistributedApplicationBuilder builder,
        StartFlags flags
    )
    {
        var folder = Path.GetFullPath(builder.Configuration["Award:DataFolder"] ?? DefaultFolder());
        var data = new AwardData(folder, flags, builder.ExecutionContext.IsPublishMode);
        // Publishing describes the system for other machines: nothing here is touched.
        var refusal = data._isPublishing ? null : await data.TakeAsync(builder);
        if (refusal is not null)
        {
            Console.Error.WriteLine(refusal);
            return null;
        }

        return data;
    }

    /// <summary>A secret made once and kept here; a parameter without a value when publishing.</summary>
    public IResourceBuilder<ParameterResource> AddSecret(
        IDistributedApplicationBuilder builder,
        string name
    ) =>
        builder.ExecutionContext.IsPublishMode
            ? builder.AddParameter(name, secret: true)
            : builder.AddParameter(name, ReadOrMakeSecret(name), secret: true);

    /// <summary>
    /// The name of a container's volume whose data is bound to a secret: with another secret, as after <c>--reset</c>, it is
    /// another, empty volume. Null, and so Aspire's own choice, when publishing.
    /// </summary>
    public string? VolumeWith(string secret) =>
        _isPublishing
            ? null
            : $"quality-award-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ReadOrMakeSecret(secret))))[..12]}";

    private async Task<string?> TakeAsync(IDistributedApplicationBuilder builder)
    {
        if (Flags.Error is not null)
        {
            return Flags.Error;
        }

        if ((Flags.Clock is not null || Flags.Demo) && !builder.Environment.IsDevelopment())
        {
            return "--clock 和 --demo 只能在 Development 环境使用。 / --clock and --demo are for the Development environment only.";
        }

        if (
            Storage.Storage.NeedsEngine(builder, Flags)
            && await ContainerEngine.RefusalAsync(builder.Configuration) is { } noEngine
        )
        {
            return noEngine;
        }

        FolderHold? hold;
        string holder;
        try
        {
            Directory.CreateDirectory(Folder);
            hold = FolderHold.TryTake(Folder, out holder);
        }
        catch (UnauthorizedAccessException)
        {
            return $"""
                当前账户不能写数据目录 {Folder}。请用建立它的账户运行，或由其删除该目录。
                This account may not write to {Folder}: run as the one that made it, or have it removed.
                """;
        }

        if (hold is null)
        {
            return $"""
                数据目录 {Folder} 正被另一个 AppHost（{holder}）使用。请先停止它。
                Another AppHost ({holder}) uses the data in {Folder}. Stop it first.
                """;
        }

        builder.Services.AddHostedService(_ => hold);
        var refusal = await UseAsync(builder, hold.AfterAKill);
        if (refusal is not null)
        {
            hold.Dispose();
        }

        return refusal;
    }

    private async Task<string?> UseAsync(IDistributedApplicationBuilder builder, bool afterAKill)
    {
        if (await Ports.RefusalAsync(builder.Configuration, afterAKill) is { } taken)
        {
            return taken;
        }

        if (Flags.Reset)
        {
            try
            {
                // A server that still writes would leave files behind us.
                await PostgresLeftovers.ClearAsync(
                    Path.Combine(Folder, ResourceNames.Postgres),
                    Console.WriteLine,
                    CancellationToken.None
                );
            }
            catch (ProvisioningException e)
            {
                return e.Message;
            }

            FolderHold.Empty(Folder);
            Console.WriteLine($"已清空 {Folder}。 / Emptied.");
        }

        if (KeyFolder.Refusal(Folder) is { } lost)
        {
            return lost;
        }

        // A second start with --demo finds the data of the first, and goes on with its clock.
        var first =
            Flags.Clock ?? (Flags.Demo && !File.Exists(ClockFile) ? Demo.FirstInstant : null);
        return StartClock.Refusal(ClockFile)
            ?? DataVersion.Refusal(Folder)
            ?? (first is { } instant ? StartClock.Set(ClockFile, instant) : null);
    }

    private string ReadOrMakeSecret(string name) =>
        KeyFolder.ReadOrMake(
            Folder,
            name,
            () => RandomNumberGenerator.GetHexString(48, lowercase: true)
        );

    /// <summary>Written into the assembly by the build, so that it does not depend on the current folder.</summary>
    private static string DefaultFolder() =>
        typeof(AwardData)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "DataFolder")
            .Value!;
}
