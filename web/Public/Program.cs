using QualityAward.Common;
using QualityAward.Public;
using QualityAward.Public.Feeds;
using QualityAward.Public.Serving;
using QualityAward.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(ResourceNames.Public);
builder.AddGatewayClient(tokenOptional: true);
builder.Services.AddSingleton<PublicApi>();

// No interactive mode is registered: with one, every page would set an antiforgery cookie and forbid caching.
builder.Services.AddRazorComponents();

var app = builder.Build();
app.UseTypedForms(refuse: false);
app.UseServiceDefaults();
app.UsePageHeaders();
app.UseExceptionHandler("/errors/500", createScopeForErrors: true);
app.UseStatusCodePagesWithReExecute("/errors/404", createScopeForStatusCodePages: true);
app.UsePostedForm();
app.MapStaticAssets();
app.MapRobots();
app.MapNoticeFeed();
app.MapRazorComponents<App>().WithStaticAssets().DisableAntiforgery();
await app.RunAwardAsync(args);
