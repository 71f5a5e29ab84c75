using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.RegulationVersions;
using QualityAward.Common;
using QualityAward.Common.Editions;
using QualityAward.Contracts.Review.V1;
using QualityAward.Events;

namespace QualityAward.Honours.Register;

/// <summary>第二十条: 市政府 has decided; everybody it names enters the register with a number, in the decision's order.</summary>
public sealed class AwardDecidedHandler(HonoursDb db, RegulationBook regulations, AwardClock clock)
    : IEventHandler<AwardDecided>
{
    /// <inheritdoc/>
    public async Task HandleAsync(
        AwardDecided message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        var version = await regulations.OfAsync(message.RegulationVersion, cancellationToken);
        await db.LockRegisterAsync(cancellationToken);
        foreach (var awarded in message.Awarded)
        {
            var application = Guid.Parse(awarded.Candidate.CandidateId);
            if (await db.Honours.AnyAsync(h => h.ApplicationId == application, cancellationToken))
            {
                continue;
            }

            var kind =
                awarded.Candidate.Kind == "individual"
                    ? CandidateKind.Individual
                    : CandidateKind.Organisation;
            var serial = await db.Honours.NextAsync(
                message.EditionOrdinal,
                kind,
                cancellationToken
            );
            var number = new CertificateNumber(message.EditionOrdinal, kind, serial);
            await FreeAsync(number, cancellationToken);
            db.Add(Honour.Of(message, awarded, number, version));
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>
    /// The decision is 市政府's and must not wait for an entry from paper that bears one of its numbers; entries with such
    /// numbers are refused nowadays, but may be older than that rule.
    /// </summary>
    private async Task FreeAsync(CertificateNumber number, CancellationToken cancellationToken)
    {
        var text = number.ToString();
        var holder = await db.Honours.SingleOrDefaultAsync(
            h => h.Number == text && h.ApplicationId == null,
            cancellationToken
        );
        if (holder is not null)
        {
            holder.GiveUpNumber(clock.Now);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
