using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Documents.Delivery;
using QualityAward.Documents.Model;
using QualityAward.Documents.Templates;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.People;

/// <summary>第七条：聘书 and the signed 承诺书 as papers.</summary>
internal static class PeopleDocuments
{
    public static void MapPeopleDocuments(this IEndpointRouteBuilder api)
    {
        api.MapGet("/appointments/{id:guid}/document", AppointmentAsync)
            .WithTags("评审人员")
            .RequireAwardRole(Roles.Office, Roles.Supervisor, Roles.LeadingGroup)
            .WithSummary("聘书（PDF或者Word）");
        api.MapGet("/editions/{id:guid}/pledge/document", PledgeAsync)
            .WithTags("承诺书")
            .RequireAwardRole(PledgeEndpoints.Signers)
            .WithSummary("本人签署的承诺书（PDF或者Word）");
    }

    private static async Task<FileContentHttpResult> AppointmentAsync(
        [AsParameters] DocumentAsked asked,
        AppointmentAnswer answer,
        ReviewDb db,
        AwardClock clock,
        CancellationToken cancellationToken
    )
    {
        var found = await answer.FindAsync(asked.Id, asked.By, cancellationToken);
        if (found.WithdrawnAt is not null)
        {
            throw DocumentRefusals.NotReady("聘书", "受聘人员具有评审工作资格");
        }

        return asked.Press.Answer(
            DocumentKinds.Appointment,
            new(
                new Dictionary<string, string?>
                {
                    ["姓名"] = found.Name,
                    ["届次"] = await EditionAsync(db, found.EditionId, cancellationToken),
                    ["组别"] = found.Group is ReviewGroup.Expert ? "评审专家组" : "评审监督组",
                    ["日期"] = clock.Today.ToChinese(),
                }
            ),
            asked
        );
    }

    private static async Task<FileContentHttpResult> PledgeAsync(
        [AsParameters] DocumentAsked asked,
        PledgeDesk desk,
        ReviewDb db,
        CancellationToken cancellationToken
    )
    {
        var signed = await desk.OfAsync(asked.By, asked.Id, cancellationToken);
        var day = DateOnly.FromDateTime(
            signed.SignedAt.ToOffset(AwardClock.ShanghaiOffset).DateTime
        );
        return asked.Press.Answer(
            DocumentKinds.Pledge,
            new(
                new Dictionary<string, string?>
                {
                    ["标题"] = PledgeText.Current.Title,
                    ["届次"] = await EditionAsync(db, asked.Id, cancellationToken),
                    ["承诺人"] = signed.Name,
                    ["身份"] = Roles.NameOf(signed.Role),
                    ["日期"] = day.ToChinese(),
                }
            )
            {
                Parts = new Dictionary<string, IReadOnlyList<Block>>
                {
                    ["承诺内容"] =
                    [
                        .. PledgeText.Current.Paragraphs.Select(text => new Paragraph(text)),
                    ],
                },
            },
            asked
        );
    }

    private static Task<string> EditionAsync(
        ReviewDb db,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        db
            .Editions.Where(edition => edition.Id == id)
            .Select(edition => edition.Name)
            .SingleAsync(cancellationToken);
}
