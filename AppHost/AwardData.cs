using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace QualityAward.AppHost;

/// <summary>The data of this installation (<c>.data/</c>): one AppHost at a time, its secrets, its clock.</summary>
internal sealed class AwardData
{
    private AwardData(string folder) => Folder = folder;

    /// <summary>Full path.</summary>
    public string Folder { get; }

    /// <summary>The award clock's file.</summary>
    public string ClockFile => Path.Combine(Folder, "clock.json");

    /// <summary>Takes the folder for this AppHost and does what the flags say, or prints why not.</summary>
    public static bool TryOpen(
        IDistributedApplicationBuilder builder,
        StartFlags flags,
        [NotNullWhen(true)] out AwardData? data
    )
    {
        data = new(Path.GetFullPath(builder.Configuration["Award:DataFolder"] ?? DefaultFolder()));
        // Publishing describes the system for other machines: nothing here is touched.
        var refusal = builder.ExecutionContext.IsPublishMode ? null : data.Open(builder, flags);
        if (refusal is not null)
        {
            Console.Error.WriteLine(refusal);
            data = null;
        }

        return refusal is null;
    }

    /// <summary>A secret made once and kept here; a parameter without a value when publishing.</summary>
    public IResourceBuilder<ParameterResource> AddSecret(
        IDistributedApplicationBuilder builder,
        string name
    ) =>
        builder.ExecutionContext.IsPublishMode
            ? builder.AddParameter(name, secret: true)
            : builder.AddParameter(name, ReadOrMakeSecret(name), secret: true);

    private string? Open(IDistributedApplicationBuilder builder, StartFlags flags)
    {
        if (flags.Error is not null)
        {
            return flags.Error;
        }

        if (flags.Clock is not null && !builder.Environment.IsDevelopment())
        {
            return "--clock 只能在 Development 环境使用。 / --clock is for the Development environment only.";
        }

        Directory.CreateDirectory(Folder);
        var hold = FolderHold.TryTake(Folder, out var holder);
        if (hold is null)
        {
            return $"""
                数据目录 {Folder} 正被另一个 AppHost（{holder}）使用。请先停止它。
                Another AppHost ({holder}) uses the data in {Folder}. Stop it first.
                """;
        }

        builder.Services.AddHostedService(_ => hold);
        if (flags.Reset)
        {
            FolderHold.Empty(Folder);
            Console.WriteLine($"已清空 {Folder}。 / Emptied.");
        }

        builder.Configuration["LocalHosting:DataFolder"] = Folder;
        builder.Configuration["LocalHosting:ApplicationName"] = "政府质量奖";
        // A second start with --demo finds the data of the first, and goes on with its clock.
        var first =
            flags.Clock ?? (flags.Demo && !File.Exists(ClockFile) ? Demo.FirstInstant : null);
        return first is { } instant ? StartClock.Set(ClockFile, instant) : null;
    }

    private string ReadOrMakeSecret(string name)
    {
        var file = Path.Combine(Folder, "keys", name);
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, RandomNumberGenerator.GetHexString(48, lowercase: true));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }

        return File.ReadAllText(file).Trim();
    }

    /// <summary>Written into the assembly by the build, so that it does not depend on the current folder.</summary>
    private static string DefaultFolder() =>
        typeof(AwardData)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "DataFolder")
            .Value!;
}
