using QualityAward.Casework.Acts;
using QualityAward.Casework.OnPaper;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Contracts.Review.V1;
using QualityAward.FileCleaning;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Grpc;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Publicity.Complaints;

/// <summary>Wires complaints.</summary>
internal static class ComplaintExtensions
{
    public static WebApplicationBuilder AddComplaints(this WebApplicationBuilder builder)
    {
        builder.AddAwardGrpcClient<Directory.DirectoryClient>(
            ResourceNames.Identity,
            idempotent: ["ListPeople", "ListUnits"]
        );
        builder.AddAwardGrpcClient<Contracts.Review.V1.Rules.RulesClient>(
            ResourceNames.Review,
            idempotent: ["Complaints"]
        );
        builder.AddAwardGrpcClient<MajorMatters.MajorMattersClient>(
            ResourceNames.Review,
            idempotent: ["Get"]
        );
        builder
            .Services.AddSingleton<ComplaintVault>()
            .AddAnonymousUploads()
            .AddScoped<PeopleComplainedAbout>()
            .AddScoped<Colleagues>()
            .AddScoped<RulesOfComplaints>()
            .AddScoped<ComplaintLimits>()
            .AddScoped<LiftByLeadingGroup>()
            .AddScoped<LookAtComplaint>()
            .AddScoped<HandleComplaint>()
            .AddScoped<ComplaintReaders>()
            .AddScoped<ComplaintFiles>()
            .AddScoped<IFileAccess>(services => services.GetRequiredService<ComplaintFiles>())
            .AddScoped<FileComplaint>()
            .AddScoped<ComplaintViews>()
            .AddScoped<ComplaintDesk>()
            .AddScoped<ComplaintMessages>()
            .AddCaseAnswer<Complaint, ComplaintDetail, ComplaintAnswer>()
            .AddScoped<IRegisteredAct, RegisteredComplaint>();
        return builder;
    }
}
