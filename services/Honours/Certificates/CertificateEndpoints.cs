using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.Rest.Paging;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Certificates;

/// <summary>Certificates and plaques: <c>/api/honours/certificates</c>.</summary>
internal static class CertificateEndpoints
{
    public static void MapCertificates(this IEndpointRouteBuilder api)
    {
        var certificates = api.MapGroup("/certificates").WithTags("证书和奖牌");
        certificates
            .MapGet("", ListAsync)
            .RequireAwardRole(
                Roles.Office,
                Roles.Supervisor,
                Roles.Government,
                Roles.LeadingGroup,
                Roles.Applicant
            )
            .WithSummary("证书和奖牌；申报主体只见本单位的");
        certificates
            .MapPost("/issue", IssueAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<HonoursDb>()
            .WithSummary("制发一届的全部获奖证书和奖牌（第二十条）");
        certificates
            .MapGet("/{number}/pdf", PdfAsync)
            .RequireAwardRole(
                Roles.Office,
                Roles.Supervisor,
                Roles.Government,
                Roles.LeadingGroup,
                Roles.Applicant
            )
            .WithSummary("电子证书；已撤销的不再提供");
    }

    private static async Task<Ok<Page<CertificateView>>> ListAsync(
        HonoursDb db,
        AwardUser by,
        [AsParameters] CertificateQuery query,
        [AsParameters] NumberedPageQuery page,
        CancellationToken cancellationToken
    )
    {
        var (edition, state) = query;
        var found = await Visible(db, by)
            .Where(h => edition == null || h.EditionId == edition)
            .Where(h => state == null || h.State == state)
            .InOrder(page)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(page.Page.Of(found, h => h.SortKey, h => h.ToCertificate()));
    }

    private static async Task<Ok<IssuedCertificates>> IssueAsync(
        IssueCertificatesRequest request,
        IssueCertificates issue,
        CancellationToken cancellationToken
    )
    {
        var issued = await issue.RunAsync(request.EditionId, cancellationToken);
        return TypedResults.Ok(new IssuedCertificates([.. issued.Select(h => h.ToCertificate())]));
    }

    private static async Task<FileContentHttpResult> PdfAsync(
        string number,
        HonoursDb db,
        AwardUser by,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var wanted = Typed.Normalise(number);
        var honour =
            await Visible(db, by)
                .SingleOrDefaultAsync(
                    h => h.Number == wanted && h.Sha256 != null,
                    cancellationToken
                )
            ?? throw new RefusedException(Refusals.NotFound);
        if (honour.State is HonourState.Revoked)
        {
            throw new RefusedException(
                new(
                    RefusalKind.WrongState,
                    "award-revoked",
                    "该奖项已被撤销",
                    $"市政府已以{honour.RevocationDocument}撤销该奖项，不再提供电子证书。",
                    Article: 27
                )
            );
        }

        var file = await db
            .CertificateFiles.AsNoTracking()
            .SingleAsync(f => f.HonourId == honour.Id, cancellationToken);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(file.Content, "application/pdf", $"{honour.Number}.pdf");
    }

    private static IQueryable<Honour> Visible(HonoursDb db, AwardUser by) =>
        by.Role is Roles.Applicant
            ? db.Honours.AsNoTracking().Where(h => h.ApplicantUnit == by.Unit)
            : db.Honours.AsNoTracking();

    /// <summary>Which certificates are asked for.</summary>
    /// <param name="Edition">Of one edition.</param>
    /// <param name="State">In one state.</param>
    internal readonly record struct CertificateQuery(Guid? Edition, HonourState? State);
}
