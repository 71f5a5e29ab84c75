using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.ServiceDefaults.Authentication;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Publicity.Exchange;

/// <summary>第二十九条: 各县（区）质量强县（区）办, 市级有关部门（单位） and the city's office organise, each for itself.</summary>
internal sealed class Organisers(Directory.DirectoryClient directory)
{
    /// <summary>The roles in which one organises.</summary>
    public static string[] Who { get; } = [Roles.ReceivingBody, Roles.Department, Roles.Office];

    /// <summary>The unit of whoever acts.</summary>
    /// <exception cref="RefusedException">503 <c>cannot-verify-now</c>; 403 where Identity knows no such unit.</exception>
    public async Task<Organiser> OfAsync(AwardUser by, CancellationToken cancellationToken)
    {
        var reply = await directory.ListUnitsAsync(new(), cancellationToken: cancellationToken);
        var unit =
            reply.Units.FirstOrDefault(unit => unit.Code == by.Unit)
            ?? throw new RefusedException(Refusals.RoleLacksRight);
        return new(unit.Name, DivisionOf(by.Unit).Code);
    }

    /// <summary>A county's office ends in the county's code; all others are the city's.</summary>
    public static Division DivisionOf(string unit) =>
        Division.FindCounty(unit[(unit.LastIndexOf('-') + 1)..]) ?? Division.City;

    /// <summary>The name of a division.</summary>
    public static string NameOf(string division) =>
        (Division.FindCounty(division) ?? Division.City).Name;
}
