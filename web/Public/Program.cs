using System.Net.Mime;
using QualityAward.Common;
using QualityAward.Public;
using QualityAward.Public.Feeds;
using QualityAward.Public.Serving;
using QualityAward.Rest.Delivery;
using QualityAward.Rest.Requests;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Http;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(ResourceNames.Public);
builder.AddGatewayClient(tokenOptional: true);

// The gateway may keep a page; what the page shows must not have been kept before as well, where no token tells who asks.
builder.Services.AddHttpClient(
    ResourceNames.Gateway,
    client => client.DefaultRequestHeaders.CacheControl = new() { NoCache = true }
);
builder.Services.AddSingleton<PublicApi>();
builder.Services.AddTextCompression([
    .. TextCompression.Assets,
    MediaTypeNames.Text.Html,
    MediaTypeNames.Text.Plain,
    NoticeFeed.MediaType,
    FeedAnswers.CalendarType,
]);
builder.ServeAssetsAsBuilt();

// No interactive mode is registered: with one, every page would set an antiforgery cookie and forbid caching.
builder.Services.AddRazorComponents();

var app = builder.Build();
app.UseResponseCompression();
app.UseTypedForms(refuse: false);
app.UseRouting();
app.UseServiceDefaults();
app.UsePageHeaders();
app.UseExceptionHandler("/errors/500", createScopeForErrors: true);
app.UseStatusCodePagesWithReExecute("/errors/404", createScopeForStatusCodePages: true);
app.UsePostedForm();
app.MapStaticAssets().ForEverybody();
app.MapRobots();
app.MapNoticeFeed();
app.MapActivityCalendar();
app.MapEditionCalendar();
app.MapRazorComponents<App>().WithStaticAssets().DisableAntiforgery();
await app.RunAwardAsync(args);
