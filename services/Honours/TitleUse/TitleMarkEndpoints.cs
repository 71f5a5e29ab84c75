using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.Rest.Problems;

namespace QualityAward.Honours.TitleUse;

/// <summary>第二十六条: the mark of an award, for as long as it is valid: <c>/api/honours/mark</c>.</summary>
internal static class TitleMarkEndpoints
{
    public static void MapTitleMark(this IEndpointRouteBuilder api)
    {
        var mark = api.MapGroup("/mark")
            .WithTags("称号和标志")
            .AllowAnonymous()
            .AddEndpointFilter<RouteGroupBuilder, NoBrowserCache>();
        mark.MapGet("/{number}/svg", SvgAsync)
            .Produces<string>(contentType: "image/svg+xml")
            .WithSummary("有效奖项的标志（SVG），标明获奖年度；已撤销的不再提供");
        mark.MapGet("/{number}/png", PngAsync)
            .Produces<byte[]>(contentType: "image/png")
            .WithSummary("有效奖项的标志（PNG，供印刷），标明获奖年度；已撤销的不再提供");
    }

    private static async Task<FileContentHttpResult> SvgAsync(
        string number,
        HonoursDb db,
        TitleMark mark,
        CancellationToken cancellationToken
    )
    {
        var year = await YearAsync(db, number, cancellationToken);
        return TypedResults.File(
            Encoding.UTF8.GetBytes(mark.Svg(year)),
            "image/svg+xml",
            FileName(year, "svg")
        );
    }

    private static async Task<FileContentHttpResult> PngAsync(
        string number,
        HonoursDb db,
        TitleMark mark,
        CancellationToken cancellationToken
    )
    {
        var year = await YearAsync(db, number, cancellationToken);
        return TypedResults.File(mark.Png(year), "image/png", FileName(year, "png"));
    }

    private static async Task<int> YearAsync(
        HonoursDb db,
        string number,
        CancellationToken cancellationToken
    )
    {
        var wanted = Typed.Normalise(number);
        var found =
            await db
                .Honours.AsNoTracking()
                .Where(h => h.Number == wanted && h.State != HonourState.Awarded)
                .Select(h => new
                {
                    h.Year,
                    h.State,
                    h.RevocationDocument,
                    h.RevokedOn,
                    h.NameChanges,
                })
                .SingleOrDefaultAsync(cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        if (found is { State: HonourState.Certified, NameChanges: [.., { Continues: false } last] })
        {
            throw Refuse.ByState(
                "title-held-no-more",
                "该奖项已无持有者，标志不再提供",
                last.ToMark(found.State).Note,
                26
            );
        }

        return found.State is HonourState.Certified
            ? found.Year
            : throw Refuse.ByState(
                "title-lost",
                "该奖项已被撤销，标志不再提供",
                $"市政府已以{found.RevocationDocument}（{found.RevokedOn?.ToChinese()}）撤销该奖项，不得继续使用称号和标志。",
                26
            );
    }

    private static string FileName(int year, string ending) =>
        $"{TitleWording.Of(year)}标志.{ending}";
}
