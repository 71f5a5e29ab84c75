using QualityAward.Identity.SignIn;

namespace QualityAward.Identity.SecondFactor;

/// <summary>The page that sets an authenticator app up: <see cref="EnrolmentPages"/>.</summary>
internal static class EnrolmentEndpoints
{
    public static void MapEnrolment(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(
            StepPaths.Enrol,
            (
                HttpContext http,
                string? returnUrl,
                EnrolmentPages enrolment,
                CancellationToken cancellationToken
            ) => enrolment.ShowAsync(http, returnUrl, cancellationToken)
        );
        pages.MapPost(
            StepPaths.Enrol,
            (
                HttpContext http,
                [AsParameters] EnrolmentForm form,
                EnrolmentPages enrolment,
                CancellationToken cancellationToken
            ) => enrolment.EnrolAsync(http, form, cancellationToken)
        );
    }
}
