using QualityAward.Identity.SecondFactor;
using QualityAward.Identity.SignIn;
using QualityAward.Identity.SignIn.Pages;

namespace QualityAward.Identity;

/// <summary>Puts the pages behind their common rules.</summary>
public static class PageRegistration
{
    /// <summary>Error pages for exceptions; the first handler registered is asked first.</summary>
    public static IServiceCollection AddPageErrors(this IServiceCollection services) =>
        services.AddExceptionHandler<PageExceptionHandler>();

    /// <summary>Styles, and error pages in place of bare statuses; before everything that may answer with one.</summary>
    public static WebApplication UsePages(this WebApplication app)
    {
        app.UseStaticFiles(
            new StaticFileOptions
            {
                RequestPath = "/account/assets",
                OnPrepareResponse = c => c.Context.Response.Headers.CacheControl = "max-age=600",
            }
        );
        app.UseStatusCodePages(async context =>
        {
            var http = context.HttpContext;
            if (http.Request.Path.StartsWithSegments("/api"))
            {
                return;
            }
            await http.Page<MessagePage>(ErrorMessages.Of(http), http.Response.StatusCode)
                .ExecuteAsync(http);
        });
        return app;
    }

    /// <summary>All pages, anonymous as far as access tokens go: they look at their own cookies.</summary>
    public static WebApplication MapPages(this WebApplication app)
    {
        var pages = app.MapGroup("")
            .AllowAnonymous()
            .ExcludeFromDescription()
            .DisableAntiforgery()
            .AddEndpointFilter<AntiforgeryFilter>();
        pages.MapSignIn();
        pages.MapSecondFactor();
        pages.MapRoleChooser();
        pages.MapPassword();
        pages.MapSessions();
        return app;
    }
}
