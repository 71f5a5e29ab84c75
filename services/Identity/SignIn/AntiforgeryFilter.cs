using Microsoft.AspNetCore.Antiforgery;

namespace QualityAward.Identity.SignIn;

/// <summary>Refuses forms that did not come from our own page, in words: the usual reason is a page left open overnight.</summary>
internal sealed class AntiforgeryFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || await antiforgery.IsRequestValidAsync(http))
        {
            return await next(context);
        }
        return http.Page<Pages.MessagePage>(
            new Pages.Message(
                "页面已失效",
                "页面打开时间过长，或者浏览器禁用了 Cookie。请返回登录页面重新办理。",
                "/account/sign-in",
                "返回登录"
            ),
            StatusCodes.Status400BadRequest
        );
    }
}
