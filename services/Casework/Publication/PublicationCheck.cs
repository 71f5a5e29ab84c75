using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;
using QualityAward.Common.Publication;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Grpc;

namespace QualityAward.Casework.Publication;

/// <summary>
/// 第三条: asked by every act that makes free text public. Numbers are refused here; where something only looks like personal
/// data, Publicity is asked whether a second person has looked. A clean text asks nobody.
/// </summary>
public sealed class PublicationCheck(PublicTexts.PublicTextsClient desk)
{
    /// <summary>Lets pass what may be published.</summary>
    /// <param name="document">What the texts are to become, e.g. 受理名单公示.</param>
    /// <param name="editionId">The edition; null for what belongs to none.</param>
    /// <param name="texts">Every free text of it.</param>
    /// <param name="names">Candidates that are not on the list.</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="RefusedException">
    /// 422 <c>personal-data-in-text</c>, <c>text-needs-second-look</c>, <c>text-refused</c>; 503 <c>cannot-verify-now</c>.
    /// </exception>
    public Task CheckAsync(
        string document,
        Guid? editionId,
        IEnumerable<PublicText> texts,
        IReadOnlyCollection<string> names,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        CheckAsync(
            async (request, cancellationToken) =>
                (await desk.LookAsync(request, cancellationToken: cancellationToken)).Texts,
            document,
            editionId,
            texts,
            names,
            by,
            cancellationToken
        );

    /// <summary>The same where it is known how to look: Publicity looks in its own tables.</summary>
    public static async Task CheckAsync(
        Func<LookRequest, CancellationToken, Task<IReadOnlyList<TextStanding>>> look,
        string document,
        Guid? editionId,
        IEnumerable<PublicText> texts,
        IReadOnlyCollection<string> names,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var marked = NoPersonalDataRule.Check(texts, names);
        if (marked.Count == 0)
        {
            return;
        }

        var stands = await look(
            new()
            {
                Author = by.Subject,
                AuthorName = by.Name,
                Document = document,
                EditionId = editionId?.ToString() ?? "",
                Texts = { marked.Select(ToMessage) },
            },
            cancellationToken
        );
        var standing = marked.Zip(stands).ToList();
        if (standing.Find(row => row.Second.State == "refused") is ({ } refused, { } said))
        {
            throw new RefusedException(SecondLook.Refused(refused, said.Reason));
        }

        List<MarkedText> waiting =
        [
            .. standing.Where(row => row.Second.State != "cleared").Select(row => row.First),
        ];
        if (waiting.Count > 0)
        {
            throw new RefusedException(SecondLook.Needed(waiting));
        }
    }

    private static TextToLookAt ToMessage(MarkedText marked) =>
        new()
        {
            Label = marked.Text.Label,
            Text = marked.Text.Text,
            CandidateId = marked.Text.CandidateId?.ToString() ?? "",
            Marks =
            {
                marked.Marks.Select(mark => new MarkedPlace
                {
                    Kind = mark.Kind.Code(),
                    Start = mark.Start,
                    Length = mark.Length,
                    Excerpt = mark.Excerpt,
                }),
            },
        };
}

/// <summary>Wires the check into a service that publishes.</summary>
public static class PublicationExtensions
{
    /// <summary>Adds <see cref="PublicationCheck"/>, which asks Publicity.</summary>
    public static void AddPublicationCheck(this WebApplicationBuilder builder)
    {
        builder.AddAwardGrpcClient<PublicTexts.PublicTextsClient>(
            ResourceNames.Publicity,
            idempotent: ["Look"]
        );
        builder.Services.AddScoped<PublicationCheck>();
    }
}
