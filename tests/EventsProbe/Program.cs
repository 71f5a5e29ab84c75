using Microsoft.AspNetCore.Authentication;
using QualityAward.Casework;
using QualityAward.Events;
using QualityAward.EventsProbe;
using QualityAward.EventsProbe.V1;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Database;

// A service with nothing but events: tests run it in several processes and end them at the worst moments.
var builder = WebApplication.CreateBuilder(args);
var name = builder.Configuration["Probe:Service"] ?? Probe.Publisher;
builder.AddServiceDefaults(name);
builder
    .Services.AddAuthentication("probe")
    .AddScheme<AuthenticationSchemeOptions, TestSignIn>("probe", null);
builder.Services.AddAuthorization();
builder.Services.AddSingleton<IEventCredentials, TestSignIn.Credentials>();
builder.AddAwardDatabase<ProbeDb>(Probe.Database);
builder.AddEvents<ProbeDb>(o =>
{
    o.Subscriptions = Probe.Subscriptions;
    builder.Configuration.GetSection("Events").Bind(o);
});
if (name == Probe.Publisher)
{
    builder.Services.AddHostedService<Work>();
}
else
{
    builder.AddEventHandler<Counted, CountedHandler>();
}

var app = builder.Build();
app.UseServiceDefaults();
app.UseCasework();
await app.RunAwardAsync(args);
