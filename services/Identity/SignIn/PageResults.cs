using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Contracts.Rest.Identity;

namespace QualityAward.Identity.SignIn;

/// <summary>Pages as answers of endpoints.</summary>
internal static class PageResults
{
    /// <summary>Renders a page.</summary>
    /// <param name="http">The request.</param>
    /// <param name="model">The page's one parameter, named <c>Model</c>.</param>
    /// <param name="status">422 for a form that comes back with errors.</param>
    public static RazorComponentResult Page<TPage>(
        this HttpContext http,
        object model,
        int status = StatusCodes.Status200OK
    )
        where TPage : IComponent
    {
        PageHeaders.Set(http.Response);
        return new RazorComponentResult<TPage>(
            new Dictionary<string, object?> { ["Model"] = model }
        )
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };
    }

    /// <summary>Goes on with a GET.</summary>
    public static RedirectHttpResult SeeOther(string address) =>
        TypedResults.LocalRedirect(address);

    /// <summary>Goes on at the sign-in page, and comes back here afterwards.</summary>
    public static RedirectHttpResult SignInFirst(HttpContext http) =>
        SeeOther(
            IdentityAddresses.SignIn,
            HttpMethods.IsGet(http.Request.Method)
                ? http.Request.Path + http.Request.QueryString
                : ReturnUrl.Start
        );

    /// <summary>Goes on at a page that leads back later.</summary>
    public static RedirectHttpResult SeeOther(string page, string returnUrl) =>
        SeeOther(page + QueryString.Create(ReturnUrl.Parameter, returnUrl));
}
