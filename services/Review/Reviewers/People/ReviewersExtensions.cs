using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Reviewers.Assignment;
using QualityAward.Review.Reviewers.Conduct;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.ServiceDefaults.Grpc;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Review.Reviewers.People;

/// <summary>People, recusal and panels as parts of the service.</summary>
internal static class ReviewersExtensions
{
    public static void AddReviewers(this WebApplicationBuilder builder)
    {
        builder.AddAwardGrpcClient<Directory.DirectoryClient>(
            ResourceNames.Identity,
            idempotent: ["ListPeople"]
        );
        builder.Services.AddScoped<AccessRule>().AddScoped<PledgeDesk>();
        builder.Services.AddScoped<EligiblePeople>().AddScoped<AppointmentDesk>();
        builder.Services.AddScoped<AppointmentAnswer>();
        builder.Services.AddScoped<ICaseAnswer<Appointment, AppointmentView>, AppointmentAnswer>();
        builder.Services.AddScoped<Panels>();
        builder.Services.AddScoped<PanelExperts>();
        builder.Services.AddScoped<Declare>();
        builder.Services.AddScoped<Participants>();
        builder.Services.AddScoped<RecusalDesk>().AddScoped<RecusalAnswer>();
        builder.Services.AddScoped<ICaseAnswer<RecusalCase, RecusalView>, RecusalAnswer>();
        builder.Services.AddScoped<StaffDirectory>().AddScoped<StaffDesk>();
        builder.Services.AddScoped<StaffCaseAnswer>();
        builder.Services.AddScoped<ICaseAnswer<StaffCase, StaffCaseView>, StaffCaseAnswer>();
    }

    public static void MapReviewers(this IEndpointRouteBuilder api)
    {
        api.MapAppointments();
        api.MapPledges();
        api.MapDeclarations();
        api.MapRecusals();
        api.MapAssignments();
    }
}
