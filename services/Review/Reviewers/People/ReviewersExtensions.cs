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
        var services = builder.Services;
        services.AddScoped<CandidateAccess>().AddScoped<Declare>().AddScoped<Participants>();
        services.AddScoped<PledgeDesk>().AddScoped<EligiblePeople>().AddScoped<AppointmentDesk>();
        services.AddCaseAnswer<Appointment, AppointmentView, AppointmentAnswer>();
        services.AddScoped<Panels>().AddScoped<PanelExperts>();
        services.AddScoped<PanelDesk>().AddScoped<PanelAnswer>();
        services.AddScoped<RecusalDesk>();
        services.AddCaseAnswer<RecusalCase, RecusalView, RecusalAnswer>();
        services.AddScoped<StaffDirectory>().AddScoped<StaffDesk>();
        services.AddCaseAnswer<StaffCase, StaffCaseView, StaffCaseAnswer>();
    }

    public static void MapReviewers(this IEndpointRouteBuilder api)
    {
        api.MapAppointments();
        api.MapPledges();
        api.MapPeopleDocuments();
        api.MapDeclarations();
        api.MapRecusals();
        api.MapAssignments();
    }
}
