using QualityAward.Contracts.Rest.Honours;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Export;

/// <summary>What the office keeps to itself: bans, revocations, entries of the registers.</summary>
internal static class Honours
{
    public static async Task<object> ReadAsync(Player office)
    {
        var bans = await office.AllAsync<BanView>("/api/honours/bans");
        var revocations = await office.AllAsync<RevocationView>("/api/honours/revocations");
        var events = await office.AllAsync<RegisterEventView>("/api/honours/events");
        return new
        {
            Bans = bans.OrderBy(b => b.DecidedOn)
                .ThenBy(b => b.Subject.Name, StringComparer.Ordinal)
                .Select(b => new
                {
                    b.Subject.Name,
                    b.DecidedOn,
                    b.LastDay,
                    b.DocumentNumber,
                }),
            Revocations = revocations
                .OrderBy(r => r.CertificateNumber, StringComparer.Ordinal)
                .Select(r => new
                {
                    r.CertificateNumber,
                    r.State,
                    r.Ground,
                    r.Article,
                    r.GroundDay,
                    Decision = r.Decision?.DocumentNumber,
                    Registered = r.RegistrationId is not null,
                    r.ServedOn,
                    r.ReturnDue,
                    r.CertificateReturnedOn,
                    r.PlaqueReturnedOn,
                }),
            Events = events
                .OrderBy(e => e.Day)
                .ThenBy(e => e.Subject.Name, StringComparer.Ordinal)
                .Select(e => new
                {
                    e.Subject.Name,
                    e.Kind,
                    e.Day,
                    e.Grade,
                    e.State,
                }),
        };
    }
}
