using System.Text.Json;
using QualityAward.Applications.Case;
using QualityAward.Applications.Intake;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Material;

/// <summary>A person's document number in full, for whoever must compare it with a register; recorded before it is shown.</summary>
internal sealed class NumberUnmasking(
    ApplicationsDb db,
    FormProtection protection,
    AwardClock clock
)
{
    /// <param name="application">One that the caller was found to be allowed to open.</param>
    /// <param name="request">What for.</param>
    /// <param name="by">The reader.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RefusedException">No purpose, or there is no number to show.</exception>
    public async Task<UnmaskedNumberView> RunAsync(
        Application application,
        UnmaskRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        if (request.Purpose?.Trim() is not { Length: > 0 and <= 200 } purpose)
        {
            throw new RefusedException(
                Refusals.Malformed("请填写查看完整证件号码的用途（1至200字），查看情况将逐次记录。")
            );
        }

        if (
            application.State == ApplicationState.Locked
            || application.Submitted is not { } submitted
            || protection.OpenNumber(submitted.Form).Individual?.Document
                is not { Kind: { } kind, Number: { } number }
        )
        {
            throw new RefusedException(Refusals.NotFound);
        }

        await db.InTransaction(
            async token =>
            {
                db.Add(SecretOpening.Of(application, by, purpose, "身份证件号码", clock.Now));
                await db.SaveChangesAsync(token);
            },
            cancellationToken
        );
        return new(JsonNamingPolicy.KebabCaseLower.ConvertName($"{kind}"), number);
    }
}
