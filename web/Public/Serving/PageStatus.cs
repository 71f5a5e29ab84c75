using QualityAward.Components.Api;
using QualityAward.Rest.Delivery;

namespace QualityAward.Public.Serving;

/// <summary>Says to caches and programs what the page says to its reader.</summary>
internal static class PageStatus
{
    /// <summary>Marks a page of which a part could not be read.</summary>
    public const string IncompleteKey = "award.page.incomplete";

    /// <summary>
    /// The page's main content is missing: its status is the problem's. That a code or number is unknown is the page's
    /// answer: with a 404 the visitor would get the page for unknown addresses instead of it.
    /// </summary>
    public static void Fail(this HttpContext? context, ProblemView problem)
    {
        if (!problem.IsNotFound && context is { Response.HasStarted: false })
        {
            context.Response.StatusCode = problem.IsUnavailable
                ? StatusCodes.Status503ServiceUnavailable
                : problem.Status;
            if (problem.IsUnavailable)
            {
                context.Response.Headers.RetryAfter = "15";
            }
        }
    }

    /// <summary>The page shows what must never be stale, or what is one visitor's own: nobody keeps it.</summary>
    public static void KeepNowhere(this HttpContext? context) => context.MarkIncomplete();

    /// <summary>The page bears a receipt or the key of a form: nobody keeps it, and it is not compressed.</summary>
    public static void HoldSecret(this HttpContext? context)
    {
        context.KeepNowhere();
        if (context is not null)
        {
            TextCompression.HoldSecret(context);
        }
    }

    /// <summary>A part of the page is missing; the rest is served, but not kept.</summary>
    public static void MarkIncomplete(this HttpContext? context)
    {
        if (context is not null)
        {
            context.Items[IncompleteKey] = true;
        }
    }
}
