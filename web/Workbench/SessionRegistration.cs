using QualityAward.Common;
using QualityAward.ServiceDefaults.Http;
using QualityAward.Workbench.Session;

namespace QualityAward.Workbench;

/// <summary>Registers what a circuit needs to call the award's services as the person in front of it.</summary>
internal static class SessionRegistration
{
    /// <summary>Adds the clients and the circuit's state.</summary>
    public static void AddDeskSession(this WebApplicationBuilder builder)
    {
        var gateway = new Uri($"http://{ResourceNames.Gateway}");
        builder
            .Services.AddHttpClient(DeskApi.ClientName, client => client.BaseAddress = gateway)
            .AddAwardResilience();
        // An event stream has no end that a time limit could know.
        builder.Services.AddHttpClient(
            Inbox.InboxFeed.ClientName,
            client =>
            {
                client.BaseAddress = gateway;
                client.Timeout = Timeout.InfiniteTimeSpan;
            }
        );
        builder
            .Services.AddHttpClient(
                SessionTokens.ClientName,
                client => client.BaseAddress = new Uri($"http://_internal.{ResourceNames.Gateway}")
            )
            .AddAwardResilience()
            .AddServiceToken();
        builder.Services.AddScoped<SessionState>();
        builder.Services.AddScoped<SessionTokens>();
        builder.Services.AddScoped<DeskApi>();
        builder.Services.AddScoped<Desk>();
        builder.Services.AddScoped<Inbox.InboxFeed>();
        builder.Services.AddScoped<Forms.FileDirectory>();
        builder.Services.AddScoped<Shell.RoleSwitch>();
        builder.Services.AddScoped<Editions.SchedulePlan>();
    }
}
