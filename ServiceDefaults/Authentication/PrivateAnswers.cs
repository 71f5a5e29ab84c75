using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace QualityAward.ServiceDefaults.Authentication;

/// <summary>
/// What a person is answered is kept by nobody's cache or history, unless the endpoint says otherwise. Services ask for
/// everybody, so what they are answered may be kept.
/// </summary>
internal static class PrivateAnswers
{
    public static void UsePrivateAnswers(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                if (context.User.Identity?.IsAuthenticated is true && !context.User.IsService())
                {
                    context.Response.OnStarting(Mark, context.Response);
                }

                return next(context);
            }
        );

    private static Task Mark(object state)
    {
        var headers = ((HttpResponse)state).Headers;
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
