using QualityAward.Casework.Acts;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Visits;

/// <summary>Wires visits.</summary>
internal static class VisitExtensions
{
    public static void AddVisits(this WebApplicationBuilder builder) =>
        builder
            .Services.AddScoped<BookVisit>()
            .AddScoped<VisitDesk>()
            .AddCaseAnswer<VisitSlot, VisitSlotView, VisitAnswer>()
            .AddCaseAnswer<VisitBooking, VisitBookingView, VisitAnswer>();
}
