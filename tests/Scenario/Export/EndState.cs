using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Json;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Export;

/// <summary>
/// What a play has come to, as those who may read it read it through the public API: canonical JSON without ids, salts,
/// instants and indices, so that two plays of the same award – one of them disturbed – can be compared by one hash.
/// </summary>
/// <param name="hand">Whoever took part is signed in with it.</param>
/// <param name="edition">The edition that was played.</param>
/// <param name="field">Everybody who applied.</param>
public sealed class EndState(Stagehand hand, EditionView edition, IReadOnlyList<Candidate> field)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads everything.</summary>
    public async Task<string> ReadAsync()
    {
        var office = await hand.AsAsync("office");
        var state = new
        {
            Cases = await new Cases(hand).ReadAsync(field),
            Review = await new ReviewResults(office, edition.Id).ReadAsync(),
            Published = await Published.ReadAsync(hand.Visitor),
            Honours = await Honours.ReadAsync(office),
            Inboxes = await Inboxes.ReadAsync(hand),
            Log = await new LoggedLeaves(hand.Witness, edition, field).ReadAsync(),
        };
        return CanonicalJson.Write(JsonSerializer.SerializeToElement(state, AwardJson.Options));
    }

    /// <summary>Such a text, indented for readers.</summary>
    public static string Readable(string state)
    {
        using var document = JsonDocument.Parse(state);
        return JsonSerializer.Serialize(document, Indented);
    }

    /// <summary>SHA-256 of such a text, hexadecimal.</summary>
    public static string HashOf(string state) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)));
}
