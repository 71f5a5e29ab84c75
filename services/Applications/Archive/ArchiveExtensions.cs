using Grpc.Net.ClientFactory;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Archive;
using QualityAward.Contracts.Archive.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Grpc;

namespace QualityAward.Applications.Archive;

/// <summary>Wires the archive of editions.</summary>
internal static class ArchiveExtensions
{
    public static void AddArchive(this WebApplicationBuilder builder)
    {
        builder.Services.AddArchiveFeed();
        builder.Services.AddScoped<IArchiveNeighbour, OwnArchive>();
        foreach (var service in OtherArchive.Services)
        {
            builder.AddNamedAwardGrpcClient<EditionArchive.EditionArchiveClient>(
                OtherArchive.NameOf(service),
                service
            );
            builder.Services.AddScoped<IArchiveNeighbour>(services => new OtherArchive(
                services.GetRequiredService<GrpcClientFactory>(),
                service,
                services.GetRequiredService<TimeProvider>()
            ));
        }

        builder
            .Services.AddScoped<EditionEnd>()
            .AddScoped<ArchiveMissing>()
            .AddScoped<ArchiveDesk>()
            .AddScoped<FetchArchive>()
            .AddScoped<MakeArchive>()
            .AddCaseAnswer<EditionToArchive, EditionArchiveView, ArchiveAnswer>()
            .AddHostedService<ArchiveMaker>();
    }
}
