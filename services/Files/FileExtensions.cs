using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QualityAward.ServiceDefaults.Protection;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.Files;

/// <summary>Wires uploaded files into a service.</summary>
public static class FileExtensions
{
    /// <summary>
    /// <see cref="FileStore{TDb}"/> over the service's database and <c>{DataFolder}/files/{service}</c>. The context maps the
    /// tables by <see cref="FileModel.AddFiles"/>. A second call changes nothing.
    /// </summary>
    public static WebApplicationBuilder AddAwardFiles<TDb>(this WebApplicationBuilder builder)
        where TDb : DbContext
    {
        if (builder.Services.Any(s => s.ServiceType == typeof(FileStore<TDb>)))
        {
            return builder;
        }

        var service = builder.ServiceName();
        builder.AddSecretBox(service);
        builder.Services.TryAddSingleton<IFileStorage>(
            new LocalFileStorage(Path.Combine(builder.Configuration.DataFolder(), "files", service))
        );
        builder.Services.AddScoped<FileStore<TDb>>();
        builder.Services.AddScoped<IFileStore>(s => s.GetRequiredService<FileStore<TDb>>());
        builder.Services.AddScoped<FileReaders>();
        builder.Services.AddSingleton<IInterceptor, NamedFiles.Interceptor>();
        builder.Services.AddHostedService<OrphanCleaner>();
        return builder;
    }
}
