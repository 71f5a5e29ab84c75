using QualityAward.Casework.Acts;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.FileCleaning;
using QualityAward.Files;

namespace QualityAward.Honours.TitleReports;

/// <summary>Wires reports.</summary>
internal static class TitleReportExtensions
{
    public static void AddTitleReports(this WebApplicationBuilder builder) =>
        builder
            .Services.AddAnonymousUploads()
            .AddScoped<TitleReportFiles>()
            .AddScoped<IFileAccess>(services => services.GetRequiredService<TitleReportFiles>())
            .AddScoped<FileTitleReport>()
            .AddScoped<FollowTitleReport>()
            .AddScoped<TitleReportDesk>()
            .AddCaseAnswer<TitleReport, TitleReportView, TitleReportAnswer>();
}
