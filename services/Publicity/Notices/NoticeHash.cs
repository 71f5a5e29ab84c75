using System.Text.Json;
using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Rest.Json;

namespace QualityAward.Publicity.Notices;

/// <summary>
/// The fingerprint of a document as published: whoever kept a copy can prove later what it said, although the names of those
/// who were not awarded have disappeared (article 3).
/// </summary>
internal static class NoticeHash
{
    /// <summary>
    /// A commitment to the JSON of title, number, day, text and list. Salted: else a name that has disappeared could be guessed
    /// from the rest of the text.
    /// </summary>
    public static Commitment Of(NoticeText text, DateOnly on) =>
        Commitment.To(
            JsonSerializer.Serialize(
                new
                {
                    text.Title,
                    text.DocumentNumber,
                    publishedOn = on.ToIso(),
                    text.Paragraphs,
                    candidates = text.Candidates.Select(candidate => new
                    {
                        candidate.Kind,
                        candidate.Name,
                        candidate.Place,
                        candidate.Industry,
                        candidate.Employer,
                        candidate.Position,
                        candidate.ReceivingBody,
                        candidate.Deeds,
                    }),
                },
                AwardJson.Options
            )
        );
}
