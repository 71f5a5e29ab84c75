using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Appointments;
using QualityAward.Identity.Units;

namespace QualityAward.Identity.Search;

/// <summary>What is searched here: accounts and units, by administrators.</summary>
internal static class IdentitySearch
{
    public static IReadOnlyList<SearchedList> Lists { get; } =
    [
        SearchedList.Of<AccountDirectory, AccountView>(
            "accounts",
            "账户",
            [Roles.Administrator],
            async (accounts, search, cancellationToken) =>
            {
                var page = await accounts.ListAsync(
                    new(search.Words.Typed, null, null, search.Page.Limit),
                    search.By,
                    cancellationToken
                );
                return new(page.Items, page.Next);
            },
            row =>
                new(
                    $"{row.Id}",
                    row.Name,
                    row.UserName,
                    row.Disabled ? "已停用" : null,
                    $"/accounts/{row.Id}"
                )
        ),
        SearchedList.Of<UnitReader, UnitView>(
            "units",
            "单位",
            [Roles.Administrator],
            (units, search, cancellationToken) =>
                units.FindAsync(search.Words.Typed, search.Page, search.By, cancellationToken),
            row =>
                new(
                    row.Code,
                    row.Name,
                    row.ShortName == row.Name ? null : row.ShortName,
                    null,
                    $"/units/{row.Code}"
                )
        ),
    ];
}
