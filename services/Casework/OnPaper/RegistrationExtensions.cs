using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Contracts.Rest;
using QualityAward.Files;

namespace QualityAward.Casework.OnPaper;

/// <summary>Wires 代录 into a service.</summary>
public static class RegistrationExtensions
{
    /// <summary>
    /// Registrations and papers over the service's database, and the files their scans are. The service registers its acts as scoped
    /// <see cref="IRegisteredAct"/>; it must be a publisher of messages, since the second person is told.
    /// </summary>
    public static WebApplicationBuilder AddRegistrations<TDb>(this WebApplicationBuilder builder)
        where TDb : DbContext
    {
        builder.AddAwardFiles<TDb>();
        builder
            .Services.AddScoped<PaperDesk>()
            .AddScoped<RegistrationReaders<TDb>>()
            .AddCaseAnswer<Registration, RegistrationView, RegistrationAnswer<TDb>>()
            .AddScoped<RegistrationDesk<TDb>>()
            .AddScoped<IFileAccess, RegistrationFiles<TDb>>();
        return builder;
    }
}
