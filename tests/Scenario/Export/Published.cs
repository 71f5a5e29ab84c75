using QualityAward.Contracts.Rest.Honours;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Export;

/// <summary>What anybody reads: notices with their legal days, the register, what each certificate is worth.</summary>
internal static class Published
{
    public static async Task<object> ReadAsync(Player visitor)
    {
        var notices = await visitor.AllAsync<NoticeSummary>("/api/publicity/notices");
        var register = await visitor.AllAsync<HonourSummary>("/api/honours/register");
        var certificates = new List<object>();
        foreach (var number in register.Select(h => h.Number).OfType<string>().Order())
        {
            var worth = await visitor.GetAsync<VerificationView>($"/api/honours/verify/{number}");
            certificates.Add(
                new
                {
                    worth.Number,
                    worth.Status,
                    worth.Holder,
                    worth.AwardedOn,
                }
            );
        }

        return new
        {
            Notices = notices
                .OrderBy(n => n.PublishedOn)
                .ThenBy(n => n.DocumentNumber, StringComparer.Ordinal)
                .Select(n => new
                {
                    n.Kind,
                    n.Title,
                    n.DocumentNumber,
                    n.PublishedOn,
                    n.LastDay,
                    n.State,
                }),
            Register = register
                .OrderBy(h => h.EditionOrdinal)
                .ThenBy(h => h.Number, StringComparer.Ordinal)
                .ThenBy(h => h.Name, StringComparer.Ordinal)
                .Select(h => new
                {
                    h.Number,
                    h.Name,
                    h.EditionName,
                    h.State,
                    h.AwardedOn,
                    h.RevokedOn,
                    h.RevocationDocument,
                }),
            Certificates = certificates,
        };
    }
}
