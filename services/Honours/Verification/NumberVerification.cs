using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;

namespace QualityAward.Honours.Verification;

/// <summary>第二十八条: what a certificate is worth, read from an index each time.</summary>
public static class NumberVerification
{
    private const int LongestNumber = 40;

    /// <summary>Whoever asks with whatever text gets an answer; a number without an issued certificate is unknown.</summary>
    public static async Task<VerificationView> CheckAsync(
        HonoursDb db,
        string text,
        CancellationToken cancellationToken
    )
    {
        var number = Typed.Normalise(text);
        if (number.Length is 0 or > LongestNumber || number.Contains('\0'))
        {
            return new(text, CertificateStatus.Unknown);
        }

        return
            await FindAsync(db, number, cancellationToken) is { } found
            && StatusOf(found.State) is { } status
            ? new(
                number,
                status,
                found.Holder,
                found.Edition,
                found.AwardedOn,
                found.IsEnteredLater
                    ? HonourViews.EnteredLater(found.DocumentNumber, found.AwardedOn)
                    : null,
                found.History.OrNull(),
                found.ReissuedOn,
                found.NameChanges.IssuedNameIfOther(found.Holder),
                found.NameChanges.ToMarks(found.State)
            )
            : new(number, CertificateStatus.Unknown);
    }

    private static Task<Found?> FindAsync(
        HonoursDb db,
        string number,
        CancellationToken cancellationToken
    ) =>
        db
            .Honours.AsNoTracking()
            .Where(h => h.Number == number)
            .Select(h => new Found(
                h.State,
                h.Name,
                h.EditionName,
                h.AwardedOn,
                h.ApplicationId == null,
                h.DocumentNumber,
                h.AnnulledRevocations,
                h.ReissuedOn,
                h.NameChanges
            ))
            .SingleOrDefaultAsync(cancellationToken);

    private static CertificateStatus? StatusOf(HonourState state) =>
        state switch
        {
            HonourState.Certified => CertificateStatus.Valid,
            HonourState.Revoked => CertificateStatus.Revoked,
            HonourState.Awarded => null,
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };

    private sealed record Found(
        HonourState State,
        string Holder,
        string Edition,
        DateOnly? AwardedOn,
        bool IsEnteredLater,
        string? DocumentNumber,
        IReadOnlyList<AnnulledRevocation> History,
        DateOnly? ReissuedOn,
        IReadOnlyList<HolderNameChange> NameChanges
    );
}
