using QualityAward.Casework.Acts;
using QualityAward.Casework.ClockJobs;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Files;

namespace QualityAward.Honours.Promotion;

/// <summary>Wires yearly reports.</summary>
internal static class PromotionExtensions
{
    public static void AddPromotion(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddScoped<PromotionCounter>()
            .AddScoped<PromotionFiles>()
            .AddScoped<IFileAccess>(services => services.GetRequiredService<PromotionFiles>())
            .AddScoped<PromotionDesk>()
            .AddScoped<PromotionRounds>()
            .AddCaseAnswer<PromotionReport, PromotionReportView, PromotionAnswer>()
            .AddCaseAnswer<PromotionRound, PromotionRoundView, PromotionOverview>();
        builder.AddClockJob<PromotionJob>();
    }
}
