using QualityAward.Common;
using QualityAward.ServiceDefaults;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Publicity.Complaints;

/// <summary>Wires complaints.</summary>
internal static class ComplaintExtensions
{
    public static WebApplicationBuilder AddComplaints(this WebApplicationBuilder builder)
    {
        builder.AddAwardGrpcClient<Directory.DirectoryClient>(
            ResourceNames.Identity,
            idempotent: ["ListPeople"]
        );
        builder.Services.AddSingleton(services =>
            services
                .GetRequiredService<IConfiguration>()
                .GetSection(ComplaintSettings.Section)
                .Get<ComplaintSettings>()
            ?? new ComplaintSettings()
        );
        builder
            .Services.AddSingleton<ComplaintVault>()
            .AddScoped<PeopleComplainedAbout>()
            .AddScoped<Colleagues>()
            .AddScoped<ComplaintLimits>()
            .AddScoped<ComplaintFiles>()
            .AddScoped<IFileAccess>(services => services.GetRequiredService<ComplaintFiles>())
            .AddScoped<FileComplaint>()
            .AddScoped<ComplaintViews>()
            .AddScoped<ComplaintDesk>()
            .AddScoped<IRegisteredAct, RegisteredComplaint>();
        return builder;
    }
}
